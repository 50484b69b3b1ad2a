#include "rooms/outlook/risk.h"

namespace tandem::outlook {
namespace {

constexpr FieldRule kTitle{.min_length = 1, .max_length = 200};
constexpr FieldRule kShare{.minimum = 0, .maximum = 1};
constexpr FieldRule kMoney{.minimum = 0, .maximum = 1e15};
constexpr FieldRule kTasks{.max_length = 200};

}  // namespace

const RecordType& DescribeRecord(const Risk*) {
  static const RecordType type =
      RecordOf<Risk>("Risk", "Something that may happen, and what it would do.")
          .Add("id", &Risk::id, "Its id.")
          .Add("title", &Risk::title, "What may happen.")
          .Add("description", &Risk::description, "What is known about it and done against it.")
          .Add("probability", &Risk::probability, "Of happening at all, 0 to 1.")
          .Add("status", &Risk::status, "Only open risks enter the forecast.")
          .Add("owner", &Risk::owner, "The side that watches it; null: nobody yet.")
          .Add("delay_low", &Risk::delay_low,
               "The least it adds to each of its tasks: 2d, of days of eight hours.")
          .Add("delay_likely", &Risk::delay_likely, "What it most likely adds.")
          .Add("delay_high", &Risk::delay_high, "The most it adds.")
          .Add("cost_low", &Risk::cost_low,
               "The least it costs, in minor units of the engagement's currency.")
          .Add("cost_likely", &Risk::cost_likely, "What it most likely costs.")
          .Add("cost_high", &Risk::cost_high, "The most it costs.")
          .Add("task_ids", &Risk::task_ids, "The tasks that it would delay.")
          .Add("changed_by", &Risk::changed_by, "Who changed it last.")
          .Add("changed_at", &Risk::changed_at, "When.")
          .Add("version", &Risk::version, "Rises with each change.");
  return type;
}

const RecordType& DescribeRecord(const RiskPut*) {
  static const RecordType type =
      RecordOf<RiskPut>("RiskPut", "A new risk, or a change of one; what is absent stays as it is.")
          .Add("id", &RiskPut::id, "For a new one: your own new UUID, or absent.")
          .Add("title", &RiskPut::title, "What may happen; required for a new one.", kTitle)
          .Add("description", &RiskPut::description, "What is known about it and done against it.")
          .Add("probability", &RiskPut::probability, "Of happening at all, 0 to 1; required for a new one.",
               kShare)
          .Add("status", &RiskPut::status, "Only open risks enter the forecast.")
          .Add("owner", &RiskPut::owner, "The side that watches it.")
          .Add("delay_low", &RiskPut::delay_low, "The least it adds to each of its tasks: 2d.")
          .Add("delay_likely", &RiskPut::delay_likely, "What it most likely adds.")
          .Add("delay_high", &RiskPut::delay_high, "The most it adds.")
          .Add("cost_low", &RiskPut::cost_low, "The least it costs, in minor units.", kMoney)
          .Add("cost_likely", &RiskPut::cost_likely, "What it most likely costs.", kMoney)
          .Add("cost_high", &RiskPut::cost_high, "The most it costs.", kMoney)
          .Add("task_ids", &RiskPut::task_ids, "The tasks that it would delay.", kTasks);
  return type;
}

}  // namespace tandem::outlook
