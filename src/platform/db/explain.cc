#include "base/text.h"
#include "platform/db/sql_text.h"
#include "platform/db/tx.h"

namespace tandem::db {

namespace {

std::vector<std::string> ExplainOnSqlite(Tx& tx, std::string_view sql) {
  std::vector<std::string> steps;
  const std::vector<Value> nulls(static_cast<size_t>(PlaceholderCount(sql)));
  tx.Each(Cat("EXPLAIN QUERY PLAN ", sql), nulls, [&](const Row& row) { steps.emplace_back(row.Text(3)); });
  return steps;
}

// The plan for unknown arguments, with every index offered: a test's tables are too small for PostgreSQL to
// want one.
std::vector<std::string> ExplainOnPostgres(Tx& tx, std::string_view sql) {
  tx.Script("SET LOCAL enable_seqscan = off; SET LOCAL plan_cache_mode = force_generic_plan");
  tx.Script(Cat("PREPARE tandem_explained AS ", sql));
  std::string arguments;
  for (int i = 0; i < PlaceholderCount(sql); ++i) arguments += i == 0 ? "(NULL" : ", NULL";
  if (!arguments.empty()) arguments += ")";
  std::vector<std::string> steps;
  tx.Each(Cat("EXPLAIN (COSTS OFF) EXECUTE tandem_explained", arguments), {},
          [&](const Row& row) { steps.emplace_back(Trim(row.Text(0))); });
  tx.Script("DEALLOCATE tandem_explained");
  return steps;
}

bool ReadsWholeTable(Tx& tx, std::string_view step) {
  if (tx.dialect() == Dialect::kPostgres) return step.find("Seq Scan on ") != std::string_view::npos;
  if (!step.starts_with("SCAN ")) return false;
  // A step may also scan a subquery or the rows of a VALUES, which are no tables.
  const std::string_view rest = step.substr(5);
  const std::string name(rest.substr(0, rest.find(' ')));
  return tx.Exists("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1", {name});
}

}  // namespace

std::vector<std::string> Explain(Tx& tx, std::string_view sql) {
  return tx.dialect() == Dialect::kSqlite ? ExplainOnSqlite(tx, sql) : ExplainOnPostgres(tx, sql);
}

std::vector<std::string> FullScans(Tx& tx, std::string_view sql) {
  std::vector<std::string> scans;
  for (const std::string& step : Explain(tx, sql)) {
    if (ReadsWholeTable(tx, step)) scans.push_back(step);
  }
  return scans;
}

}  // namespace tandem::db
