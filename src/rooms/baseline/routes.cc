#include "rooms/baseline/routes.h"

namespace tandem::baseline {

void AddRoutes(api::Router&) {}

}  // namespace tandem::baseline
