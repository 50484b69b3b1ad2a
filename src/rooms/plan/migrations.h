#ifndef TANDEM_ROOMS_PLAN_MIGRATIONS_H_
#define TANDEM_ROOMS_PLAN_MIGRATIONS_H_

#include <span>

#include "platform/db/migrations.h"

namespace tandem::plan {

std::span<const db::Migration> Migrations();

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_MIGRATIONS_H_
