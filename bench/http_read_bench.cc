// Reading a page of 50 tasks over HTTP against the bare SQLite query, memory, and how the slowest answers grow with the
// database.
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <iostream>

#include "load/client.h"
#include "load/server_process.h"
#include "load/stock.h"
#include "rooms/plan/plan_store.h"

namespace tandem::bench {
namespace {

constexpr double kSeconds = 4;
constexpr int kConnections = 32;

// The same statement, prepared once, every column of every row read: pages a second on one thread.
double BareQuery(const std::filesystem::path& data, const std::string& engagement) {
  sqlite3* database = nullptr;
  sqlite3_stmt* statement = nullptr;
  sqlite3_open_v2((data / "tandem.db").c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
  const std::string sql = plan::HotStatements().at(4);  // the page of tasks
  sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr);
  int64_t pages = 0;
  size_t bytes = 0;
  const auto start = std::chrono::steady_clock::now();
  double seconds = 0;
  while (seconds < kSeconds / 2) {
    sqlite3_bind_text(statement, sqlite3_bind_parameter_index(statement, "$1"), engagement.c_str(), -1, SQLITE_STATIC);
    sqlite3_bind_int64(statement, sqlite3_bind_parameter_index(statement, "$2"), 100);
    sqlite3_bind_int64(statement, sqlite3_bind_parameter_index(statement, "$3"), 50);
    while (sqlite3_step(statement) == SQLITE_ROW) {
      for (int column = 0; column < sqlite3_column_count(statement); ++column) {
        bytes += sqlite3_column_text(statement, column) != nullptr ? static_cast<size_t>(sqlite3_column_bytes(statement, column)) : 0;
      }
    }
    sqlite3_reset(statement);
    ++pages;
    seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  }
  if (bytes == 0) throw std::runtime_error("the bare query read nothing");
  sqlite3_finalize(statement);
  sqlite3_close(database);
  return static_cast<double>(pages) / seconds;
}

LoadResult ReadPages(const ServerProcess& server, const Stock& stock, double seconds) {
  const std::string first = Fetch(server.port(), Request("GET", "/engagements/" + stock.engagements[0] + "/plan/tasks?limit=50", stock.token));
  const size_t next = first.rfind("\"next\":\"") + 8;
  const std::string cursor = first.substr(next, first.find('"', next) - next);
  return RunLoad(server.port(), kConnections, seconds, [&](int connection, int64_t n) {
    const std::string& engagement = stock.engagements[(static_cast<size_t>(connection) * 7 + static_cast<size_t>(n)) % stock.engagements.size()];
    return Request("GET", "/engagements/" + engagement + "/plan/tasks?limit=50&after=" + cursor, stock.token);
  });
}

void MeasurePages() {
  const TemporaryDirectory directory;
  const Stock stock = MakeStock(directory.path(), 1, 1000);
  const double bare = BareQuery(directory.path(), stock.engagements[0]);
  const ServerProcess server(directory.path());
  const double idle = server.ResidentMegabytes();
  ReadPages(server, stock, 1);
  const double cpu = server.CpuSeconds();
  const LoadResult pages = ReadPages(server, stock, kSeconds);
  const double cost = (server.CpuSeconds() - cpu) / static_cast<double>(pages.answers) * 1e6;
  PrintFigure("page of 50 tasks, bare SQLite query, one thread", bare, "pages/s");
  PrintFigure("page of 50 tasks over HTTP, 32 connections", pages.per_second, "pages/s");
  PrintFigure("page of 50 tasks over HTTP, p99", pages.p99_ms, "ms");
  PrintFigure("page of 50 tasks over HTTP, server's CPU", cost, "µs/page");
  PrintFigure("HTTP over bare query", pages.per_second / bare, "ratio", "≥ 0.5");
  PrintFigure("resident memory, idle", idle, "MB", "< 20");
  PrintFigure("resident memory, 32 busy connections", server.ResidentMegabytes(), "MB", "< 100");
  if (pages.refused > 0) throw std::runtime_error("some pages were refused");
}

double Median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// Both databases are served at once and measured in turn, so that whatever else the machine does hits both.
void MeasureGrowth() {
  constexpr int kRounds = 5;
  const TemporaryDirectory small_data, large_data;
  const Stock small_stock = MakeStock(small_data.path(), 1, 1000);
  const Stock large_stock = MakeStock(large_data.path(), 100, 10'000);
  const ServerProcess small_server(small_data.path()), large_server(large_data.path());
  ReadPages(small_server, small_stock, 1);
  ReadPages(large_server, large_stock, 2);
  std::vector<double> small, large;
  for (int round = 0; round < kRounds; ++round) {
    small.push_back(ReadPages(small_server, small_stock, kSeconds / 2).p99_ms);
    large.push_back(ReadPages(large_server, large_stock, kSeconds / 2).p99_ms);
  }
  PrintFigure("page p99 with 10³ tasks in the database, median of 5", Median(small), "ms");
  PrintFigure("page p99 with 10⁶ tasks in the database, median of 5", Median(large), "ms");
  PrintFigure("growth of p99 from 10³ to 10⁶ tasks", Median(large) / Median(small), "ratio", "≤ 1.5");
}

}  // namespace
}  // namespace tandem::bench

int main() {
  try {
    tandem::bench::MeasurePages();
    tandem::bench::MeasureGrowth();
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
