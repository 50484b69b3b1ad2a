#ifndef TANDEM_ROOMS_VALUE_ROUTES_H_
#define TANDEM_ROOMS_VALUE_ROUTES_H_

#include "api/router.h"

namespace tandem::value {

void AddRoutes(api::Router& router);

}  // namespace tandem::value

#endif  // TANDEM_ROOMS_VALUE_ROUTES_H_
