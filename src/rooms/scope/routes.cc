#include "rooms/scope/routes.h"

namespace tandem::scope {

void AddRoutes(api::Router&) {}

}  // namespace tandem::scope
