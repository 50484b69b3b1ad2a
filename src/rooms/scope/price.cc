#include "rooms/scope/price.h"

#include "rooms/scope/limits.h"

namespace tandem::scope {

const RecordType& DescribeRecord(const PriceLine*) {
  static const RecordType type =
      RecordOf<PriceLine>("PriceLine", "A payment of a fixed price.")
          .Add("id", &PriceLine::id, "Its id.")
          .Add("title", &PriceLine::title, "What is paid.", kTitle)
          .Add("clause_id", &PriceLine::clause_id, "The deliverable or milestone that it is paid for.")
          .Add("amount_minor", &PriceLine::amount_minor, "In the currency's minor unit.", kMoney)
          .Add("due", &PriceLine::due, "When it is to be paid.");
  return type;
}

const RecordType& DescribeRecord(const Rate*) {
  static const RecordType type =
      RecordOf<Rate>("Rate", "What somebody's time costs.")
          .Add("id", &Rate::id, "Its id.")
          .Add("role", &Rate::role, "Who: Senior engineer.", kTitle)
          .Add("party", &Rate::party, "Whose people.")
          .Add("unit", &Rate::unit, "Per hour or day.")
          .Add("amount_minor", &Rate::amount_minor, "In the currency's minor unit.", kMoney);
  return type;
}

const RecordType& DescribeRecord(const PriceTerms*) {
  static const RecordType type =
      RecordOf<PriceTerms>("PriceTerms", "What the work costs; all amounts in one currency.")
          .Add("model", &PriceTerms::model, "How it is priced.")
          .Add("currency", &PriceTerms::currency, "ISO 4217.", kCurrency)
          .Add("lines", &PriceTerms::lines, "The payment schedule of a fixed price.", kPriceRows)
          .Add("rates", &PriceTerms::rates, "The rates of time and material, or beyond a retainer.",
               kPriceRows)
          .Add("cap_minor", &PriceTerms::cap_minor, "The most that time and material may cost.", kMoney)
          .Add("retainer_minor", &PriceTerms::retainer_minor, "What a retainer costs per period.", kMoney)
          .Add("retainer_period", &PriceTerms::retainer_period, "The period of a retainer.");
  return type;
}

const RecordType& DescribeRecord(const Price*) {
  static const RecordType type =
      RecordOf<Price>("Price", "The price in the draft.")
          .Include<PriceTerms>()
          .Add("version", &Price::version, "Rises with each change; 0: nobody wrote one yet.")
          .Add("changed_by", &Price::changed_by, "Who changed it last.")
          .Add("changed_party", &Price::changed_party, "Their side.")
          .Add("changed_at", &Price::changed_at, "When.")
          .Add("agreed_in", &Price::agreed_in,
               "The baseline, signed by both sides, that says it; null when its writer alone does.");
  return type;
}

}  // namespace tandem::scope
