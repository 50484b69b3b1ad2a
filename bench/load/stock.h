// A data directory with plans in it, made through the routes.
#ifndef TANDEM_BENCH_LOAD_STOCK_H_
#define TANDEM_BENCH_LOAD_STOCK_H_

#include <filesystem>
#include <string>
#include <vector>

namespace tandem::bench {

// On the disk that holds the tree: a temporary directory in memory would make every commit free.
class TemporaryDirectory {
 public:
  TemporaryDirectory();
  ~TemporaryDirectory();
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

struct Stock {
  std::string token;                     // of the person who may do everything
  std::vector<std::string> engagements;  // ids
};

// A plan file of so many tasks in summaries of ten, each task linked to up to three earlier ones.
std::string PlanCsv(int tasks);
// Sets up a server with `engagements` engagements of `tasks_each` tasks.
Stock MakeStock(const std::filesystem::path& data, int engagements, int tasks_each);

// One result line for the performance table.
void PrintFigure(const std::string& name, double value, const std::string& unit, const std::string& goal = {});

}  // namespace tandem::bench

#endif  // TANDEM_BENCH_LOAD_STOCK_H_
