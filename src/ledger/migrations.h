// The ledger's tables.
#ifndef TANDEM_LEDGER_MIGRATIONS_H_
#define TANDEM_LEDGER_MIGRATIONS_H_

#include <span>

#include "platform/db/migrations.h"

namespace tandem::ledger {

std::span<const db::Migration> Migrations();

}  // namespace tandem::ledger

#endif  // TANDEM_LEDGER_MIGRATIONS_H_
