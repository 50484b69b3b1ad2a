// The rules of the forward pass, written as steps of a Program. Internal to forecast.
//
// Follows Engine's forward pass (engine.h) rule for rule; where that computes a date, this writes the step
// that computes it in every trial. What is fixed from the start, such as whether a task has links, is decided
// here.
#ifndef TANDEM_FORECAST_COMPILE_H_
#define TANDEM_FORECAST_COMPILE_H_

#include <optional>
#include <utility>
#include <vector>

#include "forecast/network.h"
#include "forecast/program_builder.h"
#include "forecast/simulation.h"

namespace tandem::forecast {

class Compiler {
 public:
  Compiler(const SimulationInput& input, const Plan& forwards, const TaskClocks& clocks, uint64_t seed);
  Program Run();

 private:
  // What links and summaries demand of a task: not to start, or not to finish, before these.
  struct Bound {
    std::vector<std::pair<Value, int64_t>> starts;  // so much work after the point
    std::vector<Value> finishes;
    bool linked = false;
    bool with_finish = false;
  };
  struct Part {  // work on a clock; a task may have several at once
    const WorkClock* clock;
    Length length;
  };
  struct State {
    std::vector<Part> parts;           // of a leaf
    const WorkClock* clock = nullptr;  // of the start, and of what a summary passes on
    Length length;                     // of a leaf: the whole duration
    Value start, finish;
    Bound entry;  // of a summary
  };

  // compile.cc
  void ReadClocks();
  Length LengthOf(int task);
  std::vector<std::pair<const WorkClock*, int64_t>> LongestOnEachClock(int task) const;
  void ReadParts(int task);
  void ReadClocksOfSummaries();
  void Leaf(int task);
  void Exit(int summary);
  void SetOutputs();
  bool Dominated(int task) const;
  Output OutputOf(const Value& point);

  // compile_links.cc
  Bound BoundFromLinks(int task);
  Bound BoundOfSummary(int summary);
  void AddLink(const Link& link, Bound& bound);
  Value AddLag(const Link& link, const Value& from);
  Length LagOf(const Link& link);

  // compile_leaf.cc
  void Given(int task);
  void Started(int task);
  void Waiting(int task);
  Value EarliestStart(int task, const Bound& bound, const std::optional<Value>& asked);
  Value AddLevelingDelay(int task, const Value& start);
  void AddSoft(int task, Choice& start);
  Value KeepFinishDate(int task, const Value& start);
  const WorkClock* ClockFor(int task, Moment date) const;
  Value ConstrainHard(int task, const Value& start);
  Value NextStart(int task, Choice& choice);
  Value FinishFrom(int task, const Value& start);
  Value StartFor(int task, const Value& finish);
  Value Resumed(int task, const Value& finish);

  const Task& TaskAt(int task) const { return plan_.tasks[static_cast<size_t>(task)]; }
  State& At(int task) { return states_[static_cast<size_t>(task)]; }
  const State& At(int task) const { return states_[static_cast<size_t>(task)]; }
  bool IsSummary(int task) const { return network_.outline().summary[static_cast<size_t>(task)] != 0; }
  bool HasLength(int task) const { return clocks_.LengthOf(task) > 0; }
  bool IsHard(int task) const;
  Value ProjectStart() const { return Value::At(program_.origin); }

  const SimulationInput& input_;
  const Plan& plan_;
  const TaskClocks& clocks_;
  Network network_;
  std::optional<Moment> present_;
  Program program_;
  DurationTables tables_;
  ProgramBuilder build_;
  std::vector<State> states_;
};

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_COMPILE_H_
