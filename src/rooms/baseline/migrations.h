#ifndef TANDEM_ROOMS_BASELINE_MIGRATIONS_H_
#define TANDEM_ROOMS_BASELINE_MIGRATIONS_H_

#include <span>

#include "platform/db/migrations.h"

namespace tandem::baseline {

std::span<const db::Migration> Migrations();

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_MIGRATIONS_H_
