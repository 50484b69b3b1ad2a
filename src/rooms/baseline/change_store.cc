#include "rooms/baseline/change_store.h"

#include "platform/db/records.h"
#include "platform/json/json_parser.h"
#include "rooms/baseline/signature_store.h"

namespace tandem::baseline {
namespace {

struct ChangeRow : ChangeSummary {
  EngagementId engagement_id;
};

const RecordType& DescribeRecord(const ChangeRow*) {
  static const RecordType type = [] {
    RecordType row = RecordOf<ChangeRow>("ChangeRow", "A row of change_requests.")
                         .Include<ChangeSummary>()
                         .Add("engagement_id", &ChangeRow::engagement_id, "");
    std::erase_if(row.fields,
                  [](const FieldType& field) { return field.name == "author" || field.name == "court"; });
    return row;
  }();
  return type;
}

struct OpenRow : ChangeSummary {
  std::string operations_json;
};

const RecordType& DescribeRecord(const OpenRow*) {
  static const RecordType type =
      RecordOf<OpenRow>("OpenRow", "An open change request with what its latest version changes.")
          .Include<ChangeSummary>()
          .Add("operations_json", &OpenRow::operations_json, "");
  return type;
}

struct VersionRow : ChangeVersion {
  ChangeId change_id;
  std::string operations_json;
  std::string impact_json;
};

const RecordType& DescribeRecord(const VersionRow*) {
  static const RecordType type = RecordOf<VersionRow>("VersionRow", "A row of change_versions.")
                                     .Include<ChangeVersion>()
                                     .Add("change_id", &VersionRow::change_id, "")
                                     .Add("operations_json", &VersionRow::operations_json, "")
                                     .Add("impact_json", &VersionRow::impact_json, "");
  return type;
}

constexpr std::string_view kPage =
    "SELECT c.*, v.party AS author FROM change_requests c "
    "JOIN change_versions v ON v.change_id = c.id AND v.version = c.version "
    "WHERE c.engagement_id = $1 AND ($2 = '' OR c.id < $2) ORDER BY c.id DESC LIMIT $3";
constexpr std::string_view kById = "SELECT * FROM change_requests WHERE engagement_id = $1 AND id = $2";
constexpr std::string_view kByNumber =
    "SELECT * FROM change_requests WHERE engagement_id = $1 AND number = $2";
constexpr std::string_view kLast = "SELECT MAX(number) FROM change_requests WHERE engagement_id = $1";
constexpr std::string_view kVersions = "SELECT * FROM change_versions WHERE change_id = $1 ORDER BY version";
constexpr std::string_view kOpen =
    "SELECT c.*, v.party AS author, v.operations_json FROM change_requests c "
    "JOIN change_versions v ON v.change_id = c.id AND v.version = c.version "
    "WHERE c.engagement_id = $1 AND c.state = 'open' ORDER BY c.number LIMIT 1000";
constexpr std::string_view kStore =
    "UPDATE change_requests SET state = $3, version = $4, closed_by = $5, closed_at = $6, reason = $7, "
    "baseline_number = $8 "
    "WHERE engagement_id = $1 AND id = $2";

constexpr std::string_view kStoreWithdrawal =
    "UPDATE change_versions SET withdrawn_by = $3, withdrawn_at = $4, withdrawn_because = $5 "
    "WHERE change_id = $1 AND version = $2";

std::vector<Operation> ParseOperations(const std::string& text) {
  std::vector<Operation> operations;
  const Json list = ParseJson(text);
  for (const Json& one : *list.AsArray()) operations.push_back(FromJson<Operation>(one));
  return operations;
}

std::string OperationsText(const std::vector<Operation>& operations) {
  std::string text;
  value_types::Type<std::vector<Operation>>().write(&operations, text);
  return text;
}

std::vector<ChangeVersion> ReadVersions(db::Tx& tx, const ChangeId& id) {
  std::vector<ChangeVersion> versions;
  auto signatures = SignaturesOfVersions(tx, id);
  for (VersionRow& row : db::Select<VersionRow>(tx, kVersions, {id})) {
    ChangeVersion& version = versions.emplace_back(row);
    version.difference = ParseOperations(row.operations_json);
    version.impact = FromJson<Impact>(ParseJson(row.impact_json));
    version.signatures = std::move(signatures[version.version]);
  }
  return versions;
}

std::optional<ChangeRequest> One(db::Tx& tx, std::string_view sql, db::ArgumentList args) {
  auto found = db::SelectOne<ChangeSummary>(tx, sql, args);
  if (!found) return std::nullopt;
  ChangeRequest change{std::move(*found), {}, {}};
  change.versions = ReadVersions(tx, change.id);
  return change;
}

}  // namespace

std::vector<ChangeSummary> ReadChanges(db::Tx& tx, const EngagementId& engagement,
                                       const api::PageRequest& page) {
  return db::Select<ChangeSummary>(tx, kPage, {engagement, page.after, page.limit + 1});
}

void VisitOpen(db::Tx& tx, const EngagementId& engagement, OpenVisitor visit) {
  db::RowReader reader(TypeOfRecord<OpenRow>());
  tx.Each(kOpen, {engagement}, [&](const db::Row& row) {
    OpenRow open;
    reader.Read(row, &open);
    visit(open, ParseOperations(open.operations_json));
  });
}

std::optional<ChangeRequest> FindChangeById(db::Tx& tx, const EngagementId& engagement, const ChangeId& id) {
  return One(tx, kById, {engagement, id});
}

std::optional<ChangeRequest> FindChangeByNumber(db::Tx& tx, const EngagementId& engagement, int64_t number) {
  return One(tx, kByNumber, {engagement, number});
}

int64_t LastChangeNumber(db::Tx& tx, const EngagementId& engagement) {
  return tx.ScalarInt(kLast, {engagement}).value_or(0);
}

void InsertChange(db::Tx& tx, const EngagementId& engagement, const ChangeSummary& change) {
  ChangeRow row;
  static_cast<ChangeSummary&>(row) = change;
  row.engagement_id = engagement;
  db::Insert(tx, "change_requests", row);
}

void StoreChange(db::Tx& tx, const EngagementId& engagement, const ChangeSummary& change) {
  tx.Run(kStore, {engagement, change.id, Word(change.state), change.version, change.closed_by,
                  change.closed_at, change.reason, change.baseline_number});
}

void InsertVersion(db::Tx& tx, const ChangeId& id, const ChangeVersion& version) {
  VersionRow row;
  static_cast<ChangeVersion&>(row) = version;
  row.change_id = id;
  row.operations_json = OperationsText(version.difference);
  row.impact_json = ToJson(version.impact);
  db::Insert(tx, "change_versions", row);
  AddSignatures(tx, id.uuid, version.version, version.signatures);
}

void StoreWithdrawal(db::Tx& tx, const ChangeId& id, const ChangeVersion& version) {
  tx.Run(kStoreWithdrawal,
         {id, version.version, version.withdrawn_by, version.withdrawn_at, version.withdrawn_because});
}

std::vector<std::string> ChangeStatements() {
  std::vector<std::string> statements;
  for (std::string_view sql : {kPage, kById, kByNumber, kLast, kVersions, kOpen})
    statements.emplace_back(sql);
  return statements;
}

}  // namespace tandem::baseline
