#ifndef TANDEM_ROOMS_PEOPLE_ROUTES_H_
#define TANDEM_ROOMS_PEOPLE_ROUTES_H_

#include "api/router.h"

namespace tandem::people {

// Set-up, sign-in, one's own account, tokens, the organisation and its people.
void AddRoutes(api::Router& router);

}  // namespace tandem::people

#endif  // TANDEM_ROOMS_PEOPLE_ROUTES_H_
