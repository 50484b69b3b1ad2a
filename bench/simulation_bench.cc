// How fast plans are simulated: one JSON line a figure. The comparison with numpy runs
// bench/simulation_numpy.py on the same plan, in the same run. Times are the best of several, because the
// machine does other things too.
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>

#include "base/text.h"
#include "forecast/simulation.h"

namespace {

using namespace tandem;            // NOLINT: a benchmark of this one part
using namespace tandem::forecast;  // NOLINT

// Three predecessors for each task, as in the critical path's benchmark, without summaries.
Plan MakePlan(int tasks) {
  std::mt19937 random(1);
  Plan plan;
  plan.start = *ParseLocalMinute("2026-01-05T08:00");
  for (int i = 0; i < tasks; ++i) {
    Task task;
    task.uid = std::to_string(i);
    task.duration = WorkTime::Minutes(60 * (1 + static_cast<int64_t>(random() % 40)));
    plan.tasks.push_back(std::move(task));
  }
  // Near links inside groups of 40, so that plans of any size last equally long.
  for (int to = 1; to < tasks; ++to) {
    for (int i = 0; i < 3 && to % 40 != 0; ++i)
      plan.links.push_back({to - 1 - static_cast<int>(random() % static_cast<unsigned>(to % 40)), to});
  }
  return plan;
}

// An estimate of its own for every task, of all three shapes.
std::vector<std::optional<Estimate>> Estimates(const Plan& plan) {
  std::mt19937 random(2);
  std::vector<std::optional<Estimate>> estimates;
  for (const Task& task : plan.tasks) {
    const int64_t likely = task.duration.tenths;
    estimates.push_back(Estimate{static_cast<Shape>(random() % 3),
                                 {likely - likely / 4},
                                 {likely},
                                 {likely + likely / 4 + static_cast<int64_t>(random() % 9'600)}});
  }
  return estimates;
}

double SecondsOf(const Plan& plan, SimulationOptions options, int repeats, int teams = 0,
                 std::vector<std::optional<Estimate>> estimates = {}) {
  SimulationInput input;
  input.plan = &plan;
  input.estimates = std::move(estimates);
  for (size_t i = 0; teams > 0 && i < plan.tasks.size(); ++i)
    input.team.push_back(static_cast<int>(i) % teams);
  double best = 1e9;
  for (int i = 0; i < repeats; ++i) best = std::min(best, Simulate(input, options).seconds);
  return best;
}

double PeakMegabytes() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

void Tell(const std::string& name, double value, const char* unit, const char* goal = "") {
  std::printf("{\"name\": \"%s\", \"value\": %.4g, \"unit\": \"%s\", \"goal\": \"%s\"}\n", name.c_str(),
              value, unit, goal);
  std::fflush(stdout);
}

// A line a task: the least, likeliest and greatest duration, then the predecessors.
void WritePlan(const Plan& plan, const std::string& path) {
  std::ofstream out(path);
  for (size_t task = 0; task < plan.tasks.size(); ++task) {
    const Estimate estimate = FromOneValue(plan.tasks[task].duration);
    out << estimate.optimistic.tenths << ' ' << estimate.most_likely.tenths << ' '
        << estimate.pessimistic.tenths;
    for (const Link& link : plan.links) {
      if (link.successor == static_cast<int>(task)) out << ' ' << link.predecessor;
    }
    out << '\n';
  }
}

// Of Debian's python3, which script/packages/bench.txt gives numpy; 0 where it has none.
double NumpySeconds(const Plan& plan, int trials) {
  const std::string path = Cat("/tmp/tandem_simulation_bench_", getpid(), ".txt");
  WritePlan(plan, path);
  const std::string command =
      Cat("/usr/bin/python3 ", TANDEM_SOURCE, "/bench/simulation_numpy.py ", path, " ", trials);
  double seconds = 0;
  if (FILE* pipe = popen(command.c_str(), "r")) {
    if (std::fscanf(pipe, "%lf", &seconds) != 1) seconds = 0;
    pclose(pipe);
  }
  std::remove(path.c_str());
  return seconds;
}

void Scaling() {
  for (const auto& [tasks, trials] : {std::pair{1'000, 100'000}, {10'000, 10'000}, {50'000, 10'000}}) {
    const double seconds =
        SecondsOf(MakePlan(tasks), {.trials = trials, .threads = 2, .drivers = Drivers::kSkip}, 5);
    Tell(Cat(tasks, " tasks x ", trials, " trials, 2 threads, a task in a trial"),
         seconds * 1e9 / tasks / trials, "ns", "the same on every line");
  }
  Tell("50,000 tasks x 1 trial: reading the plan",
       SecondsOf(MakePlan(50'000), {.trials = 1, .drivers = Drivers::kSkip}, 3) * 1e3, "ms");
}

}  // namespace

int main() {
  const Plan plan = MakePlan(1'000);
  const double one = SecondsOf(plan, {.trials = 100'000, .threads = 1}, 5);
  const double two = SecondsOf(plan, {.trials = 100'000, .threads = 2}, 9);
  Tell("1,000 tasks x 100,000 trials, criticality too, 2 threads", two, "s", "≤ 0.25");
  Tell("the same, 1 thread", one, "s");
  Tell("the same, 8 teams, 2 threads", SecondsOf(plan, {.trials = 100'000, .threads = 2}, 5, 8), "s");
  Tell("1,000 tasks x 10,000 trials, dates only, 1 thread",
       SecondsOf(plan, {.trials = 10'000, .drivers = Drivers::kSkip}, 15) * 1e3, "ms", "≤ 12");
  Tell("the same, an estimate of its own for each task",
       SecondsOf(plan, {.trials = 10'000, .drivers = Drivers::kSkip}, 15, 0, Estimates(plan)) * 1e3, "ms");
  Tell("the same, and 8 teams",
       SecondsOf(plan, {.trials = 10'000, .drivers = Drivers::kSkip}, 15, 8, Estimates(plan)) * 1e3, "ms");
  Scaling();
  Tell("peak memory so far", PeakMegabytes(), "MB", "< 200");
  if (const double numpy = NumpySeconds(plan, 100'000); numpy > 0) {
    Tell("the same in numpy", numpy, "s");
    Tell("numpy over ours, 2 threads", numpy / two, "times", "≥ 20");
  }
}
