#include "rooms/plan/import_report.h"

namespace tandem::plan {

const RecordType& DescribeRecord(const ImportColumn*) {
  static const RecordType type =
      RecordOf<ImportColumn>("ImportColumn", "A column of a CSV file.")
          .Add("header", &ImportColumn::header, "Its first row.")
          .Add("field", &ImportColumn::field, "What it was taken for; null: nothing.")
          .Add("sample", &ImportColumn::sample, "Its first values.");
  return type;
}

const RecordType& DescribeRecord(const ImportedTask*) {
  static const RecordType type = RecordOf<ImportedTask>("ImportedTask", "A task that comes or goes.")
                                     .Add("uid", &ImportedTask::uid, "Its identity in files.")
                                     .Add("name", &ImportedTask::name, "What it is called.");
  return type;
}

const RecordType& DescribeRecord(const FieldChange*) {
  static const RecordType type = RecordOf<FieldChange>("FieldChange", "One field's two values, as text.")
                                     .Add("field", &FieldChange::field, "Which field.")
                                     .Add("before", &FieldChange::before, "As it is in the plan.")
                                     .Add("after", &FieldChange::after, "As it is in the file.");
  return type;
}

const RecordType& DescribeRecord(const ImportChange*) {
  static const RecordType type = RecordOf<ImportChange>("ImportChange", "A task that changes.")
                                     .Add("uid", &ImportChange::uid, "Its identity in files.")
                                     .Add("name", &ImportChange::name, "What it is called.")
                                     .Add("fields", &ImportChange::fields, "What changes.");
  return type;
}

const RecordType& DescribeRecord(const ImportProblem*) {
  static const RecordType type = RecordOf<ImportProblem>("ImportProblem", "A row that cannot be used.")
                                     .Add("line", &ImportProblem::line, "Its line in the file.")
                                     .Add("uid", &ImportProblem::uid, "Its task's identity in files.")
                                     .Add("field", &ImportProblem::field, "Which field is wrong.")
                                     .Add("reason", &ImportProblem::reason, "Why, for programs.")
                                     .Add("message", &ImportProblem::message, "Why, for people.")
                                     .Add("text", &ImportProblem::text, "What the file says there.");
  return type;
}

const RecordType& DescribeRecord(const ImportReport*) {
  static const RecordType type =
      RecordOf<ImportReport>("ImportReport", "What an import changes, or would change. Lists are cut at 500.")
          .Add("format", &ImportReport::format, "mspdi or csv.")
          .Add("applied", &ImportReport::applied, "Whether it was saved.")
          .Add("entry", &ImportReport::entry, "The entry of the record, whose reversal undoes the import.")
          .Add("version", &ImportReport::version, "The plan's version.")
          .Add("columns", &ImportReport::columns, "The columns of a CSV file.")
          .Add("mapping", &ImportReport::mapping, "Which field was read from which header.")
          .Add("tasks_in_file", &ImportReport::tasks_in_file, "How many tasks the file has.")
          .Add("added", &ImportReport::added, "Tasks that only the file has.")
          .Add("changed", &ImportReport::changed, "Tasks that differ.")
          .Add("removed", &ImportReport::removed, "Tasks that the file does not have.")
          .Add("unchanged", &ImportReport::unchanged, "How many tasks are the same.")
          .Add("links_added", &ImportReport::links_added, "How many links are new or different.")
          .Add("links_removed", &ImportReport::links_removed, "How many links go.")
          .Add("added_count", &ImportReport::added_count, "How many tasks are added.")
          .Add("changed_count", &ImportReport::changed_count, "How many tasks change.")
          .Add("removed_count", &ImportReport::removed_count, "How many tasks go.")
          .Add("problem_count", &ImportReport::problem_count,
               "How many problems there are; with any nothing is saved.")
          .Add("problems", &ImportReport::problems, "Everything that cannot be used.");
  return type;
}

}  // namespace tandem::plan
