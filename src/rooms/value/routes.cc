#include "rooms/value/routes.h"

namespace tandem::value {

void AddRoutes(api::Router&) {}

}  // namespace tandem::value
