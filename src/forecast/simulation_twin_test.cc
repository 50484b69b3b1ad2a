// The slow twin of the simulation: one trial at a time, in double precision, its dates computed by
// ComputeSchedule from a plan with the drawn durations written into it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>

#include "base/problem.h"
#include "base/text.h"
#include "forecast/kernel.h"
#include "forecast/network.h"
#include "forecast/program.h"
#include "forecast/schedule.h"
#include "forecast/simulated_plan.h"
#include "forecast/simulation.h"
#include "forecast/simulation_input.h"

namespace tandem::forecast {
namespace {

using Durations = std::vector<std::optional<WorkTime>>;

class SimulationTwin {
 public:
  SimulationTwin(const SimulationInput& input, uint64_t seed);

  // Total durations, one for one with the plan's tasks; nothing where none is drawn.
  Durations DurationsOf(uint32_t trial) const;
  Schedule DatesWith(const Durations& durations) const;

 private:
  double DelayOf(int risk, uint32_t trial) const;
  WorkTime DurationOf(const TaskUncertainty& task, uint32_t trial) const;
  void SetDuration(size_t i, WorkTime duration, Task& task) const;
  void MoveGivenDates(size_t i, WorkTime duration, Task& task) const;
  void KeepAfterPresent(size_t i, Task& task) const;
  Moment NextStart(size_t i) const;
  Moment Later(size_t i, Moment from, int64_t amount) const;

