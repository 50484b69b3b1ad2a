#include "rooms/plan/exchange/forecast_command.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <ostream>
#include <thread>

#include "base/problem.h"
#include "base/text.h"
#include "forecast/schedule.h"
#include "forecast/simulation.h"

namespace tandem::plan {
namespace {

std::optional<LocalMinute> ReadBy(const std::string& text) {
  if (text.empty()) return std::nullopt;
  if (const auto day = ParseDay(text)) return LocalMinute{StartOf(*day).minutes + kMinutesPerDay - 1};
  if (const auto minute = ParseLocalMinute(text)) return minute;
  throw InvalidField("by", "forecast.by", "--by takes a date such as 2026-03-14 or 2026-03-14T12:00.");
}

std::optional<forecast::Estimate> EstimateOf(const FileTask& row) {
  if (!row.optimistic && !row.most_likely && !row.pessimistic) return std::nullopt;
  forecast::WorkTime likely = row.most_likely.value_or(row.task.duration);
  if (!row.most_likely && row.pessimistic) likely = std::min(likely, *row.pessimistic);
  if (!row.most_likely && row.optimistic) likely = std::max(likely, *row.optimistic);
  const forecast::Estimate usual = forecast::FromOneValue(likely);
  return forecast::Estimate{forecast::Shape::kPertBeta, row.optimistic.value_or(usual.optimistic), likely,
                            row.pessimistic.value_or(usual.pessimistic)};
}

// The plan of a file and what is to be known about it.
struct Question {
  forecast::Plan plan;
  forecast::SimulationInput input;
  std::optional<LocalMinute> by;
};

void ReadTeams(const PlanFile& file, forecast::SimulationInput& input) {
  std::map<std::string, int> teams;
  for (const FileTask& row : file.tasks) {
    const int next = static_cast<int>(teams.size());
    input.team.push_back(row.assignee.empty() ? -1 : teams.try_emplace(row.assignee, next).first->second);
  }
}

void ReadQuestion(const PlanFile& file, const ForecastCommand& command, Question& question) {
  question.by = ReadBy(command.by);
  question.plan = ToPlan(file, command.file.today);
  question.input.plan = &question.plan;
  for (const FileTask& row : file.tasks) question.input.estimates.push_back(EstimateOf(row));
  ReadTeams(file, question.input);
  const forecast::Schedule schedule = forecast::ComputeSchedule(question.plan);
  for (size_t i = 0; i < file.tasks.size(); ++i) {
    const forecast::Task& task = file.tasks[i].task;
    const bool point = task.milestone || task.duration.tenths == 0;
    if (point && schedule.tasks[i].scheduled && !schedule.tasks[i].summary && task.active &&
        task.outline_level > 0)
      question.input.watched.push_back(static_cast<int>(i));
  }
}

// Whole ten-thousandths: more would be noise.
double Rounded(double share) { return std::round(share * 10'000) / 10'000; }

void SetOutlook(const forecast::Outlook& outlook, const Question& question, Json& json) {
  json.Set("p10", ToText(outlook.p10)).Set("p50", ToText(outlook.p50));
  json.Set("p80", ToText(outlook.p80)).Set("p95", ToText(outlook.p95));
  if (question.by) json.Set("probability", Rounded(outlook.Probability(*question.by)));
}

Json MilestonesJson(const PlanFile& file, const Question& question, const forecast::Forecast& forecast) {
  Json::Array milestones;
  for (const forecast::Outlook& outlook : forecast.watched) {
    const forecast::Task& task = file.tasks[static_cast<size_t>(outlook.task)].task;
    Json json;
    json.Set("uid", task.uid).Set("name", task.name);
    SetOutlook(outlook, question, json);
    milestones.push_back(std::move(json));
  }
  return Json(std::move(milestones));
}

Json TasksJson(const PlanFile& file, const forecast::Forecast& forecast) {
  Json::Array tasks;
  for (size_t i = 0; i < file.tasks.size(); ++i) {
    const forecast::Task& task = file.tasks[i].task;
    if (task.blank) continue;
    Json json;
    json.Set("uid", task.uid).Set("name", task.name).Set("criticality", Rounded(forecast.criticality[i]));
    tasks.push_back(std::move(json));
  }
  return Json(std::move(tasks));
}

void PrintJson(const PlanFile& file, const Question& question, const forecast::Forecast& forecast,
               std::ostream& out) {
  Json end, json;
  SetOutlook(forecast.end, question, end);
  json.Set("trials", forecast.trials)
      .Set("seed", static_cast<int64_t>(forecast.seed))
      .Set("seconds", forecast.seconds);
  json.Set("end", std::move(end)).Set("milestones", MilestonesJson(file, question, forecast));
  json.Set("tasks", TasksJson(file, forecast)).Set("warnings", RowsJson(file.warnings));
  out << ToJsonText(json) << '\n';
}

std::string Percent(double share) { return Cat(std::lround(share * 100), " %"); }

void PrintLine(const std::string& name, const forecast::Outlook& outlook, const Question& question,
               std::ostream& out) {
  out << Padded(name, 40) << "  ";
  for (const LocalMinute date : {outlook.p10, outlook.p50, outlook.p80, outlook.p95})
    out << Padded(ToText(DayOf(date)), 12);
  if (question.by) out << Percent(outlook.Probability(*question.by));
  out << '\n';
}

void PrintTable(const PlanFile& file, const Question& question, const forecast::Forecast& forecast,
                std::ostream& out) {
  out << Padded("milestone", 40) << "  " << Padded("10 %", 12) << Padded("50 %", 12) << Padded("80 %", 12)
      << Padded("95 %", 12) << (question.by ? "by " + ToText(*question.by) : "") << '\n';
  for (const forecast::Outlook& outlook : forecast.watched)
    PrintLine(file.tasks[static_cast<size_t>(outlook.task)].task.name, outlook, question, out);
  PrintLine("The plan's end", forecast.end, question, out);
  out << "\nWhat drives the end, in how many of the trials:\n";
  for (size_t i = 0; i < file.tasks.size(); ++i) {
    if (file.tasks[i].task.blank || forecast.criticality[i] < 0.05) continue;
    out << Padded(file.tasks[i].task.uid, UidWidth(file)) << Padded(Indented(file.tasks[i].task), 40) << "  "
        << Percent(forecast.criticality[i]) << '\n';
  }
  out << '\n' << forecast.trials << " trials, seed " << forecast.seed << ", " << forecast.seconds << " s\n";
}

int ThreadsOf(const ForecastCommand& command) {
  return command.threads > 0 ? command.threads
                             : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

}  // namespace

int RunForecast(const ForecastCommand& command, std::ostream& out, std::ostream& errors) {
  return WithPlanFile(command.file, out, errors, [&](const PlanFile& file) {
    Question question;
    ReadQuestion(file, command, question);
    const forecast::Forecast forecast = forecast::Simulate(
        question.input, {command.trials, static_cast<uint64_t>(command.seed), ThreadsOf(command)});
    command.file.json ? PrintJson(file, question, forecast, out) : PrintTable(file, question, forecast, out);
  });
}

}  // namespace tandem::plan
