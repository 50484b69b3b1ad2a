#ifndef TANDEM_ROOMS_VALUE_MIGRATIONS_H_
#define TANDEM_ROOMS_VALUE_MIGRATIONS_H_

#include <span>

#include "platform/db/migrations.h"

namespace tandem::value {

std::span<const db::Migration> Migrations();

}  // namespace tandem::value

#endif  // TANDEM_ROOMS_VALUE_MIGRATIONS_H_
