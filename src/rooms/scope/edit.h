// What the API takes to change a draft.
#ifndef TANDEM_ROOMS_SCOPE_EDIT_H_
#define TANDEM_ROOMS_SCOPE_EDIT_H_

#include "rooms/scope/price.h"

namespace tandem::scope {

struct CriterionPut {
  Given<CriterionId> id;
  std::string statement;
  Given<std::string> check;
};
const RecordType& DescribeRecord(const CriterionPut*);

// A new clause or a change of one.
struct ClausePut {
  Given<ClauseId> id;
  Given<int64_t> version;
  Given<ClauseKind> kind;
  Given<std::optional<ClauseId>> after_id;
  Given<std::string> title, text, measure, target;
  Given<std::optional<Party>> owner;
  Given<std::optional<Day>> due;
  Given<std::optional<TaskId>> task_id;
  Given<std::vector<CriterionPut>> criteria;
};
const RecordType& DescribeRecord(const ClausePut*);

struct ClauseRemoval {
  ClauseId id;
  int64_t version = 0;
};
const RecordType& DescribeRecord(const ClauseRemoval*);

struct PriceLinePut {
  Given<LineId> id;
  std::string title;
  Given<std::optional<ClauseId>> clause_id;
  int64_t amount_minor = 0;
  Given<std::optional<Day>> due;
};
const RecordType& DescribeRecord(const PriceLinePut*);

struct RatePut {
  Given<RateId> id;
  std::string role;
  Given<Party> party;
  RateUnit unit = RateUnit::kDay;
  int64_t amount_minor = 0;
};
const RecordType& DescribeRecord(const RatePut*);

// What is absent stays; a list that is present replaces the whole list.
struct PricePut {
  int64_t version = 0;
  Given<PriceModel> model;
  Given<std::string> currency;
  Given<std::vector<PriceLinePut>> lines;
  Given<std::vector<RatePut>> rates;
  Given<std::optional<int64_t>> cap_minor, retainer_minor;
  Given<RetainerPeriod> retainer_period;
};
const RecordType& DescribeRecord(const PricePut*);

struct ScopeEdit {
  Given<std::vector<ClausePut>> put_clauses;
  Given<std::vector<ClauseRemoval>> remove_clauses;
  Given<PricePut> price;
};
const RecordType& DescribeRecord(const ScopeEdit*);

struct ScopeReversal {
  int64_t entry = 0;
};
const RecordType& DescribeRecord(const ScopeReversal*);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_EDIT_H_
