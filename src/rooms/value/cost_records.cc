#include "rooms/value/cost.h"

namespace tandem::value {
namespace {

constexpr FieldRule kMoney{.minimum = -1e13, .maximum = 1e13};
constexpr FieldRule kCurrency{.min_length = 3, .max_length = 3};
constexpr FieldRule kNote{.max_length = 500};

}  // namespace

const RecordType& DescribeRecord(const Cost*) {
  static const RecordType type =
      RecordOf<Cost>("Cost", "Something that was spent on the engagement.")
          .Add("id", &Cost::id, "Its id.")
          .Add("day", &Cost::day, "When it was spent.")
          .Add("task_id", &Cost::task_id, "The task it was spent on; null: none in particular.")
          .Add("party", &Cost::party, "The side that recorded it.")
          .Add("amount_minor", &Cost::amount_minor, "In the currency's minor unit; negative is a credit.")
          .Add("currency", &Cost::currency, "ISO 4217.")
          .Add("note", &Cost::note, "What for.")
          .Add("recorded_by", &Cost::recorded_by, "Who recorded it.")
          .Add("recorded_at", &Cost::recorded_at, "When.");
  return type;
}

const RecordType& DescribeRecord(const NewCost*) {
  static const RecordType type =
      RecordOf<NewCost>("NewCost", "A cost to record. Both sides will see it.")
          .Add("id", &NewCost::id, "Your own new UUID, or absent.")
          .Add("day", &NewCost::day, "When it was spent; not in the future.")
          .Add("task_id", &NewCost::task_id, "A task of the plan, or absent.")
          .Add("amount_minor", &NewCost::amount_minor, "In the currency's minor unit; negative is a credit.",
               kMoney)
          .Add("currency", &NewCost::currency, "The agreed currency, ISO 4217.", kCurrency)
          .Add("note", &NewCost::note, "What for.", kNote);
  return type;
}

}  // namespace tandem::value