  const SimulationInput& input_;
  Plan plan_;  // scheduled forwards, with what is as late as possible pinned there
  TaskClocks clocks_;
  Uncertainty uncertainty_;
  std::optional<LocalMinute> present_;
};

SimulationTwin::SimulationTwin(const SimulationInput& input, uint64_t seed)
    : input_(input),
      plan_(Forwards(*input.plan)),
      clocks_(plan_),
      uncertainty_(ReadUncertainty(input, clocks_, seed)),
      present_(PresentOf(input)) {}

double SimulationTwin::DelayOf(int risk, uint32_t trial) const {
  const RiskUncertainty& of = uncertainty_.risks[static_cast<size_t>(risk)];
  if (!of.Happens(trial)) return 0;
  return of.delay.AtScore(NormalAt(of.size, trial));
}

WorkTime SimulationTwin::DurationOf(const TaskUncertainty& task, uint32_t trial) const {
  double score = NormalAt(task.stream, trial);
  if (task.team >= 0) {
    score = uncertainty_.own * score +
            uncertainty_.shared * NormalAt(uncertainty_.teams[static_cast<size_t>(task.team)], trial);
  }
  const double stretch =
      std::exp(input_.stretch_median + input_.stretch_spread * NormalAt(uncertainty_.stretch, trial));
  double total = task.spent + (task.duration->AtScore(score) - task.spent) * stretch;
  for (const int risk : task.risks) total += DelayOf(risk, trial);
  return {std::max<int64_t>(1, std::llround(total))};
}

Durations SimulationTwin::DurationsOf(uint32_t trial) const {
  Durations durations(plan_.tasks.size());
  for (size_t i = 0; i < durations.size(); ++i) {
    if (uncertainty_.tasks[i].duration) durations[i] = DurationOf(uncertainty_.tasks[i], trial);
  }
  return durations;
}

Schedule SimulationTwin::DatesWith(const Durations& durations) const {
  Plan plan = plan_;
  for (size_t i = 0; i < plan.tasks.size(); ++i) {
    const Task& task = plan_.tasks[i];
    const bool moves =
        task.manual && task.manual_start && task.active && !task.external && !task.actual_finish;
    if (durations[i] || moves)
      SetDuration(i, durations[i].value_or(WorkTime{clocks_.LengthOf(static_cast<int>(i))}), plan.tasks[i]);
    if (present_) KeepAfterPresent(i, plan.tasks[i]);
  }
  return ComputeSchedule(plan);
}

// Where a task that waits for the present begins.
Moment SimulationTwin::NextStart(size_t i) const {
  const WorkClock& clock = clocks_.ClockOf(static_cast<int>(i));
  const Moment present = ToMoment(*present_);
  const bool stays = clocks_.LengthOf(static_cast<int>(i)) == 0 && clock.PreviousEnd(present) == present;
  return plan_.tasks[i].elapsed || stays ? present : clock.NextStart(present);
}

Moment SimulationTwin::Later(size_t i, Moment from, int64_t amount) const {
  return plan_.tasks[i].elapsed ? from + amount : clocks_.ClockOf(static_cast<int>(i)).Add(from, amount);
}

void SimulationTwin::SetDuration(size_t i, WorkTime duration, Task& task) const {
  if (task.manual && task.manual_start) MoveGivenDates(i, duration, task);
  if (task.manual && task.manual_finish) return;
  for (Assignment& assignment : task.assignments) {
    assignment.work.tenths =
        std::llround(static_cast<double>(assignment.work.tenths) * static_cast<double>(duration.tenths) /
                     static_cast<double>(task.duration.tenths));
  }
  if (task.actual_start) {
    task.actual_duration = WorkTime{DoneTenths(task)};
    task.remaining_duration = WorkTime{std::max<int64_t>(0, duration.tenths - task.actual_duration->tenths)};
    if (task.resume && present_) task.resume = std::max(*task.resume, *present_);
  }
  task.duration = duration;
}

void SimulationTwin::MoveGivenDates(size_t i, WorkTime duration, Task& task) const {
  Moment start = ToMoment(*task.manual_start);
  const bool waits = present_ && !task.actual_start && start < ToMoment(*present_);
  if (waits) start = NextStart(i);
  const auto& drawn = uncertainty_.tasks[i].duration;
  const bool as_given =
      !waits && (!drawn || drawn->IsCertain()) && duration.tenths == clocks_.LengthOf(static_cast<int>(i));
  if (as_given) return;
  task.manual_start = ToLocalMinute(start);
  if (task.manual_finish) task.manual_finish = ToLocalMinute(Later(i, start, duration.tenths));
}

void SimulationTwin::KeepAfterPresent(size_t i, Task& task) const {
  if (task.actual_start || task.actual_finish || task.external || task.manual || task.blank) return;
  task.not_before = std::max(task.not_before.value_or(*present_), *present_);
  if (!task.constraint_date || !plan_.honor_constraints) return;
  const Moment start = Later(i, ToMoment(*task.constraint_date), -task.duration.tenths);
  const bool past = start < NextStart(i);
  if (task.constraint == Constraint::kSnlt || task.constraint == Constraint::kMso) {
    task.constraint_date = std::max(*task.constraint_date, *present_);
  } else if (past && task.constraint == Constraint::kFnlt) {
    task.constraint = Constraint::kSnlt;
    task.constraint_date = present_;
  } else if (past && task.constraint == Constraint::kMfo) {
    task.constraint = Constraint::kMso;
    task.constraint_date = present_;
  }
}

// The lengths that the kernel draws in a batch, by task and trial.
std::vector<Durations> DrawnBy(const Program& program, uint32_t batch) {
  Program lengths = program;
  std::erase_if(lengths.steps, [](const Step& step) { return step.op != Op::kLength; });
  lengths.watched.clear();
  for (const Step& step : lengths.steps) lengths.watched.push_back({step.to_row, nullptr});
  std::vector<Durations> drawn(kBatch, Durations(program.start_row.size()));
  if (lengths.steps.empty()) return drawn;
  lengths.end = lengths.watched[0];
  const Layout layout = MakeLayout(lengths, Reuse::kShared);
  Workspace workspace = MakeWorkspace(lengths, layout);
  RunBatch(lengths, layout, batch, workspace);
  for (const Step& step : layout.steps) {
    for (size_t trial = 0; trial < kBatch; ++trial) {
      const Stamp length = workspace.rows[static_cast<size_t>(step.to_row)].lanes[trial];
      drawn[trial][static_cast<size_t>(lengths.draws[static_cast<size_t>(step.draw)].task)] =
          WorkTime{(length + 1) / 2};
    }
  }
  return drawn;
}

Calendar Hours(const char* uid, std::vector<Shift> shifts, int days) {
  Calendar calendar{uid, uid};
  for (int day = 0; day < 7; ++day) calendar.week[day] = day < days ? shifts : std::vector<Shift>{};
  return calendar;
}

// What a random plan may contain.
struct Features {
  bool summaries = false, calendars = false, progress = false, constraints = false, lags = false,
       given = false;
};

class RandomPlan {
 public:
  RandomPlan(uint32_t seed, Features features) : random_(seed), features_(features) {
    plan.start = *ParseLocalMinute("2026-01-05T08:00");
    plan.calendars = {StandardCalendar(), Hours("night", {{0, 360}, {1320, 1440}}, 6),
                      Hours("always", {{0, 1440}}, 7)};
    plan.calendars[0].exceptions.push_back({"", *ParseDay("2026-01-14"), *ParseDay("2026-01-16"), {}});
    const int count = 2 + Below(14);
    for (int i = 0; i < count; ++i) AddTask(i);
    outline_ = ReadOutline(plan.tasks);
    for (int i = 0; i < count; ++i) ClearSummary(i);
    for (int i = 0; i < 2 * count; ++i) AddLink();
  }
  Plan plan;

