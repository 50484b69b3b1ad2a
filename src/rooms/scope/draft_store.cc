#include "rooms/scope/draft_store.h"

#include "platform/db/records.h"
#include "rooms/scope/terms_json.h"

namespace tandem::scope {
namespace {

constexpr std::string_view kState = "SELECT * FROM scope_drafts WHERE id = $1";
constexpr std::string_view kClauses = "SELECT * FROM scope_clauses WHERE engagement_id = $1";
constexpr std::string_view kDeleteClause = "DELETE FROM scope_clauses WHERE engagement_id = $1 AND id = $2";

struct ClauseRow : Clause {
  EngagementId engagement_id;
  std::string criteria_json;
};

const RecordType& DescribeRecord(const ClauseRow*) {
  static const RecordType type = RecordOf<ClauseRow>("ClauseRow", "A row of scope_clauses.")
                                     .Include<Clause>()
                                     .Add("engagement_id", &ClauseRow::engagement_id, "")
                                     .Add("criteria_json", &ClauseRow::criteria_json, "");
  return type;
}

ClauseRow RowOf(const EngagementId& engagement, const Clause& clause) {
  return {clause, engagement, CriteriaText(clause.criteria)};
}

Clause FromRow(const ClauseRow& row) {
  Clause clause = row;
  clause.criteria = ParseCriteria(row.criteria_json);
  return clause;
}

}  // namespace

const RecordType& DescribeRecord(const DraftState*) {
  static const RecordType type = RecordOf<DraftState>("DraftState", "A row of scope_drafts.")
                                     .Add("id", &DraftState::id, "")
                                     .Add("price", &DraftState::price, "")
                                     .Add("entry", &DraftState::entry, "")
                                     .Add("turn", &DraftState::turn, "")
                                     .Add("turn_since", &DraftState::turn_since, "")
                                     .Add("turn_by", &DraftState::turn_by, "")
                                     .Add("turn_note", &DraftState::turn_note, "")
                                     .Add("offered", &DraftState::offered, "")
                                     .Add("promised", &DraftState::promised, "");
  return type;
}

DraftState ReadState(db::Tx& tx, const EngagementId& engagement) {
  if (auto state = db::SelectOne<DraftState>(tx, kState, {engagement})) return std::move(*state);
  DraftState fresh;
  fresh.id = engagement;
  return fresh;
}

void WriteState(db::Tx& tx, const DraftState& state) {
  if (tx.Exists(kState, {state.id})) {
    db::UpdateAll(tx, "scope_drafts", std::vector<DraftState>{state});
  } else {
    db::Insert(tx, "scope_drafts", state);
  }
}

Price PriceOf(const DraftState& state) {
  return state.price.empty() ? Price{} : FromText<Price>(state.price);
}

std::vector<Clause> ReadClauses(db::Tx& tx, const EngagementId& engagement) {
  std::vector<Clause> clauses;
  for (const ClauseRow& row : db::Select<ClauseRow>(tx, kClauses, {engagement}))
    clauses.push_back(FromRow(row));
  return clauses;
}

void WriteClauses(db::Tx& tx, const EngagementId& engagement, const std::vector<Clause>& puts,
                  const std::vector<ClauseId>& removed) {
  std::vector<std::vector<db::Value>> gone;
  for (const ClauseId& id : removed) gone.push_back({engagement, id});
  for (const Clause& clause : puts) gone.push_back({engagement, clause.id});
  if (!gone.empty()) tx.RunMany(kDeleteClause, gone);
  std::vector<ClauseRow> rows;
  for (const Clause& clause : puts) rows.push_back(RowOf(engagement, clause));
  db::InsertAll(tx, "scope_clauses", rows);
}

std::vector<std::string> DraftStatements() {
  return {std::string(kState), std::string(kClauses), std::string(kDeleteClause)};
}

}  // namespace tandem::scope
