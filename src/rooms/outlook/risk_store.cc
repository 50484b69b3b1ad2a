#include "rooms/outlook/risk_store.h"

#include "base/text.h"
#include "platform/db/records.h"

namespace tandem::outlook {
namespace {

// A row of risks; `task_ids` is the ids with commas between.
struct RiskRow {
  RiskId id;
  EngagementId engagement_id;
  std::string title, description;
  double probability = 0;
  RiskStatus status = RiskStatus::kOpen;
  std::optional<engagement::Party> owner;
  WorkTime delay_low, delay_likely, delay_high;
  int64_t cost_low = 0, cost_likely = 0, cost_high = 0;
  std::string task_ids;
  std::string changed_by;
  Instant changed_at;
  int64_t version = 1;
};

const RecordType& DescribeRecord(const RiskRow*) {
  static const RecordType type = RecordOf<RiskRow>("RiskRow", "A row of risks.")
                                     .Add("id", &RiskRow::id, "")
                                     .Add("engagement_id", &RiskRow::engagement_id, "")
                                     .Add("title", &RiskRow::title, "")
                                     .Add("description", &RiskRow::description, "")
                                     .Add("probability", &RiskRow::probability, "")
                                     .Add("status", &RiskRow::status, "")
                                     .Add("owner", &RiskRow::owner, "")
                                     .Add("delay_low", &RiskRow::delay_low, "")
                                     .Add("delay_likely", &RiskRow::delay_likely, "")
                                     .Add("delay_high", &RiskRow::delay_high, "")
                                     .Add("cost_low", &RiskRow::cost_low, "")
                                     .Add("cost_likely", &RiskRow::cost_likely, "")
                                     .Add("cost_high", &RiskRow::cost_high, "")
                                     .Add("task_ids", &RiskRow::task_ids, "")
                                     .Add("changed_by", &RiskRow::changed_by, "")
                                     .Add("changed_at", &RiskRow::changed_at, "")
                                     .Add("version", &RiskRow::version, "");
  return type;
}

constexpr std::string_view kPage =
    "SELECT * FROM risks WHERE engagement_id = $1 AND id > $2 ORDER BY id LIMIT $3";
constexpr std::string_view kOpen =
    "SELECT * FROM risks WHERE engagement_id = $1 AND status = 'open' ORDER BY id LIMIT 500";
constexpr std::string_view kFind = "SELECT * FROM risks WHERE engagement_id = $1 AND id = $2";
constexpr std::string_view kCount = "SELECT COUNT(*) FROM risks WHERE engagement_id = $1";
constexpr std::string_view kDelete = "DELETE FROM risks WHERE engagement_id = $1 AND id = $2";
constexpr std::string_view kStore =
    "UPDATE risks SET title = $3, description = $4, probability = $5, status = $6, owner = $7, delay_low = "
    "$8, "
    "delay_likely = $9, delay_high = $10, cost_low = $11, cost_likely = $12, cost_high = $13, task_ids = "
    "$14, "
    "changed_by = $15, changed_at = $16, version = $17 WHERE id = $1 AND engagement_id = $2";

std::string Joined(const std::vector<plan::TaskId>& ids) {
  std::string text;
  for (const plan::TaskId& id : ids) text += (text.empty() ? "" : ",") + ToText(id);
  return text;
}

std::vector<plan::TaskId> TaskIds(const std::string& joined) {
  std::vector<plan::TaskId> ids;
  if (joined.empty()) return ids;
  for (std::string_view part : Split(joined, ',')) ids.push_back(*ParseId<plan::TaskTag>(part));
  return ids;
}

RiskRow RowOf(const EngagementId& engagement, const Risk& risk) {
  return {risk.id,         engagement,       risk.title,     risk.description,      risk.probability,
          risk.status,     risk.owner,       risk.delay_low, risk.delay_likely,     risk.delay_high,
          risk.cost_low,   risk.cost_likely, risk.cost_high, Joined(risk.task_ids), risk.changed_by,
          risk.changed_at, risk.version};
}

Risk FromRow(const RiskRow& row) {
  return {
      {row.title, row.description, row.probability, row.status, row.owner, row.delay_low, row.delay_likely,
       row.delay_high, row.cost_low, row.cost_likely, row.cost_high, TaskIds(row.task_ids)},
      row.id,
      row.changed_by,
      row.changed_at,
      row.version};
}

std::vector<Risk> FromRows(const std::vector<RiskRow>& rows) {
  std::vector<Risk> risks;
  risks.reserve(rows.size());
  for (const RiskRow& row : rows) risks.push_back(FromRow(row));
  return risks;
}

}  // namespace

std::vector<Risk> ReadRisks(db::Tx& tx, const EngagementId& engagement, const api::PageRequest& page) {
  return FromRows(db::Select<RiskRow>(tx, kPage, {engagement, page.after, page.limit + 1}));
}

std::vector<Risk> ReadOpenRisks(db::Tx& tx, const EngagementId& engagement) {
  return FromRows(db::Select<RiskRow>(tx, kOpen, {engagement}));
}

std::optional<Risk> FindRisk(db::Tx& tx, const EngagementId& engagement, const RiskId& id) {
  const auto row = db::SelectOne<RiskRow>(tx, kFind, {engagement, id});
  return row ? std::optional(FromRow(*row)) : std::nullopt;
}

int64_t CountRisks(db::Tx& tx, const EngagementId& engagement) {
  return tx.ScalarInt(kCount, {engagement}).value_or(0);
}

void InsertRisk(db::Tx& tx, const EngagementId& engagement, const Risk& risk) {
  db::Insert(tx, "risks", RowOf(engagement, risk));
}

void StoreRisk(db::Tx& tx, const EngagementId& engagement, const Risk& risk) {
  const RiskRow row = RowOf(engagement, risk);
  tx.Run(kStore, db::ColumnValues(TypeOfRecord<RiskRow>(), &row));
}

void DeleteRisk(db::Tx& tx, const EngagementId& engagement, const RiskId& id) {
  tx.Run(kDelete, {engagement, id});
}

std::vector<std::string_view> RiskStatements() { return {kPage, kOpen, kFind, kCount, kDelete, kStore}; }

}  // namespace tandem::outlook
