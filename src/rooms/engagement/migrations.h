#ifndef TANDEM_ROOMS_ENGAGEMENT_MIGRATIONS_H_
#define TANDEM_ROOMS_ENGAGEMENT_MIGRATIONS_H_

#include <span>

#include "platform/db/migrations.h"

namespace tandem::engagement {

std::span<const db::Migration> Migrations();

}  // namespace tandem::engagement

#endif  // TANDEM_ROOMS_ENGAGEMENT_MIGRATIONS_H_
