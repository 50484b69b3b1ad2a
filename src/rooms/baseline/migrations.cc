#include "rooms/baseline/migrations.h"

namespace tandem::baseline {

std::span<const db::Migration> Migrations() { return {}; }

}  // namespace tandem::baseline
