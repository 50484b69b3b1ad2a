#include "rooms/plan/estimate_put.h"

#include "base/text.h"
#include "rooms/plan/estimates.h"

namespace tandem::plan {
namespace {

void PutTime(const Given<std::optional<std::string>>& given, std::string_view field,
             const forecast::DurationUnits& units, bool elapsed, std::optional<WorkTime>& target,
             FieldErrors& errors) {
  if (!given) return;
  target.reset();
  if (!given->has_value() || Trim(**given).empty()) return;
  const auto parsed = forecast::ParseDuration(Trim(**given), units);
  if (!parsed)
    return errors.Add(field, "plan.duration",
                      "Write this as 5d, 12h, 2w, 90m or 1mo, less than a hundred years.");
  if (parsed->elapsed != elapsed && parsed->length.tenths != 0) {
    return errors.Add(field, "plan.duration",
                      elapsed ? "Write this in elapsed time like the duration: 3ed, 12eh."
                              : "Write this in working time like the duration: 3d, 12h.");
  }
  target = parsed->length;
}

// Whoever says a most likely time no longer says a range, unless both are said.
void SettleForm(const TaskPut& put, StoredTask& task) {
  if (put.most_likely && task.most_likely && !put.confidence) task.confidence.reset();
  if (put.confidence && task.confidence && !put.most_likely) task.most_likely.reset();
  if (!task.optimistic && !task.pessimistic && !put.confidence) task.confidence.reset();
}

void CheckLength(const StoredTask& task, FieldErrors& errors) {
  if (!IsEstimated(task) || task.duration.tenths > 0) return;
  const char* field = task.optimistic ? "optimistic" : task.most_likely ? "most_likely" : "pessimistic";
  errors.Add(field, "estimate.no_length",
             "What takes no time cannot be estimated. Give it a duration first.");
}

bool SaysEstimate(const TaskPut& put) {
  return put.optimistic || put.most_likely || put.pessimistic || put.estimate_shape || put.confidence;
}

}  // namespace

void PutEstimates(const TaskPut& put, const forecast::DurationUnits& units, StoredTask& task,
                  FieldErrors& errors) {
  if (put.team) task.team = Trim(*put.team);
  put.cost_minor.ApplyTo(task.cost_minor);
  if (!SaysEstimate(put)) return;
  PutTime(put.optimistic, "optimistic", units, task.elapsed, task.optimistic, errors);
  PutTime(put.most_likely, "most_likely", units, task.elapsed, task.most_likely, errors);
  PutTime(put.pessimistic, "pessimistic", units, task.elapsed, task.pessimistic, errors);
  put.estimate_shape.ApplyTo(task.estimate_shape);
  put.confidence.ApplyTo(task.confidence);
  SettleForm(put, task);
  CheckLength(task, errors);
  for (ProblemDetail& detail : EstimateErrors(task, task.duration)) {
    errors.Add(detail.field, std::move(detail.reason), std::move(detail.message));
  }
}

}  // namespace tandem::plan
