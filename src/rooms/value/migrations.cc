#include "rooms/value/migrations.h"

namespace tandem::value {

std::span<const db::Migration> Migrations() { return {}; }

}  // namespace tandem::value