 private:
  int Below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
  bool OneIn(int count) { return Below(count) == 0; }
  // On a working minute of every calendar's week or not, as chance has it.
  LocalMinute SomeTime() { return {plan.start.minutes + Below(40 * 24 * 4) * 15}; }

  void AddTask(int i) {
    Task task;
    task.uid = std::to_string(i);
    task.outline_level = level_;
    if (features_.summaries) level_ = 1 + Below(level_ + 1);
    task.duration = WorkTime::Minutes(OneIn(6) ? 0 : 15 * (1 + Below(200)));
    if (features_.calendars && OneIn(3)) task.calendar = Below(3);
    if (features_.calendars && OneIn(8)) task.elapsed = true;
    if (features_.constraints && OneIn(3)) {
      task.constraint = static_cast<Constraint>(Below(8));
      task.constraint_date = SomeTime();
    } else if (features_.calendars && OneIn(6)) {
      AddAssignments(task);
    }
    if (features_.given && OneIn(6)) {
      task.manual = true;
      task.assignments.clear();  // the twin lets such a task wait in its own hours, not its resources'
      task.manual_start = SomeTime();
      if (OneIn(2)) task.manual_finish = LocalMinute{task.manual_start->minutes + 60 * (1 + Below(100))};
    } else if (features_.progress && task.duration.tenths > 0 && OneIn(3)) {
      AddProgress(task);
    }
    if (features_.given && !task.actual_start && OneIn(10)) task.active = false;
    if (features_.lags && OneIn(8)) {
      task.leveling_delay = WorkTime::Minutes(15 * (1 + Below(60)));
      task.leveling_elapsed = OneIn(2);
    }
    plan.tasks.push_back(std::move(task));
  }

  void AddAssignments(Task& task) {
    for (int i = 0; i <= Below(3); ++i)
      task.assignments.push_back({Below(3), WorkTime{task.duration.tenths * (1 + Below(2))}, 1.0});
  }

  void AddProgress(Task& task) {
    task.actual_start = SomeTime();
    task.percent_complete = Below(4) * 20;
    if (OneIn(3)) task.actual_finish = LocalMinute{task.actual_start->minutes + 60 * Below(100)};
    if (OneIn(3)) task.resume = LocalMinute{task.actual_start->minutes + 60 * Below(300)};
  }

  void ClearSummary(int i) {
    Task& task = plan.tasks[static_cast<size_t>(i)];
    if (!outline_.summary[static_cast<size_t>(i)]) return;
    const int level = task.outline_level, calendar = task.calendar;
    const std::string uid = task.uid;
    task = Task{};
    task.uid = uid;
    task.outline_level = level;
    task.calendar = calendar;
  }

  void AddLink() {
    const int count = static_cast<int>(plan.tasks.size());
    const int from = Below(count), to = Below(count);
    if (from >= to || outline_.IsAncestor(from, to)) return;
    Link link{from, to, static_cast<LinkType>(Below(4))};
    if (features_.lags && OneIn(2)) {
      link.lag.unit = static_cast<LagUnit>(Below(4));
      const bool percent = link.lag.unit == LagUnit::kPercent || link.lag.unit == LagUnit::kElapsedPercent;
      link.lag.amount = percent ? Below(100) * 10 - 300 : Below(400) * 150 - 12'000;
    }
    plan.links.push_back(link);
  }

