#ifndef TANDEM_ROOMS_OUTLOOK_MIGRATIONS_H_
#define TANDEM_ROOMS_OUTLOOK_MIGRATIONS_H_

#include <span>

#include "platform/db/migrations.h"

namespace tandem::outlook {

std::span<const db::Migration> Migrations();

}  // namespace tandem::outlook

#endif  // TANDEM_ROOMS_OUTLOOK_MIGRATIONS_H_
