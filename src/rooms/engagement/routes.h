#ifndef TANDEM_ROOMS_ENGAGEMENT_ROUTES_H_
#define TANDEM_ROOMS_ENGAGEMENT_ROUTES_H_

#include "api/router.h"

namespace tandem::engagement {

// Engagements, members, invitations and activity.
void AddRoutes(api::Router& router);

}  // namespace tandem::engagement

#endif  // TANDEM_ROOMS_ENGAGEMENT_ROUTES_H_
