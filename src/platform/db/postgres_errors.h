// PostgreSQL's errors (SQLSTATE, appendix A of its manual) as the layer's own.
#ifndef TANDEM_PLATFORM_DB_POSTGRES_ERRORS_H_
#define TANDEM_PLATFORM_DB_POSTGRES_ERRORS_H_

#include <string>
#include <string_view>

struct pg_result;

namespace tandem::db {

// Throws what the failed `result` means; `sql` is named where the statement itself is wrong.
[[noreturn]] void ThrowPostgresError(const pg_result* result, std::string_view sql);
// Throws for a connection that broke or cannot be made.
[[noreturn]] void ThrowUnreachable(std::string_view message);

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_POSTGRES_ERRORS_H_
