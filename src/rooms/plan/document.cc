#include "rooms/plan/document.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "platform/json/json_parser.h"
#include "rooms/plan/document_check.h"
#include "rooms/plan/task_extra.h"

namespace tandem::plan {
namespace {

constexpr std::array<std::string_view, 1> kNotOfSettings = {"status_date"};
constexpr std::array<std::string_view, 1> kNotOfCalendar = {"uid"};
constexpr std::array<std::string_view, 4> kNotOfTask = {"id", "actual_start", "actual_finish",
                                                        "percent_complete"};
constexpr std::array<std::string_view, 2> kNotOfLink = {"id", "engagement_id"};

template <IsRecord R>
Json FieldsOf(const R& record, std::span<const std::string_view> without) {
  Json fields = ParseJson(ToJson(record));
  std::erase_if(*fields.AsObject(), [&](const JsonMember& member) {
    return std::find(without.begin(), without.end(), member.name) != without.end();
  });
  return fields;
}

// Moves what a file said of the work done to another task's extras.
void MoveProgress(const TaskExtra& from, TaskExtra& to) {
  to.actual_duration = from.actual_duration;
  to.remaining_duration = from.remaining_duration;
  to.stop = from.stop;
  to.resume = from.resume;
}

Json TaskFields(const StoredTask& task) {
  TaskInputs agreed = task;
  if (!agreed.extra.empty()) {
    TaskExtra extra = ParseExtra(agreed.extra);
    MoveProgress({}, extra);
    agreed.extra = ToText(extra);
  }
  return FieldsOf(agreed, kNotOfTask);
}

class DocumentReader {
 public:
  DocumentReader(const StoredPlan& now, const Json& agreed) : now_(now), agreed_(agreed) {}

  StoredPlan Read() {
    plan_.settings = now_.settings;
    ReadSettings();
    Each("calendars", [this](const std::string& uid, Json fields) { ReadCalendar(uid, std::move(fields)); });
    places_ = IndexOf(now_.tasks);
    Each("tasks", [this](const std::string& id, Json fields) { ReadTask(id, std::move(fields)); });
    Each("links", [this](const std::string& id, Json fields) { ReadLink(id, std::move(fields)); });
    std::sort(plan_.tasks.begin(), plan_.tasks.end(), [](const StoredTask& one, const StoredTask& other) {
      return std::tie(one.position, one.id) < std::tie(other.position, other.id);
    });
    std::sort(plan_.links.begin(), plan_.links.end(),
              [](const StoredLink& one, const StoredLink& other) { return one.id < other.id; });
    if (errors_.empty()) CheckDocument(plan_, errors_);
    Refuse();
    return std::move(plan_);
  }

 private:
  template <typename Element>
  void Each(const char* part, Element element) {
    const Json* elements = agreed_.Find(part);
    if (elements == nullptr || elements->AsObject() == nullptr) {
      errors_.push_back({Cat("plan/", part), "required", Cat("The ", part, " are missing.")});
      return;
    }
    for (const JsonMember& member : *elements->AsObject()) element(member.name, member.value);
  }

  template <IsRecord R>
  R Fields(const std::string& path, const Json& fields) {
    R record{};
    static const FieldRule none;
    std::vector<ProblemDetail> errors;
    ReadRecord(TypeOfRecord<R>(), fields, &record, {"", &none, &errors});
    for (ProblemDetail& error : errors) {
      std::replace(error.field.begin(), error.field.end(), '.', '/');
      errors_.push_back({Cat(path, "/", error.field), std::move(error.reason), std::move(error.message)});
    }
    return record;
  }

  // Whoever says the key a second time might say another one.
  Json Keyed(Json fields, const std::string& path, std::span<const std::string_view> without) {
    if (fields.AsObject() == nullptr) fields = Json(Json::Object{});
    for (const std::string_view name : without) {
      if (fields.Find(name) != nullptr) {
        errors_.push_back({Cat(path, "/", name), "unknown", "This is not part of what is agreed."});
      }
    }
    return fields;
  }

