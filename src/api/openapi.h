// The API's description, OpenAPI 3.1, generated from the routes.
#ifndef TANDEM_API_OPENAPI_H_
#define TANDEM_API_OPENAPI_H_

#include <string>

#include "api/router.h"

namespace tandem::api {

// The document with two spaces of indentation: the same routes give the same text.
std::string OpenApi(const Router& router);

}  // namespace tandem::api

#endif  // TANDEM_API_OPENAPI_H_
