#include "rooms/outlook/migrations.h"

namespace tandem::outlook {

std::span<const db::Migration> Migrations() { return {}; }

}  // namespace tandem::outlook
