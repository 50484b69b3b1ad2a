#include "rooms/scope/edit.h"
#include "rooms/scope/limits.h"

namespace tandem::scope {

const RecordType& DescribeRecord(const CriterionPut*) {
  static const RecordType type =
      RecordOf<CriterionPut>("CriterionPut", "A criterion of a deliverable.")
          .Add("id", &CriterionPut::id, "Its id; absent for a new one, or your own new UUID.")
          .Add("statement", &CriterionPut::statement, "What will be true when it is met.", kStatement)
          .Add("check", &CriterionPut::check, "How that is checked.", kCheck);
  return type;
}

const RecordType& DescribeRecord(const ClausePut*) {
  static const RecordType type =
      RecordOf<ClausePut>("ClausePut", "A new clause, or a change of one; what is absent stays as it is.")
          .Add("id", &ClausePut::id, "Its id; absent for a new one, or your own new UUID.")
          .Add("version", &ClausePut::version, "The version you saw; absent or 0 for a new clause.")
          .Add("kind", &ClausePut::kind, "What it is; required for a new one.")
          .Add("after_id", &ClausePut::after_id, "Place it after this clause of its kind; null: first.")
          .Add("title", &ClausePut::title, "It in one line; required for a new one.", kTitle)
          .Add("text", &ClausePut::text, "It in full.", kText)
          .Add("measure", &ClausePut::measure, "Of an objective: what is measured.", kShortText)
          .Add("target", &ClausePut::target, "Of an objective: the value to reach.", kShortText)
          .Add("owner", &ClausePut::owner, "Of a deliverable, assumption or dependency: the side it is on.")
          .Add("due", &ClausePut::due, "Of a milestone or dependency.")
          .Add("task_id", &ClausePut::task_id, "Of a milestone or deliverable: its task in the plan.")
          .Add("criteria", &ClausePut::criteria, "Of a deliverable: all its criteria, in order.", kCriteria);
  return type;
}

const RecordType& DescribeRecord(const ClauseRemoval*) {
  static const RecordType type = RecordOf<ClauseRemoval>("ClauseRemoval", "A clause to remove.")
                                     .Add("id", &ClauseRemoval::id, "Its id.")
                                     .Add("version", &ClauseRemoval::version, "The version you saw.");
  return type;
}

const RecordType& DescribeRecord(const PriceLinePut*) {
  static const RecordType type =
      RecordOf<PriceLinePut>("PriceLinePut", "A payment of a fixed price.")
          .Add("id", &PriceLinePut::id, "Its id; absent for a new one, or your own new UUID.")
          .Add("title", &PriceLinePut::title, "What is paid.", kTitle)
          .Add("clause_id", &PriceLinePut::clause_id, "The deliverable or milestone that it is paid for.")
          .Add("amount_minor", &PriceLinePut::amount_minor, "In the currency's minor unit.", kMoney)
          .Add("due", &PriceLinePut::due, "When it is to be paid.");
  return type;
}

const RecordType& DescribeRecord(const RatePut*) {
  static const RecordType type =
      RecordOf<RatePut>("RatePut", "What somebody's time costs.")
          .Add("id", &RatePut::id, "Its id; absent for a new one, or your own new UUID.")
          .Add("role", &RatePut::role, "Who: Senior engineer.", kTitle)
          .Add("party", &RatePut::party, "Whose people; the vendor's when absent.")
          .Add("unit", &RatePut::unit, "Per hour or day.")
          .Add("amount_minor", &RatePut::amount_minor, "In the currency's minor unit.", kMoney);
  return type;
}

const RecordType& DescribeRecord(const PricePut*) {
  static const RecordType type =
      RecordOf<PricePut>("PricePut", "A change of the price; what another model does not have is dropped.")
          .Add("version", &PricePut::version, "The version you saw; 0 for the first.")
          .Add("model", &PricePut::model, "How it is priced.")
          .Add("currency", &PricePut::currency, "ISO 4217; all amounts are in it.", kCurrency)
          .Add("lines", &PricePut::lines, "The whole payment schedule, in order.", kPriceRows)
          .Add("rates", &PricePut::rates, "All rates, in order.", kPriceRows)
          .Add("cap_minor", &PricePut::cap_minor, "The most that time and material may cost.", kMoney)
          .Add("retainer_minor", &PricePut::retainer_minor, "What a retainer costs per period.", kMoney)
          .Add("retainer_period", &PricePut::retainer_period, "The period of a retainer.");
  return type;
}

const RecordType& DescribeRecord(const ScopeEdit*) {
  static constexpr FieldRule kMany{.max_length = kMostClauses};
  static const RecordType type =
      RecordOf<ScopeEdit>("ScopeEdit", "Changes of the draft that are saved together or not at all.")
          .Add("put_clauses", &ScopeEdit::put_clauses, "New and changed clauses, in this order.", kMany)
          .Add("remove_clauses", &ScopeEdit::remove_clauses, "Clauses to remove.", kMany)
          .Add("price", &ScopeEdit::price, "A change of the price.");
  return type;
}

const RecordType& DescribeRecord(const ScopeReversal*) {
  static const RecordType type =
      RecordOf<ScopeReversal>("ScopeReversal", "Takes a change back; reversing a reversal does it again.")
          .Add("entry", &ScopeReversal::entry, "The index of the change's entry in the record.");
  return type;
}

}  // namespace tandem::scope
