#include "rooms/plan/exchange/mspdi.h"

#include <algorithm>
#include <unordered_map>

#include "base/problem.h"
#include "base/text.h"
#include "forecast/work_clock.h"
#include "platform/xml/xml.h"
#include "rooms/plan/exchange/mspdi_calendars.h"
#include "rooms/plan/exchange/mspdi_values.h"

namespace tandem::plan {
namespace {

using forecast::Link;
using forecast::Task;
using forecast::WorkTime;

constexpr int64_t kNoDurationFormat = 53;  // nobody has said yet how long the task takes

// Transparent lookup of UIDs without a copy.
using IndexByUid = std::map<std::string, int, std::less<>>;

class ProjectReader {
 public:
  ProjectReader(const xml::Document& document, PlanFile& file) : document_(document), file_(file) {}

  void Read() {
    ReadProperties();
    ReadMspdiCalendars(document_, file_);
    ReadTasks();
    ReadLinks();
    ReadAssignments();
    MeasureDurations();
  }

 private:
  void ReadProperties() {
    const ElementReader reader(document_, document_.root(), file_);
    file_.format = "mspdi";
    file_.title = Trim(reader.Text("Title"));
    if (file_.title.empty()) file_.title = Trim(reader.Text("Name"));
    file_.start = reader.Date("StartDate");
    file_.finish = reader.Date("FinishDate");
    file_.from_finish = Trim(reader.Text("ScheduleFromStart")) == "0";
    file_.status_date = reader.Date("StatusDate");
    file_.units.minutes_per_day = Within(reader.Int("MinutesPerDay", 480), 1, 1440, 480);
    file_.units.minutes_per_week = Within(reader.Int("MinutesPerWeek", 2400), 1, 10080, 2400);
    file_.units.days_per_month = Within(reader.Int("DaysPerMonth", 20), 1, 31, 20);
    file_.critical_slack_limit =
        WorkTime::Minutes(Within(reader.Int("CriticalSlackLimit", 0), -10'000, 10'000, 0) *
                          int64_t{file_.units.minutes_per_day});
    file_.multiple_critical_paths = reader.Flag("MultipleCriticalPaths");
  }

  static int Within(int64_t value, int least, int most, int otherwise) {
    return value < least || value > most ? otherwise : static_cast<int>(value);
  }

  void ReadTasks() {
    for (auto element = document_.root().Child("Tasks").Child("Task"); element;
         element = element.NextSame()) {
      if (file_.tasks.size() >= kMaxFileTasks) {
        throw Problem(ProblemKind::kTooLarge, "plan.too_large",
                      Cat("The file has more than ", kMaxFileTasks, " tasks. Split the plan."));
      }
      const std::string uid(Trim(element.Text("UID")));
      const ElementReader reader(document_, element, file_, uid);
      if (uid.empty())
        reader.AddProblem("UID", "plan.uid_missing", "Every task needs a UID.", element.Text("Name"));
      if (!index_.try_emplace(uid, static_cast<int>(file_.tasks.size())).second && !uid.empty()) {
        reader.AddProblem("UID", "plan.uid_repeated",
                          Cat("The UID ", uid, " is used by an earlier task too."), uid);
      }
      elements_.push_back(element);
      file_.tasks.push_back(ReadTask(reader, uid));
      // A project summary stands above all others only at the top.
      file_.tasks.back().project_summary =
          file_.tasks.size() == 1 && file_.tasks.back().task.outline_level == 0;
    }
  }

  // 1.2.3 lies three deep.
  static int64_t LevelOf(std::string_view outline_number) {
    return 1 + std::count(outline_number.begin(), outline_number.end(), '.');
  }

