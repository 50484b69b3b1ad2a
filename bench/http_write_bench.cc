// Durable writes over HTTP with 64 clients, many in one commit against each by itself; and the import of a large plan.
#include <algorithm>
#include <chrono>
#include <iostream>

#include "base/text.h"
#include "load/client.h"
#include "load/server_process.h"
#include "load/stock.h"

namespace tandem::bench {
namespace {

constexpr int kClients = 64;
constexpr double kSeconds = 5;

// Each client changes the summary of an engagement of its own: access, version check, update, ledger entry.
LoadResult WriteFor(const std::filesystem::path& data, const Stock& stock, const std::vector<std::string>& flags) {
  const ServerProcess server(data, flags);
  std::vector<int64_t> versions(kClients);
  for (size_t i = 0; i < kClients; ++i) {
    const std::string engagement = Fetch(server.port(), Request("GET", "/engagements/" + stock.engagements[i], stock.token));
    versions[i] = std::stoll(engagement.substr(engagement.find("\"version\":") + 10));
  }
  const LoadResult result = RunLoad(server.port(), kClients, kSeconds, [&](int client, int64_t n) {
    const size_t i = static_cast<size_t>(client);
    return Request("PATCH", "/engagements/" + stock.engagements[i], stock.token,
                   Cat("{\"summary\":\"Written ", n, " by client ", client, "\"}"),
                   Cat("If-Match: \"", versions[i]++, "\"\r\n"));
  });
  if (result.refused > 0) throw std::runtime_error("some writes were refused");
  return result;
}

void MeasureWrites() {
  const TemporaryDirectory directory;
  const Stock stock = MakeStock(directory.path(), kClients, 0);
  WriteFor(directory.path(), stock, {});
  const LoadResult single = WriteFor(directory.path(), stock, {"--single-commits"});
  const LoadResult group = WriteFor(directory.path(), stock, {});
  PrintFigure("durable writes over HTTP, 64 clients, each committed by itself", single.per_second, "writes/s");
  PrintFigure("durable writes over HTTP, 64 clients, group commit", group.per_second, "writes/s");
  PrintFigure("rate, group commit over single", group.per_second / single.per_second, "ratio", "≥ 4");
  PrintFigure("p99, each committed by itself", single.p99_ms, "ms");
  PrintFigure("p99, group commit", group.p99_ms, "ms");
  PrintFigure("p99, group commit over single", group.p99_ms / single.p99_ms, "ratio", "≤ 0.2");
}

void MeasureImport() {
  const TemporaryDirectory directory;
  const Stock stock = MakeStock(directory.path(), 3, 0);
  const ServerProcess server(directory.path());
  const std::string csv = PlanCsv(10'000);
  std::vector<double> seconds;
  for (const std::string& engagement : stock.engagements) {
    const auto start = std::chrono::steady_clock::now();
    Fetch(server.port(), Request("POST", "/engagements/" + engagement + "/plan/import?format=csv", stock.token, csv,
                                 "Content-Type: text/csv\r\n"));
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(seconds.begin(), seconds.end());
  PrintFigure("import of 10,000 tasks with 27,000 links, commit included, median of 3", seconds[1], "s", "< 1");
}

}  // namespace
}  // namespace tandem::bench

int main() {
  try {
    tandem::bench::MeasureWrites();
    tandem::bench::MeasureImport();
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