  std::mt19937 random_;
  Features features_;
  Outline outline_;
  int level_ = 1;
};

// The plan with every task watched. The twin writes dates set by hand in whole minutes: those get certain
// lengths.
SimulationInput InputOf(const Plan& plan) {
  SimulationInput input;
  input.plan = &plan;
  const TaskClocks clocks(plan);
  input.estimates.resize(plan.tasks.size());
  for (size_t i = 0; i < plan.tasks.size(); ++i) {
    input.watched.push_back(static_cast<int>(i));
    const WorkTime length{clocks.LengthOf(static_cast<int>(i))};
    if (plan.tasks[i].manual && length.tenths > 0)
      input.estimates[i] = Estimate{Shape::kTriangular, length, length, length};
  }
  return input;
}

// Trial by trial, with the durations that the kernel drew, every date is the one of ComputeSchedule.
void ExpectSameDates(const SimulationInput& input, uint64_t seed) {
  constexpr int kTrials = 2;
  const Plan forwards = Forwards(*input.plan);
  const TaskClocks clocks(forwards);
  const auto drawn = DrawnBy(Compile(input, forwards, clocks, seed), 0);
  const Forecast forecast = Simulate(input, {.trials = kTrials, .seed = seed});
  const SimulationTwin twin(input, seed);
  for (size_t trial = 0; trial < kTrials; ++trial) {
    const Schedule schedule = twin.DatesWith(drawn[trial]);
    EXPECT_EQ(
        ToText(LocalMinute{forecast.origin.minutes + forecast.end.sorted[0]}),
        ToText(std::min(schedule.finish, LocalMinute{forecast.origin.minutes + forecast.end.sorted[0]})));
    for (size_t i = 0; i < forwards.tasks.size(); ++i) {
      ASSERT_EQ(ToText(LocalMinute{forecast.origin.minutes + forecast.dates[i][trial]}),
                ToText(schedule.tasks[i].early_finish))
          << "seed " << seed << " trial " << trial << " task " << i;
    }
  }
}

void ExpectTwins(Features features, uint32_t seeds, bool present) {
  for (uint32_t seed = 1; seed <= seeds && !testing::Test::HasFailure(); ++seed) {
    const RandomPlan random(seed, features);
    SimulationInput input = InputOf(random.plan);
    if (present)
      input.as_of = LocalMinute{random.plan.start.minutes + 15 * static_cast<int64_t>(seed * 37 % 3000)};
    ExpectSameDates(input, seed);
  }
}

// Tables are lines between 513 points of 16 bits, in single precision: within a thousandth of the width of
// the estimate.
TEST(SimulationTwin, DrawsTheDurationsOfTheExactQuantileFunctions) {
  Plan plan;
  plan.start = *ParseLocalMinute("2026-01-05T08:00");
  SimulationInput input;
  input.plan = &plan;
  std::mt19937 random(7);
  for (int i = 0; i < 60; ++i) {
    const int64_t low = static_cast<int64_t>(random() % 5000),
                  mode = low + static_cast<int64_t>(random() % 5000);
    input.estimates.push_back(Estimate{
        static_cast<Shape>(i % 3), {low}, {mode}, {mode + 1 + static_cast<int64_t>(random() % 9000)}});
    input.team.push_back(i % 4 - 1);
    Task task;
    task.uid = std::to_string(i);
    task.duration = {mode + 1};
    if (i % 5 == 0) task.actual_start = plan.start;
    plan.tasks.push_back(task);
  }
  input.risks = {{"r", 0.3, {100}, {200}, {900}, {1, 2, 5, 9}}};
  input.stretch_median = 0.1;
  input.stretch_spread = 0.2;
  input.as_of = LocalMinute{plan.start.minutes + 480};
  const Plan forwards = Forwards(plan);
  const TaskClocks clocks(forwards);
  const auto drawn = DrawnBy(Compile(input, forwards, clocks, 5), 0);
  const SimulationTwin twin(input, 5);
  for (uint32_t trial = 0; trial < kBatch; ++trial) {
    const Durations exact = twin.DurationsOf(trial);
    for (size_t i = 0; i < exact.size(); ++i) {
      const double width =
          static_cast<double>(input.estimates[i]->pessimistic.tenths - input.estimates[i]->optimistic.tenths);
      EXPECT_NEAR(static_cast<double>(drawn[trial][i]->tenths), static_cast<double>(exact[i]->tenths),
                  2 + 2e-3 * std::max(width, static_cast<double>(exact[i]->tenths)))
          << i << " " << trial;
    }
  }
}

TEST(SimulationTwin, AgreesOnAllLinksLagsAndSummaries) {
  ExpectTwins({.summaries = true, .lags = true}, 150, false);
}

TEST(SimulationTwin, AgreesOnCalendarsAndElapsedTime) {
  ExpectTwins({.summaries = true, .calendars = true, .lags = true}, 100, false);
}

TEST(SimulationTwin, AgreesOnConstraints) { ExpectTwins({.constraints = true}, 200, false); }

TEST(SimulationTwin, AgreesOnProgressAndDatesSetByHand) {
  ExpectTwins({.progress = true, .given = true}, 200, false);
}

TEST(SimulationTwin, AgreesOnEverythingAtOnce) {
  ExpectTwins({true, true, true, true, true, true}, 150, true);
}

TEST(SimulationTwin, AgreesWhenNothingMayHappenInThePast) {
  ExpectTwins({.summaries = true, .lags = true}, 100, true);
  ExpectTwins({.constraints = true}, 100, true);
  ExpectTwins({.progress = true, .given = true}, 100, true);
}

}  // namespace
}  // namespace tandem::forecast
