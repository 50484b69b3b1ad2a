#include "rooms/plan/import.h"

#include "base/text.h"
#include "rooms/plan/computed.h"
#include "rooms/plan/exchange/csv.h"
#include "rooms/plan/exchange/mspdi.h"
#include "rooms/plan/exchange/read_plan.h"
#include "rooms/plan/file_task.h"
#include "rooms/plan/merge_file.h"
#include "rooms/plan/save.h"

namespace tandem::plan {
namespace {

PlanFile Parse(const std::string& format, const std::string& bytes,
               const std::map<std::string, std::string>& mapping) {
  if (format == "mspdi") return ReadMspdi(bytes);
  if (format == "csv") return ReadCsv(bytes, mapping);
  return ReadPlan(bytes, mapping);
}

// An identity is shown in narrow columns and indexed.
void CheckIds(PlanFile& file) {
  constexpr size_t kLongestId = 100;
  for (const FileTask& row : file.tasks) {
    if (!IsTask(row) || row.task.uid.size() <= kLongestId) continue;
    file.problems.push_back({row.line, Excerpt(row.task.uid), "id", "plan.uid_long",
                             Cat("An id has at most ", kLongestId, " bytes. Choose a shorter one."),
                             Excerpt(row.task.uid)});
  }
}

// What an entry of the record can hold, and a screen can show. Refused before any lock is taken.
void RequireSize(const PlanFile& file) {
  constexpr size_t kMostTasks = 50'000;
  if (file.tasks.size() <= kMostTasks) return;
  throw Problem(ProblemKind::kTooLarge, "plan.too_large",
                Cat("A plan has at most ", kMostTasks, " tasks, this file has ", file.tasks.size(),
                    ". Import a part of it, or divide it between engagements."));
}

// A plan that breaks a rule as a whole: each detail names a task as "tasks[uid]".
void AddPlanProblem(const Problem& problem, ImportReport& report) {
  for (const ProblemDetail& detail : problem.details()) {
    const size_t from = detail.field.find('[');
    const size_t end = detail.field.rfind(']');
    RowProblem row{{}, {}, "predecessors", detail.reason, detail.message, ""};
    if (from != std::string::npos && end != std::string::npos) {
      row.uid = detail.field.substr(from + 1, end - from - 1);
      if (end + 2 < detail.field.size()) row.field = detail.field.substr(end + 2);
    }
    AddProblem(row, report);
  }
  if (problem.details().empty())
    AddProblem({{}, {}, "plan", problem.reason(), problem.message(), ""}, report);
}

[[noreturn]] void Refuse(const ImportReport& report) {
  std::vector<ProblemDetail> details;
  for (const ImportProblem& problem : report.problems) {
    const std::string field = problem.line ? Cat("line ", *problem.line, ", ", problem.field) : problem.field;
    details.push_back({field, problem.reason, problem.message});
  }
  throw Problem(ProblemKind::kInvalid, "plan.import_refused",
                Cat("Nothing was saved: ", report.problem_count,
                    report.problem_count == 1 ? " problem in the file. Correct it"
                                              : " problems in the file. Correct them",
                    " and import again."),
                std::move(details));
}

// What PrepareImport leaves for ImportPlan.
struct Prepared {
  PlanFile file;
  std::optional<ImportReport> preview;
};

ImportReport Preview(db::Tx& tx, const engagement::Access& access, const api::Call& call,
                     const PlanFile& file) {
  const StoredPlan before = LoadPlan(tx, access);
  ImportReport report = ReportOn(file);
  report.version = before.settings.version;
  if (report.problem_count > 0) return report;
  try {
    StoredPlan after = MergeFile(before, file, call.world().new_id);
    Compute(after);
    AddDifference(Compare(before, after), report);
  } catch (const Problem& problem) {
    AddPlanProblem(problem, report);
  }
  return report;
}

void Apply(db::Tx& tx, const engagement::Access& access, Instant now, const StoredPlan& before,
           StoredPlan after, ImportReport& report) {
  const SavedPlan saved = StorePlan(tx, access, now, before, std::move(after), "plan.imported");
  AddDifference(saved.difference, report);
  report.applied = true;
  report.entry = saved.entry;
  report.version = saved.after->settings.version;
}

}  // namespace

std::string FormatOf(const api::Call& call) {
  if (const auto format = call.Query("format"); format && !format->empty()) {
    if (*format == "mspdi" || *format == "csv") return *format;
    throw InvalidField("format", "query.invalid", "“format” takes mspdi or csv.");
  }
  const auto header = call.request().headers.Find("Content-Type");
  const std::string type = header ? LowerAscii(Trim(Split(*header, ';').front())) : "";
  if (type == "application/xml" || type == "text/xml") return "mspdi";
  return type == "text/csv" ? "csv" : "";
}

std::map<std::string, std::string> MappingOf(std::string_view text) {
  std::map<std::string, std::string> mapping;
  for (const std::string_view part : Split(text, ',')) {
    if (Trim(part).empty()) continue;
    const size_t equals = part.find('=');
    if (equals == std::string_view::npos) {
      throw InvalidField("map", "query.invalid", "Write “map” as field=Header,field=Header.");
    }
    mapping.emplace(Trim(part.substr(0, equals)), Trim(part.substr(equals + 1)));
  }
  return mapping;
}

void PrepareImport(api::Call& call, const api::Transactions& apart, const Json&) {
  auto prepared = std::make_shared<Prepared>();
  prepared->file = Parse(FormatOf(call), call.request().body, MappingOf(call.Query("map").value_or("")));
  RequireSize(prepared->file);
  CheckIds(prepared->file);
  if (call.QueryFlag("preview")) {
    apart.Read([&](db::Tx& tx) {
      prepared->preview = Preview(tx, engagement::AccessOf(call), call, prepared->file);
    });
  }
  call.prepared = std::shared_ptr<const Prepared>(std::move(prepared));
}

ImportReport ImportPlan(db::Tx& tx, const engagement::Access& access, const api::Call& call) {
  const Prepared& prepared = *std::any_cast<const std::shared_ptr<const Prepared>&>(call.prepared);
  if (prepared.preview) return *prepared.preview;
  ImportReport report = ReportOn(prepared.file);
  if (report.problem_count > 0) Refuse(report);
  const StoredPlan before = LoadPlan(tx, access);
  StoredPlan after = MergeFile(before, prepared.file, call.world().new_id);
  Apply(tx, access, call.now(), before, std::move(after), report);
  return report;
}

}  // namespace tandem::plan
