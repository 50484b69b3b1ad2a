#ifndef TANDEM_ROOMS_PEOPLE_MIGRATIONS_H_
#define TANDEM_ROOMS_PEOPLE_MIGRATIONS_H_

#include <span>

#include "platform/db/migrations.h"

namespace tandem::people {

std::span<const db::Migration> Migrations();

}  // namespace tandem::people

#endif  // TANDEM_ROOMS_PEOPLE_MIGRATIONS_H_
