#ifndef TANDEM_ROOMS_SCOPE_MIGRATIONS_H_
#define TANDEM_ROOMS_SCOPE_MIGRATIONS_H_

#include <span>

#include "platform/db/migrations.h"

namespace tandem::scope {

std::span<const db::Migration> Migrations();

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_MIGRATIONS_H_
