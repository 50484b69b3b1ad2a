// "What if?" over HTTP on a plan of 1,000 tasks with 10,000 trials: 8 callers who each drag other tasks
// about, as fast as they are answered. The goal is that the answer is there within 100 ms.
#include <array>
#include <iostream>
#include <stdexcept>

#include "base/text.h"
#include "load/client.h"
#include "load/server_process.h"
#include "load/stock.h"
#include "platform/json/json_parser.h"

namespace tandem::bench {
namespace {

constexpr double kSeconds = 10;
constexpr int kCallers = 8;
constexpr int kTasks = 1000;
constexpr int kPromised = 5;
constexpr int kTeams = 8;

std::vector<std::string> TaskIds(const ServerProcess& server, const Stock& stock) {
  const std::string plan =
      Fetch(server.port(), Request("GET", "/engagements/" + stock.engagements[0] + "/plan", stock.token));
  std::vector<std::string> ids;
  const Json json = ParseJson(plan);
  for (const Json& task : *json.Find("tasks")->AsArray()) {
    if (!*task.Find("summary")->AsBool()) ids.push_back(*task.Find("id")->AsString());
  }
  return ids;
}

void Put(const ServerProcess& server, const Stock& stock, const std::vector<std::string>& puts) {
  std::string list;
  for (const std::string& put : puts) list += Cat(list.empty() ? "" : ",", put);
  Fetch(server.port(), Request("POST", "/engagements/" + stock.engagements[0] + "/plan/edits", stock.token,
                               Cat(R"({"put_tasks":[)", list, "]}")));
}

// The last tasks get deadlines: dates that every what-if judges.
void Promise(const ServerProcess& server, const Stock& stock, const std::vector<std::string>& tasks) {
  std::vector<std::string> puts;
  for (size_t i = tasks.size() - kPromised; i < tasks.size(); ++i)
    puts.push_back(Cat(R"({"id":")", tasks[i], R"(","version":1,"deadline":"2027-06-01"})"));
  Put(server, stock, puts);
}

// The others get an estimate of their own, of all three shapes, and a team.
void Estimate(const ServerProcess& server, const Stock& stock, const std::vector<std::string>& tasks) {
  constexpr std::array<const char*, 3> kShapes = {"triangular", "pert", "lognormal"};
  std::vector<std::string> puts;
  for (size_t i = 0; i < tasks.size() - kPromised; ++i) {
    puts.push_back(Cat(R"({"id":")", tasks[i], R"(","version":1,"duration":"24h","optimistic":")", 12 + i % 10,
                       R"(h","pessimistic":")", 28 + i * 7 % 60, R"(h","estimate_shape":")",
                       kShapes[i % kShapes.size()], R"(","team":"Team )", i % kTeams, R"("})"));
  }
  Put(server, stock, puts);
}

std::string InDays(int64_t n) { return Cat(1 + n % 15, "d"); }
std::string WithinEstimate(int64_t n) { return Cat(22 + n % 6, "h"); }

struct Asking {
  int callers;
  double seconds;
  int version = 1;  // of the tasks
  std::string (*duration)(int64_t n) = InDays;
};

LoadResult AskWhatIf(const ServerProcess& server, const Stock& stock, const std::vector<std::string>& tasks,
                     const Asking& asking) {
  return RunLoad(server.port(), asking.callers, asking.seconds, [&](int caller, int64_t n) {
    const size_t choice = static_cast<size_t>(caller) * 97 + static_cast<size_t>(n) * 13;
    const std::string& task = tasks[choice % (tasks.size() - kPromised)];
    return Request("POST", "/engagements/" + stock.engagements[0] + "/forecast/what-if", stock.token,
                   Cat(R"({"edits":{"put_tasks":[{"id":")", task, R"(","version":)", asking.version,
                       R"(,"duration":")", asking.duration(n), R"("}]}})"));
  });
}

void Measure() {
  const TemporaryDirectory directory;
  const Stock stock = MakeStock(directory.path(), 1, kTasks);
  const ServerProcess server(directory.path());
  const std::vector<std::string> tasks = TaskIds(server, stock);
  Promise(server, stock, tasks);
  const LoadResult alone = AskWhatIf(server, stock, tasks, {1, 3});
  const double cpu = server.CpuSeconds();
  const LoadResult together = AskWhatIf(server, stock, tasks, {kCallers, kSeconds});
  const double cost = (server.CpuSeconds() - cpu) / static_cast<double>(together.answers) * 1e3;
  PrintFigure("what-if, 1,000 tasks × 10,000 trials, one caller, p50", alone.p50_ms, "ms");
  PrintFigure("what-if, 8 callers, p50", together.p50_ms, "ms");
  PrintFigure("what-if, 8 callers, p95", together.p95_ms, "ms", "< 100");
  PrintFigure("what-if, 8 callers, p99", together.p99_ms, "ms");
  PrintFigure("what-if, 8 callers, rate", together.per_second, "answers/s");
  PrintFigure("what-if, server's CPU", cost, "ms/answer");
  PrintFigure("what-if, resident memory", server.ResidentMegabytes(), "MB");
  Estimate(server, stock, tasks);
  const LoadResult estimated = AskWhatIf(server, stock, tasks, {kCallers, kSeconds, 2, WithinEstimate});
  const std::string own = "what-if, an estimate of its own for each task and 8 teams, 8 callers, ";
  PrintFigure(own + "p50", estimated.p50_ms, "ms");
  PrintFigure(own + "p95", estimated.p95_ms, "ms");
  if (alone.refused + together.refused + estimated.refused > 0) throw std::runtime_error("some questions were refused");
}

}  // namespace
}  // namespace tandem::bench

int main() {
  try {
    tandem::bench::Measure();
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