  void ReadSettings() {
    const Json* found = agreed_.Find("settings");
    const Json fields = Keyed(found == nullptr ? Json() : *found, "plan/settings", kNotOfSettings);
    PlanInputs& settings = plan_.settings;
    settings = Fields<PlanInputs>("plan/settings", fields);
    settings.status_date = now_.settings.status_date;
  }

  void ReadCalendar(const std::string& uid, Json fields) {
    const std::string path = Cat("plan/calendars/", uid);
    fields = Keyed(std::move(fields), path, kNotOfCalendar);
    const auto calendar = Fields<Calendar>(path, fields.Set("uid", uid));
    plan_.calendars.push_back({now_.settings.id, uid, calendar.name, ToJson(calendar)});
  }

  void ReadTask(const std::string& id, Json fields) {
    const std::string path = Cat("plan/tasks/", id);
    fields = Keyed(std::move(fields), path, kNotOfTask);
    fields.Set("id", id).Set("percent_complete", 0);
    auto inputs = Fields<TaskInputs>(path, fields);
    const auto found = places_.find(inputs.id);
    StoredTask task = found == places_.end() ? StoredTask{} : now_.tasks[found->second];
    KeepProgress(task, path, inputs);
    static_cast<TaskInputs&>(task) = std::move(inputs);
    task.engagement_id = now_.settings.id;
    ReserveUid(task.uid, plan_.settings);
    plan_.tasks.push_back(std::move(task));
  }

  void KeepProgress(const TaskInputs& known, const std::string& path, TaskInputs& inputs) {
    inputs.percent_complete = known.percent_complete;
    inputs.actual_start = known.actual_start;
    inputs.actual_finish = known.actual_finish;
    try {
      TaskExtra extra = ParseExtra(inputs.extra);
      MoveProgress(ParseExtra(known.extra), extra);
      inputs.extra = ToText(extra);
    } catch (const Problem& problem) {
      errors_.push_back({Cat(path, "/extra"), "format", problem.message()});
    }
  }

  void ReadLink(const std::string& id, Json fields) {
    const std::string path = Cat("plan/links/", id);
    fields = Keyed(std::move(fields), path, kNotOfLink);
    plan_.links.push_back(
        Fields<StoredLink>(path, fields.Set("id", id).Set("engagement_id", ToText(now_.settings.id))));
  }

  void Refuse() {
    if (errors_.empty()) return;
    const std::string message =
        errors_.size() == 1 ? errors_[0].message : "Some places of the plan are not as they must be.";
    throw Problem(ProblemKind::kInvalid, "plan.document", message, std::move(errors_));
  }

  const StoredPlan& now_;
  const Json& agreed_;
  StoredPlan plan_;
  TaskIndex places_;
  std::vector<ProblemDetail> errors_;
};

}  // namespace

Json AgreedPart(const StoredPlan& plan) {
  const PlanInputs& settings = plan.settings;
  Json::Object calendars, tasks, links;
  for (const StoredCalendar& calendar : plan.calendars) {
    calendars.push_back({calendar.uid, FieldsOf(ParseCalendar(calendar), kNotOfCalendar)});
  }
  for (const StoredTask& task : plan.tasks) tasks.push_back({ToText(task.id), TaskFields(task)});
  for (const StoredLink& link : plan.links) links.push_back({ToText(link.id), FieldsOf(link, kNotOfLink)});
  Json agreed;
  agreed.Set("settings", FieldsOf(settings, kNotOfSettings)).Set("calendars", std::move(calendars));
  return std::move(agreed.Set("tasks", std::move(tasks)).Set("links", std::move(links)));
}

StoredPlan WithAgreedPart(const StoredPlan& now, const Json& agreed) {
  return DocumentReader(now, agreed).Read();
}

}  // namespace tandem::plan
