#include "forecast/uncertainty.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "base/text.h"
#include "forecast/network.h"
#include "forecast/simulation_input.h"

namespace tandem::forecast {
namespace {

DurationDistribution Triangle(int64_t low, int64_t likely, int64_t high) {
  return DurationDistribution(Estimate{Shape::kTriangular, {low}, {likely}, {high}});
}

class Reader {
 public:
  Reader(const SimulationInput& input, const TaskClocks& clocks, uint64_t seed)
      : input_(input), plan_(*input.plan), seed_(seed), outline_(ReadOutline(plan_.tasks)), clocks_(clocks) {}

  Uncertainty Read() {
    result_.stretch = KeyOf(seed_, "stretch");
    result_.shared = static_cast<float>(std::sqrt(input_.team_correlation));
    result_.own = static_cast<float>(std::sqrt(1 - input_.team_correlation));
    result_.tasks.resize(plan_.tasks.size());
    for (size_t i = 0; i < plan_.tasks.size(); ++i) ReadTask(i);
    for (const Risk& risk : input_.risks) ReadRisk(risk);
    return std::move(result_);
  }

 private:
  bool IsDrawn(size_t i) const {
    const Task& task = plan_.tasks[i];
    return !outline_.summary[i] && !task.blank && task.active && !task.external && !task.actual_finish &&
           task.outline_level > 0 && clocks_.LengthOf(static_cast<int>(i)) > 0;
  }

  void ReadTask(size_t i) {
    if (!IsDrawn(i)) return;
    TaskUncertainty& task = result_.tasks[i];
    task.duration = DistributionOf(i);
    // A repeated uid gets a stream of its own.
    const int before = times_[plan_.tasks[i].uid]++;
    task.stream = KeyOf(seed_, before == 0 ? Cat("task ", plan_.tasks[i].uid)
                                           : Cat("task ", plan_.tasks[i].uid, " #", before));
    if (i < input_.team.size() && input_.team[i] >= 0) task.team = TeamOf(input_.team[i]);
    if (plan_.tasks[i].actual_start) Condition(i, task);
  }

  DurationDistribution DistributionOf(size_t i) const {
    if (i < input_.estimates.size() && input_.estimates[i]) return DurationDistribution(*input_.estimates[i]);
    return DurationDistribution(FromOneValue({clocks_.LengthOf(static_cast<int>(i))}));
  }

  int TeamOf(int number) {
    const auto [found, added] = teams_.try_emplace(number, static_cast<int>(result_.teams.size()));
    if (added) result_.teams.push_back(KeyOf(seed_, Cat("team ", number)));
    return found->second;
  }

  // What a running task has behind it: the work time since its start, or since then less an interruption the
  // work reported as done.
  int64_t SpentBy(size_t i, const Task& task) const {
    const auto present = PresentOf(input_);
    const int64_t done = DoneTenths(task);
    if (!present || task.resume) return done;
    const Moment from = ToMoment(*task.actual_start), to = ToMoment(*present);
    if (to <= from) return done;
    return std::max(done, task.elapsed ? to - from : clocks_.ClockOf(static_cast<int>(i)).Between(from, to));
  }

  void Condition(size_t i, TaskUncertainty& uncertain) const {
    const Task& task = plan_.tasks[i];
    const int64_t spent = SpentBy(i, task);
    if (spent <= 0) return;
    const int64_t rest = std::max({RemainingTenths(task), task.duration.tenths / 5, int64_t{1}});
    uncertain.spent = static_cast<double>(spent);
    const auto known_by =
        DoneTenths(task) > 0 ? DurationDistribution::Rest::kReported : DurationDistribution::Rest::kAssumed;
    uncertain.duration = uncertain.duration->LongerThan(uncertain.spent, static_cast<double>(rest), known_by);
  }

  void ReadRisk(const Risk& risk) {
    const int index = static_cast<int>(result_.risks.size());
    result_.risks.push_back({static_cast<uint32_t>(std::min(risk.probability * 4294967296.0, 4294967295.0)),
                             risk.probability >= 1,
                             Triangle(risk.low.tenths, risk.likely.tenths, risk.high.tenths),
                             Triangle(risk.money_low, risk.money_likely, risk.money_high),
                             KeyOf(seed_, Cat("risk ", risk.id)), KeyOf(seed_, Cat("risk size ", risk.id))});
    for (const int task : risk.tasks) {
      auto& of = result_.tasks[static_cast<size_t>(task)];
      if (of.duration && std::find(of.risks.begin(), of.risks.end(), index) == of.risks.end()) {
        of.risks.push_back(index);
      }
    }
  }

  const SimulationInput& input_;
  const Plan& plan_;
  uint64_t seed_;
  Outline outline_;
  const TaskClocks& clocks_;
  std::unordered_map<std::string, int> times_;
  std::map<int, int> teams_;
  Uncertainty result_;
};

}  // namespace

Uncertainty ReadUncertainty(const SimulationInput& input, const TaskClocks& clocks, uint64_t seed) {
  return Reader(input, clocks, seed).Read();
}

}  // namespace tandem::forecast
