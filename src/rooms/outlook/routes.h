#ifndef TANDEM_ROOMS_OUTLOOK_ROUTES_H_
#define TANDEM_ROOMS_OUTLOOK_ROUTES_H_

#include "api/router.h"

namespace tandem::outlook {

void AddRoutes(api::Router& router);

}  // namespace tandem::outlook

#endif  // TANDEM_ROOMS_OUTLOOK_ROUTES_H_
