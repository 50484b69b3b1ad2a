#include "rooms/value/cost_store.h"

#include "platform/db/records.h"

namespace tandem::value {
namespace {

struct CostRow : Cost {
  EngagementId engagement_id;
};

const RecordType& DescribeRecord(const CostRow*) {
  static const RecordType type = RecordOf<CostRow>("CostRow", "A row of costs.")
                                     .Include<Cost>()
                                     .Add("engagement_id", &CostRow::engagement_id, "");
  return type;
}

constexpr std::string_view kPage =
    "SELECT * FROM costs WHERE engagement_id = $1 AND ($2 = '' OR id < $2) ORDER BY id DESC LIMIT $3";
constexpr std::string_view kAll = "SELECT * FROM costs WHERE engagement_id = $1 ORDER BY id LIMIT $2";
constexpr std::string_view kFind = "SELECT * FROM costs WHERE engagement_id = $1 AND id = $2";
constexpr std::string_view kCount = "SELECT COUNT(*) FROM costs WHERE engagement_id = $1";
constexpr std::string_view kDelete = "DELETE FROM costs WHERE engagement_id = $1 AND id = $2";

}  // namespace

std::vector<Cost> ReadCosts(db::Tx& tx, const EngagementId& engagement, const api::PageRequest& page) {
  return db::Select<Cost>(tx, kPage, {engagement, page.after, page.limit + 1});
}

std::vector<Cost> ReadAllCosts(db::Tx& tx, const EngagementId& engagement) {
  return db::Select<Cost>(tx, kAll, {engagement, kMostCosts});
}

std::optional<Cost> FindCost(db::Tx& tx, const EngagementId& engagement, const CostId& id) {
  return db::SelectOne<Cost>(tx, kFind, {engagement, id});
}

int64_t CountCosts(db::Tx& tx, const EngagementId& engagement) {
  return tx.ScalarInt(kCount, {engagement}).value_or(0);
}

void InsertCost(db::Tx& tx, const EngagementId& engagement, const Cost& cost) {
  db::Insert(tx, "costs", CostRow{cost, engagement});
}

void DeleteCost(db::Tx& tx, const EngagementId& engagement, const CostId& id) {
  tx.Run(kDelete, {engagement, id});
}

std::vector<std::string> CostStatements() {
  return {std::string(kPage), std::string(kAll), std::string(kFind), std::string(kCount),
          std::string(kDelete)};
}

}  // namespace tandem::value
