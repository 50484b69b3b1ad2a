#ifndef TANDEM_ROOMS_BASELINE_ROUTES_H_
#define TANDEM_ROOMS_BASELINE_ROUTES_H_

#include "api/router.h"

namespace tandem::baseline {

void AddRoutes(api::Router& router);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_ROUTES_H_
