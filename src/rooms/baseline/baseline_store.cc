#include "rooms/baseline/baseline_store.h"

#include "platform/db/records.h"
#include "platform/json/json_parser.h"
#include "rooms/baseline/signature_store.h"

namespace tandem::baseline {
namespace {

// A row of baselines: lists are JSON, signatures have a table of their own.
struct BaselineRow : Baseline {
  EngagementId engagement_id;
  std::string findings_json;
};

const RecordType& DescribeRecord(const BaselineRow*) {
  static const RecordType type = RecordOf<BaselineRow>("BaselineRow", "A row of baselines.")
                                     .Include<Baseline>()
                                     .Add("engagement_id", &BaselineRow::engagement_id, "")
                                     .Add("findings_json", &BaselineRow::findings_json, "");
  return type;
}

constexpr std::string_view kPage =
    "SELECT * FROM baselines WHERE engagement_id = $1 AND ($2 = '' OR id < $2) ORDER BY id DESC LIMIT $3";
constexpr std::string_view kById = "SELECT * FROM baselines WHERE engagement_id = $1 AND id = $2";
constexpr std::string_view kByNumber = "SELECT * FROM baselines WHERE engagement_id = $1 AND number = $2";
constexpr std::string_view kByState = "SELECT * FROM baselines WHERE engagement_id = $1 AND state = $2";
constexpr std::string_view kLast = "SELECT MAX(number) FROM baselines WHERE engagement_id = $1";
constexpr std::string_view kInsertDocument =
    "INSERT INTO baseline_documents (baseline_id, document) VALUES ($1, $2)";
constexpr std::string_view kDocument = "SELECT document FROM baseline_documents WHERE baseline_id = $1";
constexpr std::string_view kStore =
    "UPDATE baselines SET number = $3, state = $4, in_force_at = $5, closed_by = $6, closed_at = $7, reason "
    "= $8, entry = $9 "
    "WHERE engagement_id = $1 AND id = $2";

std::vector<Finding> ParseFindings(const std::string& text) {
  std::vector<Finding> findings;
  const Json list = ParseJson(text);
  for (const Json& one : *list.AsArray()) findings.push_back(FromJson<Finding>(one));
  return findings;
}

std::string FindingsText(const std::vector<Finding>& findings) {
  std::string text;
  value_types::Type<std::vector<Finding>>().write(&findings, text);
  return text;
}

// Rows in the order of their ids, the newest first.
std::vector<Baseline> Whole(db::Tx& tx, std::vector<BaselineRow> rows) {
  std::vector<Baseline> baselines;
  if (rows.empty()) return baselines;
  auto signatures = SignaturesOfBaselines(tx, rows[0].engagement_id, rows.back().id, rows.front().id);
  for (BaselineRow& row : rows) {
    Baseline& baseline = baselines.emplace_back(std::move(row));
    baseline.findings = ParseFindings(row.findings_json);
    baseline.signatures = std::move(signatures[baseline.id.uuid]);
  }
  return baselines;
}

std::optional<Baseline> One(db::Tx& tx, std::string_view sql, db::ArgumentList args) {
  std::vector<Baseline> found = Whole(tx, db::Select<BaselineRow>(tx, sql, args));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

}  // namespace

std::vector<Baseline> ReadBaselines(db::Tx& tx, const EngagementId& engagement,
                                    const api::PageRequest& page) {
  return Whole(tx, db::Select<BaselineRow>(tx, kPage, {engagement, page.after, page.limit + 1}));
}

std::optional<Baseline> FindById(db::Tx& tx, const EngagementId& engagement, const BaselineId& id) {
  return One(tx, kById, {engagement, id});
}

std::optional<Baseline> FindByNumber(db::Tx& tx, const EngagementId& engagement, int64_t number) {
  return One(tx, kByNumber, {engagement, number});
}

std::optional<Baseline> FindOffered(db::Tx& tx, const EngagementId& engagement) {
  return One(tx, kByState, {engagement, Word(BaselineState::kOffered)});
}

std::optional<Baseline> FindInForce(db::Tx& tx, const EngagementId& engagement) {
  return One(tx, kByState, {engagement, Word(BaselineState::kInForce)});
}

int64_t LastNumber(db::Tx& tx, const EngagementId& engagement) {
  return tx.ScalarInt(kLast, {engagement}).value_or(0);
}

void InsertBaseline(db::Tx& tx, const EngagementId& engagement, const Baseline& baseline,
                    const std::string& document) {
  BaselineRow row;
  static_cast<Baseline&>(row) = baseline;
  row.engagement_id = engagement;
  row.findings_json = FindingsText(baseline.findings);
  db::Insert(tx, "baselines", row);
  tx.Run(kInsertDocument, {baseline.id, document});
  AddSignatures(tx, baseline.id.uuid, 0, baseline.signatures);
}

void StoreBaseline(db::Tx& tx, const EngagementId& engagement, const Baseline& baseline) {
  tx.Run(kStore, {engagement, baseline.id, baseline.number, Word(baseline.state), baseline.in_force_at,
                  baseline.closed_by, baseline.closed_at, baseline.reason, baseline.entry});
  AddSignatures(tx, baseline.id.uuid, 0, baseline.signatures);
}

std::string ReadDocument(db::Tx& tx, const BaselineId& id) {
  return tx.ScalarText(kDocument, {id}).value_or("");
}

std::vector<std::string> BaselineStatements() {
  std::vector<std::string> statements;
  for (std::string_view sql : {kPage, kById, kByNumber, kByState, kLast, kDocument})
    statements.emplace_back(sql);
  return statements;
}

}  // namespace tandem::baseline
