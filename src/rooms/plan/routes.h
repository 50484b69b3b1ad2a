#ifndef TANDEM_ROOMS_PLAN_ROUTES_H_
#define TANDEM_ROOMS_PLAN_ROUTES_H_

#include "api/router.h"

namespace tandem::plan {

void AddRoutes(api::Router& router);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_ROUTES_H_
