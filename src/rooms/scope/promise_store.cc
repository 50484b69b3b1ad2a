#include "rooms/scope/promise_store.h"

#include "platform/db/records.h"

namespace tandem::scope {
namespace {

constexpr std::string_view kAll =
    "SELECT * FROM scope_promises WHERE engagement_id = $1 ORDER BY due, clause";
constexpr std::string_view kDelete = "DELETE FROM scope_promises WHERE engagement_id = $1";
constexpr std::string_view kInsert =
    "INSERT INTO scope_promises (engagement_id, clause, task, title, due, baseline) VALUES ($1, $2, $3, $4, "
    "$5, $6)";

}  // namespace

std::vector<Promise> ReadPromises(db::Tx& tx, const EngagementId& engagement) {
  return db::Select<Promise>(tx, kAll, {engagement});
}

void WritePromises(db::Tx& tx, const EngagementId& engagement, const std::vector<Promise>& promises) {
  tx.Run(kDelete, {engagement});
  std::vector<std::vector<db::Value>> rows;
  for (const Promise& one : promises) {
    rows.push_back({engagement, one.clause, one.task, one.title, ToText(one.due), one.baseline});
  }
  if (!rows.empty()) tx.RunMany(kInsert, rows);
}

std::vector<std::string> PromiseStatements() { return {std::string(kAll), std::string(kDelete)}; }

}  // namespace tandem::scope
