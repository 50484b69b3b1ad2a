#include "rooms/value/earned_value_view.h"

#include "rooms/plan/computed.h"
#include "rooms/plan/progress.h"
#include "rooms/plan/save.h"
#include "rooms/value/agreed.h"
#include "rooms/value/cost.h"

namespace tandem::value {
namespace {

using forecast::ValueInput;
using forecast::ValueReport;

void AddWork(const plan::StoredPlan& plan, ValueInput& input) {
  const forecast::Plan network = plan::ToForecast(plan);
  input.calendars = network.calendars.empty() ? std::vector{forecast::StandardCalendar()} : network.calendars;
  input.calendar = network.default_calendar;
  for (size_t i = 0; i < plan.tasks.size(); ++i) {
    const plan::StoredTask& task = plan.tasks[i];
    const int calendar = network.tasks[i].calendar < 0 ? network.default_calendar : network.tasks[i].calendar;
    const int64_t budget = task.summary || !task.active ? 0 : task.cost_minor.value_or(0);
    input.work.push_back({task.start, task.finish, calendar, budget});
  }
}

void AddProgress(const plan::StoredPlan& plan, const std::vector<plan::ProgressPoint>& points,
                 ValueInput& input) {
  const plan::TaskIndex index = plan::IndexOf(plan.tasks);
  for (const plan::ProgressPoint& point : points) {
    const auto task = index.find(point.task_id);
    if (task != index.end())
      input.progress.push_back({static_cast<int>(task->second), point.day, point.percent});
  }
}

bool HasBudget(const ValueInput& input) {
  return std::any_of(input.work.begin(), input.work.end(), [](const auto& work) { return work.budget > 0; });
}

bool IsMixed(const ValueInput& input) {
  return std::any_of(input.costs.begin(), input.costs.end(),
                     [&](const auto& cost) { return cost.currency != input.currency; });
}

void ShowCost(const ValueReport& report, EarnedValueView& view) {
  view.budget = report.value.budget;
  view.planned = report.value.planned;
  view.earned = report.value.earned;
  view.actual = report.value.actual;
  view.schedule_variance = report.cost.schedule_variance;
  view.cost_variance = report.cost.cost_variance;
  view.spi = report.cost.spi;
  view.cpi = report.cost.cpi;
  view.eac = report.cost.eac;
  view.eac_at_budget = report.cost.eac_at_budget;
  view.eac_both = report.cost.eac_both;
  view.etc = report.cost.etc;
  view.vac = report.cost.vac;
  view.tcpi_of_budget = report.cost.tcpi_of_budget;
  view.tcpi_of_eac = report.cost.tcpi_of_eac;
}

void ShowSchedule(const ValueReport& report, EarnedValueView& view) {
  view.earned_schedule = report.schedule.earned_schedule;
  view.elapsed = report.elapsed;
  view.schedule_variance_days = report.schedule.variance;
  view.spi_time = report.schedule.spi;
  view.duration = report.duration;
  view.expected_duration = report.schedule.duration;
  view.start = report.start;
  view.planned_finish = report.planned_finish;
  view.expected_finish = report.finish;
  for (const auto& point : report.curve)
    view.curve.push_back({point.day, point.planned, point.earned, point.actual});
}

int64_t SummariesWithCost(const plan::StoredPlan& plan) {
  return std::count_if(plan.tasks.begin(), plan.tasks.end(),
                       [](const auto& task) { return task.summary && task.cost_minor.value_or(0) > 0; });
}

}  // namespace

EarnedValueView ViewEarnedValue(db::Tx& tx, const engagement::Access& access, Instant now) {
  EarnedValueView view;
  ValueInput input;
  input.as_of = view.as_of = plan::ReportDay(plan::LoadPlan(tx, access).settings, plan::DayOf(now));
  for (const Cost& cost : AllCosts(tx, access.engagement())) {
    input.costs.push_back({cost.day, cost.amount_minor, cost.currency});
    view.costs += cost.day <= view.as_of ? 1 : 0;
  }
  const auto agreed = LoadAgreed(tx, access);
  if (!agreed) {
    view.state = ValueState::kNoBaseline;
    view.currency = AgreedCurrency(tx, access);
    return view;
  }
  view.baseline_number = agreed->number;
  if (const auto& finish = agreed->plan.settings.finish) view.agreed_finish = DayOf(*finish);
  view.currency = input.currency = agreed->currency;
  view.summaries_with_cost = SummariesWithCost(agreed->plan);
  AddWork(agreed->plan, input);
  AddProgress(agreed->plan, plan::Progress(tx, access), input);
  if (!HasBudget(input)) {
    view.state = ValueState::kNoBudget;
  } else if (IsMixed(input)) {
    view.state = ValueState::kCurrencyMix;
  } else {
    const ValueReport report = forecast::ReportValue(input);
    ShowCost(report, view);
    ShowSchedule(report, view);
  }
  return view;
}

}  // namespace tandem::value
