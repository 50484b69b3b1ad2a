#include "rooms/scope/migrations.h"

namespace tandem::scope {

std::span<const db::Migration> Migrations() { return {}; }

}  // namespace tandem::scope
