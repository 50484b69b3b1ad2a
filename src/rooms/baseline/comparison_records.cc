#include "rooms/baseline/comparison.h"

namespace tandem::baseline {

const RecordType& DescribeRecord(const ComparedSide*) {
  static const RecordType type =
      RecordOf<ComparedSide>("ComparedSide", "One of two documents that are compared.")
          .Add("number", &ComparedSide::number, "The baseline's number; null: not in force, or today.")
          .Add("hash", &ComparedSide::hash, "The document's hash.")
          .Add("finish", &ComparedSide::finish,
               "When the plan ends; today: as it stands, progress included.");
  return type;
}

const RecordType& DescribeRecord(const ComparedText*) {
  static const RecordType type =
      RecordOf<ComparedText>("ComparedText", "A text that differs, word by word.")
          .Add("field", &ComparedText::field, "title, text, measure, target, statement or check.")
          .Add("criterion_id", &ComparedText::criterion_id, "The acceptance criterion that it belongs to.")
          .Add("runs", &ComparedText::runs, "Runs that are the same, removed or added.");
  return type;
}

const RecordType& DescribeRecord(const ComparedClause*) {
  static const RecordType type = RecordOf<ComparedClause>("ComparedClause", "A clause that differs.")
                                     .Include<ClauseEffect>()
                                     .Add("texts", &ComparedClause::texts, "Its texts that differ.");
  return type;
}

const RecordType& DescribeRecord(const ComparedTask*) {
  static const RecordType type =
      RecordOf<ComparedTask>("ComparedTask", "A task with its dates in both plans.")
          .Add("task_id", &ComparedTask::task_id, "Its id.")
          .Add("name", &ComparedTask::name, "What it is called.")
          .Add("outline_level", &ComparedTask::outline_level, "How deep it is in the tree, from 1.")
          .Add("summary", &ComparedTask::summary, "Whether it stands for the deeper tasks below it.")
          .Add("milestone", &ComparedTask::milestone, "Whether it is a milestone.")
          .Add("start_before", &ComparedTask::start_before, "Its start before; null where it was not there.")
          .Add("finish_before", &ComparedTask::finish_before, "Its finish before.")
          .Add("start_after", &ComparedTask::start_after, "Its start afterwards; null where it is gone.")
          .Add("finish_after", &ComparedTask::finish_after, "Its finish afterwards.");
  return type;
}

const RecordType& DescribeRecord(const ComparedMove*) {
  static const RecordType type =
      RecordOf<ComparedMove>("ComparedMove", "A task whose dates differ, and of today's plan why.")
          .Include<MovedDate>()
          .Add("drafted", &ComparedMove::drafted,
               "Compared with today: its finish as it would be signed. From `before` to here the draft moves it, "
               "from here to `after` the work so far. Else null.");
  return type;
}

const RecordType& DescribeRecord(const Comparison*) {
  static const RecordType type =
      RecordOf<Comparison>("Comparison", "Two baselines side by side, or one with today.")
          .Add("before", &Comparison::before, "The first.")
          .Add("after", &Comparison::after, "The second.")
          .Add("difference", &Comparison::difference, "Every field and element that differs.")
          .Add("clauses", &Comparison::clauses, "Clauses that differ, their texts word by word.")
          .Add("moved", &Comparison::moved,
               "Tasks whose dates differ: milestones first, then the largest move. Today's dates are those of the "
               "plan as it stands, progress included.")
          .Add("cost", &Comparison::cost, "Cost by side; empty when no cost differs.")
          .Add("tasks", &Comparison::tasks, "All tasks with their dates in both plans.");
  return type;
}

}  // namespace tandem::baseline
