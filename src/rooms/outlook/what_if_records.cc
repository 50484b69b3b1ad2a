#include "rooms/outlook/what_if.h"

namespace tandem::outlook {

const RecordType& DescribeRecord(const DateQuestion*) {
  static const RecordType type =
      RecordOf<DateQuestion>("DateQuestion", "Whether a task is finished by a date.")
          .Add("task_id", &DateQuestion::task_id, "The task.")
          .Add("by", &DateQuestion::by, "A day, or 2026-03-14T17:00.", {.max_length = 40});
  return type;
}

const RecordType& DescribeRecord(const WhatIf*) {
  static const RecordType type =
      RecordOf<WhatIf>("WhatIf", "A change to look at without making it.")
          .Add("edits", &WhatIf::edits, "Changes of the plan, as for saving them; at most 2,000.")
          .Add("dates", &WhatIf::dates, "Dates to judge, instead of what is promised.",
               {.max_length = kMostQuestions})
          .Add("risks_off", &WhatIf::risks_off, "Risks that are taken not to happen.",
               {.max_length = kMostRisks})
          .Add("schedule", &WhatIf::schedule, "Whether to answer with the planned dates that move, too.");
  return type;
}

const RecordType& DescribeRecord(const PlannedTask*) {
  static const RecordType type = RecordOf<PlannedTask>("PlannedTask", "When a task would be planned.")
                                     .Add("task_id", &PlannedTask::task_id, "The task.")
                                     .Add("start", &PlannedTask::start, "Its start.")
                                     .Add("finish", &PlannedTask::finish, "Its finish.");
  return type;
}

const RecordType& DescribeRecord(const ExpectedDate*) {
  static const RecordType type =
      RecordOf<ExpectedDate>("ExpectedDate", "When a task, or the plan, will be finished.")
          .Add("task_id", &ExpectedDate::task_id, "The task; null: the plan's end.")
          .Add("title", &ExpectedDate::title, "What it is called.")
          .Add("by", &ExpectedDate::by, "The date that is judged: asked for, else promised.")
          .Add("source", &ExpectedDate::source, "Who promised it; null for a date that was asked for.")
          .Add("p10", &ExpectedDate::p10, "One trial in ten finishes by then.")
          .Add("p50", &ExpectedDate::p50, "Half of the trials.")
          .Add("p80", &ExpectedDate::p80, "Eight in ten.")
          .Add("p95", &ExpectedDate::p95, "Nineteen in twenty.")
          .Add("reached", &ExpectedDate::reached, "When it was reached: a fact, which has no probability.")
          .Add("probability", &ExpectedDate::probability,
               "That the date holds; null without a date, and once it is reached.");
  return type;
}

const RecordType& DescribeRecord(const WhatIfAnswer*) {
  static const RecordType type =
      RecordOf<WhatIfAnswer>("WhatIfAnswer", "The dates as the plan stands, and as they would be.")
          .Add("as_of", &WhatIfAnswer::as_of, "Nothing unfinished happens before.")
          .Add("trials", &WhatIfAnswer::trials, "How many times each plan was run.")
          .Add("before", &WhatIfAnswer::before,
               "Promised dates, dates that were asked for, and the end last.")
          .Add("after", &WhatIfAnswer::after, "The same with the changes.")
          .Add("together_before", &WhatIfAnswer::together_before,
               "The chance that all that is promised holds.")
          .Add("together_after", &WhatIfAnswer::together_after, "The same with the changes.")
          .Add("schedule", &WhatIfAnswer::schedule, "Tasks that are new or planned for other dates.");
  return type;
}

}  // namespace tandem::outlook
