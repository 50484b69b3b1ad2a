#include "forecast/compile.h"

#include <algorithm>
#include <cmath>

#include "base/problem.h"
#include "forecast/simulation_input.h"

namespace tandem::forecast {
namespace {

// The clock of the points where they agree.
const WorkClock* CommonClock(const std::vector<Value>& points) {
  const WorkClock* clock = nullptr;
  for (const Value& point : points) {
    if (!point.IsFixed()) clock = point.clock;
  }
  return ClockHolding(points, clock);
}

}  // namespace

Compiler::Compiler(const SimulationInput& input, const Plan& forwards, const TaskClocks& clocks,
                   uint64_t seed)
    : input_(input),
      plan_(forwards),
      clocks_(clocks),
      network_(forwards),
      build_(program_),
      states_(forwards.tasks.size()) {
  program_.origin = ToMoment(forwards.start);
  program_.uncertainty = ReadUncertainty(input, clocks, seed);
  program_.stretch_median = static_cast<float>(input.stretch_median);
  program_.stretch_spread = static_cast<float>(input.stretch_spread);
  if (const auto present = PresentOf(input)) present_ = ToMoment(*present);
}

Program Compiler::Run() {
  ReadClocks();
  ReadClocksOfSummaries();
  for (const int node : network_.order()) {
    const int task = network_.TaskOf(node);
    if (TaskAt(task).blank) continue;
    if (!IsSummary(task)) {
      Leaf(task);
    } else if (network_.IsExit(node)) {
      Exit(task);
    } else {
      At(task).entry = BoundOfSummary(task);
    }
  }
  for (const RiskUncertainty& risk : program_.uncertainty.risks)
    program_.delays.push_back(tables_.Add(risk.delay, Over::kShares));
  SetOutputs();
  DropUnused(program_);
  program_.tables = tables_.Take();
  return std::move(program_);
}

void Compiler::ReadClocks() {
  for (int task = 0; task < network_.task_count(); ++task) {
    if (IsSummary(task) || TaskAt(task).blank) continue;
    const auto longest = LongestOnEachClock(task);
    At(task).clock = longest.size() == 1 ? longest[0].first : nullptr;
  }
}

Length Compiler::LengthOf(int task) {
  const TaskUncertainty& uncertain = program_.uncertainty.tasks[static_cast<size_t>(task)];
  if (!uncertain.duration) return Length::Of(clocks_.LengthOf(task));
  if (uncertain.duration->IsCertain() && uncertain.risks.empty() && !program_.Stretches()) {
    return Length::Of(std::max<int64_t>(1, std::llround(uncertain.duration->origin())));
  }
  Draw draw;
  draw.task = task;
  draw.stream = uncertain.stream;
  draw.team = uncertain.team;
  draw.table = tables_.Add(*uncertain.duration, uncertain.team < 0 ? Over::kShares : Over::kScores);
  draw.spent = static_cast<float>(uncertain.spent);
  draw.risks = uncertain.risks;
  return build_.Draw(draw);
}

// The longest assignment on each clock; the others end before it. A task without any, or with dates set by
// hand, works its whole length in its own hours.
std::vector<std::pair<const WorkClock*, int64_t>> Compiler::LongestOnEachClock(int task) const {
  const Task& of = TaskAt(task);
  const bool given = of.manual && of.manual_start && of.manual_finish;
  if (given || clocks_.SpansOf(task).empty())
    return {{of.elapsed ? nullptr : &clocks_.ClockOf(task), of.duration.tenths}};
  std::vector<std::pair<const WorkClock*, int64_t>> longest;
  for (const TaskClocks::Span& span : clocks_.SpansOf(task)) {
    const auto same = std::find_if(longest.begin(), longest.end(),
                                   [&](const auto& part) { return part.first == span.clock; });
    if (same == longest.end()) {
      longest.emplace_back(span.clock, span.amount);
    } else {
      same->second = std::max(same->second, span.amount);
    }
  }
  return longest;
}

// Only now, so that a length is drawn just before it is used.
void Compiler::ReadParts(int task) {
  State& state = At(task);
  state.length = LengthOf(task);
  for (const auto& [clock, amount] : LongestOnEachClock(task))
    state.parts.push_back({clock, build_.Scale(state.length, amount, TaskAt(task).duration.tenths)});
}

// A summary passes points on in the hours of everything under it where those agree, else in plain time.
void Compiler::ReadClocksOfSummaries() {
  for (int task = network_.task_count() - 1; task >= 0; --task) {
    if (!IsSummary(task)) continue;
    const auto children = network_.outline().ChildrenOf(task);
    At(task).clock = At(children.front()).clock;
    for (const int child : children) {
      if (At(child).clock != At(task).clock) At(task).clock = nullptr;
    }
  }
}

void Compiler::Leaf(int task) {
  const Task& of = TaskAt(task);
  ReadParts(task);
  if (of.outline_level == 0) {
    At(task).start = At(task).finish = ProjectStart();
  } else if ((of.manual || of.external) && of.manual_start) {
    Given(task);
  } else if (of.actual_start || of.actual_finish) {
    Started(task);
  } else {
    Waiting(task);
  }
}

void Compiler::Exit(int summary) {
  std::vector<Value> starts, finishes;
  for (const int child : network_.outline().ChildrenOf(summary)) {
    if (TaskAt(child).external || !TaskAt(child).active) continue;
    starts.push_back(At(child).start);
    finishes.push_back(At(child).finish);
  }
  At(summary).start = At(summary).finish = ProjectStart();
  if (starts.empty()) return;
  Choice start(build_, CommonClock(starts)), finish(build_, CommonClock(finishes));
  for (const Value& point : starts) start.Add(point);
  for (const Value& point : finishes) finish.Add(point);
  At(summary).start = start.Earliest(Side::kAsIs);
  At(summary).finish = finish.Latest(Side::kAsIs);
}

// A task that some other one always follows cannot be the last.
bool Compiler::Dominated(int task) const {
  for (const int index : network_.LinksOutOf(task)) {
    const Link& link = plan_.links[static_cast<size_t>(index)];
    const Task& next = TaskAt(link.successor);
    const bool free = !IsSummary(link.successor) && next.active && !next.external && !next.manual &&
                      !next.actual_start && !next.actual_finish && next.outline_level > 0 &&
                      !IsHard(link.successor);
    if (free && link.type == LinkType::kFinishStart && link.lag.amount >= 0) return true;
  }
  return false;
}

Output Compiler::OutputOf(const Value& point) { return {build_.RowOf(point, point.clock), point.clock}; }

void Compiler::SetOutputs() {
  std::vector<Value> ends;
  for (int task = 0; task < network_.task_count(); ++task) {
    program_.start_row.push_back(At(task).start.row);
    program_.finish_row.push_back(At(task).finish.row);
    const Task& of = TaskAt(task);
    if (of.blank || !of.active || of.external || IsSummary(task) || Dominated(task)) continue;
    ends.push_back(At(task).finish);
  }
  if (ends.empty()) ends.push_back(ProjectStart());
  Choice end(build_, CommonClock(ends));
  for (const Value& point : ends) end.Add(point);
  program_.end = OutputOf(end.Latest(Side::kAsIs));
  for (const int task : input_.watched) program_.watched.push_back(OutputOf(At(task).finish));
}

Program Compile(const SimulationInput& input, const Plan& forwards, const TaskClocks& clocks, uint64_t seed) {
  return Compiler(input, forwards, clocks, seed).Run();
}

}  // namespace tandem::forecast
