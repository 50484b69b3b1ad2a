#include "rooms/outlook/routes.h"

namespace tandem::outlook {

void AddRoutes(api::Router&) {}

}  // namespace tandem::outlook
