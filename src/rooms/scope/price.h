// What the work costs: a fixed price with a payment schedule, time and material, or a retainer; in one
// currency.
#ifndef TANDEM_ROOMS_SCOPE_PRICE_H_
#define TANDEM_ROOMS_SCOPE_PRICE_H_

#include "rooms/scope/clause.h"

namespace tandem::scope {

using LineId = Id<struct PriceLineTag>;
using RateId = Id<struct RateTag>;

enum class PriceModel { kFixed, kTimeAndMaterial, kRetainer };
enum class RateUnit { kHour, kDay };
enum class RetainerPeriod { kMonth, kQuarter };

}  // namespace tandem::scope

template <>
struct tandem::EnumWords<tandem::scope::PriceModel> {
  static constexpr std::string_view words[] = {"fixed", "time_and_material", "retainer"};
};
template <>
struct tandem::EnumWords<tandem::scope::RateUnit> {
  static constexpr std::string_view words[] = {"hour", "day"};
};
template <>
struct tandem::EnumWords<tandem::scope::RetainerPeriod> {
  static constexpr std::string_view words[] = {"month", "quarter"};
};

namespace tandem::scope {

// Amounts are in the currency's minor unit: cents of EUR, yen of JPY.
struct PriceLine {
  LineId id;
  std::string title;
  std::optional<ClauseId> clause_id;  // the deliverable or milestone that it pays for
  int64_t amount_minor = 0;
  std::optional<Day> due;
  bool operator==(const PriceLine&) const = default;
};
const RecordType& DescribeRecord(const PriceLine*);

struct Rate {
  RateId id;
  std::string role;
  Party party = Party::kVendor;
  RateUnit unit = RateUnit::kDay;
  int64_t amount_minor = 0;
  bool operator==(const Rate&) const = default;
};
const RecordType& DescribeRecord(const Rate*);

struct PriceTerms {
  PriceModel model = PriceModel::kFixed;
  std::string currency = "EUR";
  std::vector<PriceLine> lines;  // of a fixed price: the payment schedule
  std::vector<Rate> rates;       // of time and material, and of work beyond a retainer
  std::optional<int64_t> cap_minor;
  std::optional<int64_t> retainer_minor;
  RetainerPeriod retainer_period = RetainerPeriod::kMonth;
  bool operator==(const PriceTerms&) const = default;
};
const RecordType& DescribeRecord(const PriceTerms*);

struct Price : PriceTerms {
  int64_t version = 0;  // 0: nobody wrote one yet
  std::string changed_by;
  std::optional<Party> changed_party;
  std::optional<Instant> changed_at;
  std::optional<int64_t> agreed_in;  // as of a clause
  bool operator==(const Price&) const = default;
};
const RecordType& DescribeRecord(const Price*);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_PRICE_H_
