// RunMany on PostgreSQL: an INSERT becomes few statements of many rows; anything else is sent without waiting
// for each answer (libpq's pipeline mode).
#include <libpq-fe.h>

#include <exception>

#include "base/text.h"
#include "platform/db/postgres_connection.h"
#include "platform/db/sql_text.h"

namespace tandem::db {

namespace {

constexpr size_t kValuesPerInsert = 4000;  // of 65,535 that the protocol allows; more is no faster
constexpr size_t kStatementsInFlight =
    200;  // their answers fit into the socket's buffer, so neither side waits

int64_t AffectedBy(PGresult* result) { return ParseInt(PQcmdTuples(result)).value_or(0); }

void RequireSameLength(std::span<const std::vector<Value>> rows, std::string_view sql) {
  for (const auto& row : rows) {
    if (row.size() == rows[0].size()) continue;
    throw DatabaseError("database.statement", Cat("Rows of different lengths were given: ", sql));
  }
}

std::vector<Value> Flat(std::span<const std::vector<Value>> rows) {
  std::vector<Value> values;
  values.reserve(rows.size() * rows[0].size());
  for (const auto& row : rows) values.insert(values.end(), row.begin(), row.end());
  return values;
}

}  // namespace

int64_t PostgresConnection::RunMany(std::string_view sql, std::span<const std::vector<Value>> rows) {
  RequireSameLength(rows, sql);
  BeginNow();
  const bool is_insert = !rows[0].empty() && SplitInsert(sql).has_value();
  return is_insert ? InsertMany(sql, rows) : Pipeline(sql, rows);
}

int64_t PostgresConnection::InsertMany(std::string_view sql, std::span<const std::vector<Value>> rows) {
  const InsertParts parts = *SplitInsert(sql);
  const size_t columns = rows[0].size();
  const size_t step = std::max<size_t>(1, kValuesPerInsert / columns);
  int64_t inserted = 0;
  for (size_t at = 0; at < rows.size(); at += step) {
    const auto some = rows.subspan(at, std::min(step, rows.size() - at));
    inserted += Run(RepeatRow(parts, static_cast<int>(columns), some.size()), Flat(some));
  }
  return inserted;
}

int64_t PostgresConnection::Pipeline(std::string_view sql, std::span<const std::vector<Value>> rows) {
  int64_t affected = 0;
  for (size_t at = 0; at < rows.size();) {
    const auto some = rows.subspan(at, std::min(kStatementsInFlight, rows.size() - at));
    auto loan = Take(sql, some[0]);
    PQenterPipelineMode(handle_.get());
    size_t sent = 0;
    for (; sent < some.size() &&
           std::equal(loan.front().prepared.types.begin(), loan.front().prepared.types.end(),
                      some[sent].begin(), some[sent].end(), Fits);
         ++sent) {
      arguments_.Clear();
      arguments_.Add(some[sent]);
      PQsendQueryPrepared(handle_.get(), loan.front().prepared.name.c_str(), arguments_.count(),
                          arguments_.pointers(), arguments_.lengths(), arguments_.formats(), 0);
    }
    GiveBack(std::move(loan));
    affected += FinishPipeline(sent, sql);
    at += sent;
  }
  return affected;
}

int64_t PostgresConnection::FinishPipeline(size_t count, std::string_view sql) {
  PQpipelineSync(handle_.get());
  int64_t affected = 0;
  std::exception_ptr failure;
  for (size_t i = 0; i < count; ++i) {
    try {
      PGresult* result = PQgetResult(handle_.get());
      if (PQresultStatus(result) == PGRES_PIPELINE_ABORTED) {
        PQclear(result);
      } else {
        affected += AffectedBy(Checked(result, sql).get());
      }
    } catch (...) {
      if (!failure) failure = std::current_exception();
    }
    PQclear(PQgetResult(handle_.get()));  // the null that ends one statement's results
  }
  PQclear(PQgetResult(handle_.get()));  // the end of the pipeline
  PQexitPipelineMode(handle_.get());
  if (failure) std::rethrow_exception(failure);
  return affected;
}

}  // namespace tandem::db
