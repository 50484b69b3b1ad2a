// The rules of one task's fields. Pure.
#ifndef TANDEM_ROOMS_PLAN_TASK_PUT_H_
#define TANDEM_ROOMS_PLAN_TASK_PUT_H_

#include "rooms/plan/edit.h"

namespace tandem::plan {

// Gathers what is wrong with one element of an edit: field "duration" of "put_tasks[2]".
class FieldErrors {
 public:
  FieldErrors(std::string path, std::vector<ProblemDetail>& errors)
      : path_(std::move(path)), errors_(errors) {}
  void Add(std::string_view field, std::string reason, std::string message);
  size_t count() const { return errors_.size(); }

 private:
  std::string path_;
  std::vector<ProblemDetail>& errors_;
};

// "2026-01-05T08:00", or a day, which stands for that hour of it. Nothing when it is neither.
std::optional<LocalMinute> ParseMoment(std::string_view text, int minute_of_day);
inline constexpr int kStartOfWork = 8 * 60;
inline constexpr int kEndOfWork = 17 * 60;

// Puts the moment or, where the field is null or empty, nothing.
void PutMoment(const Given<std::optional<std::string>>& given, std::string_view field, int minute_of_day,
               std::optional<LocalMinute>& target, FieldErrors& errors);

// What an edit is read by.
struct PutTerms {
  forecast::DurationUnits units;
  Day today;
  Day report_day;  // see ReportDay in progress.h
};

// What a task is before its first fields are put.
StoredTask NewTask(const forecast::DurationUnits& units);
// Puts the fields, all but id and place. What is wrong is added to `errors`; the task is then not to be used.
void PutFields(const TaskPut& put, const PutTerms& terms, StoredTask& task, FieldErrors& errors);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_TASK_PUT_H_