  FileTask ReadTask(const ElementReader& reader, const std::string& uid) {
    FileTask row;
    row.line = reader.line();
    row.wbs = Trim(reader.Text("WBS"));
    Task& task = row.task;
    task.uid = uid;
    task.name = Trim(reader.Text("Name"));
    task.outline_level =
        Within(reader.Int("OutlineLevel", LevelOf(reader.Text("OutlineNumber"))), 0, 65'535, 1);
    task.blank = reader.Flag("IsNull");
    task.duration = std::max(WorkTime{}, reader.Duration("Duration").value_or(WorkTime{}));
    task.elapsed = IsElapsedFormat(reader.Int("DurationFormat", 7));
    task.milestone = reader.Flag("Milestone");
    task.manual = reader.Flag("Manual");
    task.placeholder = task.manual && reader.Int("DurationFormat", 7) == kNoDurationFormat;
    task.active = Trim(reader.Text("Active")) != "0";
    task.external = reader.Flag("ExternalTask");
    task.fixed_duration = reader.Int("Type", 0) == 1;
    ReadConstraint(reader, task);
    ReadDates(reader, row);
    if (const auto calendar = Trim(reader.Text("CalendarUID")); !calendar.empty() && calendar != "-1") {
      task.calendar = FindCalendar(file_, calendar);
      if (task.calendar < 0) {
        reader.AddWarning(
            "CalendarUID", "plan.calendar_unknown",
            Cat("The task's calendar ", calendar, " is not in the file; the project's is used."), calendar);
      }
    }
    task.ignore_resource_calendars = task.calendar >= 0 && reader.Flag("IgnoreResourceCalendar");
    return row;
  }

  void ReadConstraint(const ElementReader& reader, Task& task) {
    const int64_t type = reader.Int("ConstraintType", 0);
    task.constraint_date = reader.Date("ConstraintDate");
    task.deadline = reader.Date("Deadline");
    if (type < 0 || type > 7) {
      reader.AddProblem("ConstraintType", "plan.constraint", "ConstraintType must be 0 to 7.",
                        reader.Text("ConstraintType"));
      return;
    }
    task.constraint = static_cast<forecast::Constraint>(type);
    if (type >= 2 && !task.constraint_date) {
      reader.AddWarning("ConstraintDate", "plan.constraint_date",
                        "The constraint has no date and is left out.", "");
      task.constraint = forecast::Constraint::kAsap;
    }
  }

  void ReadDates(const ElementReader& reader, FileTask& row) {
    Task& task = row.task;
    row.start = reader.Date("Start");
    row.finish = reader.Date("Finish");
    task.actual_start = reader.Date("ActualStart");
    task.actual_finish = reader.Date("ActualFinish");
    task.actual_duration = reader.Duration("ActualDuration");
    task.remaining_duration = reader.Duration("RemainingDuration");
    task.stop = reader.Date("Stop");
    task.resume = reader.Date("Resume");
    task.percent_complete = Within(reader.Int("PercentComplete", 0), 0, 100, 0);
    if (task.manual) {
      task.manual_start = row.start ? row.start : reader.Date("ManualStart");
      task.manual_finish = row.finish ? row.finish : reader.Date("ManualFinish");
    } else if (task.external) {
      task.manual_start = row.start;
      task.manual_finish = row.finish;
    }
    const int64_t delay = reader.Int("LevelingDelay", 0);
    if (std::abs(delay) < 1'000'000'000) task.leveling_delay = {delay};
    task.leveling_elapsed = IsElapsedFormat(reader.Int("LevelingDelayFormat", 8));
  }

  void ReadLinks() {
    for (size_t task = 0; task < elements_.size(); ++task) {
      for (auto link = elements_[task].Child("PredecessorLink"); link; link = link.NextSame()) {
        if (file_.links.size() >= kMaxFileLinks) {
          throw Problem(
              ProblemKind::kTooLarge, "plan.too_large",
              Cat("The file has more than ", kMaxFileLinks, " links (line ", document_.LineOf(link), ")."));
        }
        ReadLink(link, static_cast<int>(task));
      }
    }
  }

  void ReadLink(xml::Element element, int successor) {
    FileTask& row = file_.tasks[static_cast<size_t>(successor)];
    Task& task = row.task;
    const ElementReader reader(document_, element, file_, task.uid);
    const std::string_view uid = Trim(reader.Text("PredecessorUID"));
    const auto predecessor = index_.find(uid);
    if (reader.Flag("CrossProject")) {
      // The other project is not here: only where it has put this task is known.
      task.not_before = row.start;
      reader.AddWarning(
          "PredecessorLink", "plan.link_to_other_project",
          Cat("Task ", task.uid, " waits for a task of another project; its start in the file is kept."),
          reader.Text("CrossProjectName"));
      return;
    }
    if (predecessor == index_.end()) {
      reader.AddWarning(
          "PredecessorLink", "plan.link_unknown",
          Cat("The predecessor ", uid, " of task ", task.uid, " is not in the file; the link is left out."),
          uid);
      return;
    }
    if (predecessor->second == successor) {
      reader.AddWarning("PredecessorLink", "plan.link_to_itself",
                        Cat("Task ", task.uid, " is linked to itself; the link is left out."), uid);
      return;
    }
    file_.links.push_back(Link{predecessor->second, successor, ReadType(reader), ReadLag(reader)});
  }

  static forecast::LinkType ReadType(const ElementReader& reader) {
    const int64_t type = reader.Int("Type", 1);
    switch (type) {
      case 0:
        return forecast::LinkType::kFinishFinish;
      case 2:
        return forecast::LinkType::kStartFinish;
      case 3:
        return forecast::LinkType::kStartStart;
      case 1:
        break;
      default:
        reader.AddProblem("Type", "plan.link_type", "A link's Type must be 0 to 3.", reader.Text("Type"));
    }
    return forecast::LinkType::kFinishStart;
  }

  static forecast::Lag ReadLag(const ElementReader& reader) {
    int64_t amount = reader.Int("LinkLag", 0);
    const int64_t format = reader.Int("LagFormat", 7);
    if (std::abs(amount) > 1'000'000'000) {
      reader.AddProblem("LinkLag", "plan.lag", "The lag is longer than any plan.", reader.Text("LinkLag"));
      amount = 0;
    }
    const bool elapsed = IsElapsedFormat(format);
    if (!IsPercentFormat(format)) {
      return {amount, elapsed ? forecast::LagUnit::kElapsed : forecast::LagUnit::kWorking};
    }
    return {amount * 10, elapsed ? forecast::LagUnit::kElapsedPercent : forecast::LagUnit::kPercent};
  }

  struct Resource {
    std::string name;
    int calendar = -1;
    bool works = true;  // neither material nor cost
  };

  void ReadAssignments() {
    std::map<std::string, Resource, std::less<>> resources;
    for (auto element = document_.root().Child("Resources").Child("Resource"); element;
         element = element.NextSame()) {
      const std::string type(Trim(element.Text("Type")));
      resources.try_emplace(
          std::string(Trim(element.Text("UID"))),
          Resource{std::string(Trim(element.Text("Name"))),
                   FindCalendar(file_, Trim(element.Text("CalendarUID"))), type.empty() || type == "1"});
    }
    for (auto element = document_.root().Child("Assignments").Child("Assignment"); element;
         element = element.NextSame()) {
      const auto task = index_.find(Trim(element.Text("TaskUID")));
      const auto resource = resources.find(Trim(element.Text("ResourceUID")));
      if (task == index_.end() || resource == resources.end()) continue;
      ReadAssignment(element, resource->second, file_.tasks[static_cast<size_t>(task->second)]);
    }
  }

  void ReadAssignment(xml::Element element, const Resource& resource, FileTask& row) {
    if (!resource.name.empty()) row.assignee += (row.assignee.empty() ? "" : ", ") + resource.name;
    if (!resource.works || row.task.ignore_resource_calendars) return;
    const ElementReader reader(document_, element, file_, row.task.uid);
    forecast::Assignment assignment;
    assignment.calendar = resource.calendar;
    assignment.work = reader.Duration("Work").value_or(WorkTime{});
    assignment.contoured = reader.Int("WorkContour", 0) != 0;
    assignment.units = ParseDouble(Trim(reader.Text("Units"))).value_or(1.0);
    row.task.assignments.push_back(assignment);
  }

  // Where a program wrote start and finish only, the duration is the work between them.
  void MeasureDurations() {
    std::optional<forecast::WorkClock> clock;
    for (size_t i = 0; i < file_.tasks.size(); ++i) {
      FileTask& row = file_.tasks[i];
      if (!row.start || !row.finish || *row.finish <= *row.start || elements_[i].Child("Duration")) continue;
      if (!clock) clock.emplace(file_.calendars, file_.default_calendar, DayOf(*row.start));
      row.task.duration = {clock->Between(forecast::ToMoment(*row.start), forecast::ToMoment(*row.finish))};
    }
  }

  const xml::Document& document_;
  PlanFile& file_;
  IndexByUid index_;
  std::vector<xml::Element> elements_;
};

}  // namespace

PlanFile ReadMspdi(std::string_view bytes) {
  const auto document = xml::Document::Parse(bytes, {.bytes = kMaxFileBytes});
  const std::string_view root = document.root().name();
  if (root != "Project") {
    throw Problem(ProblemKind::kMalformed, "plan.not_mspdi",
                  Cat("The file is XML, but begins with <", Excerpt(root),
                      "> instead of <Project>. Save it as Microsoft Project XML, or as CSV."));
  }
  PlanFile file;
  ProjectReader(document, file).Read();
  return file;
}

}  // namespace tandem::plan
