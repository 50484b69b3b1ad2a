#ifndef TANDEM_ROOMS_SCOPE_ROUTES_H_
#define TANDEM_ROOMS_SCOPE_ROUTES_H_

#include "api/router.h"

namespace tandem::scope {

void AddRoutes(api::Router& router);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_ROUTES_H_
