// What the database layer costs and gains, as ratios within one run:
// - durable writes by 64 threads: group commit against each write committed by itself;
// - a page of 50 rows: through Tx against a bare prepared statement of sqlite3 or libpq;
// - 10,000 rows at once.
// Usage: db_bench [directory on the disk to measure] (default: the current one). With TANDEM_TEST_POSTGRES
// set, the same through Tx on PostgreSQL.
#include <libpq-fe.h>
#include <sqlite3.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "base/text.h"
#include "platform/db/database.h"

namespace {

using namespace tandem;
using Clock = std::chrono::steady_clock;

constexpr int kWriters = 64;
constexpr auto kWriteTime = std::chrono::seconds(4);
constexpr auto kReadTime = std::chrono::seconds(2);
constexpr int kTasks = 10'000;

constexpr const char* kPage =
    "SELECT id, engagement, position, name, start, finish FROM bench_task WHERE engagement = $1 AND position "
    "> $2 "
    "ORDER BY position LIMIT 50";
constexpr const char* kInsertTask =
    "INSERT INTO bench_task (id, engagement, position, name, start, finish) VALUES ($1, $2, $3, $4, $5, $6)";
constexpr const char* kInsertEvent = "INSERT INTO bench_event (id, at, what) VALUES ($1, $2, $3)";

double Microseconds(Clock::duration duration) {
  return std::chrono::duration<double, std::micro>(duration).count();
}

void CreateTables(db::Database& database) {
  database.Write([](db::Tx& tx) {
    tx.Script(R"(
      DROP TABLE IF EXISTS bench_task; DROP TABLE IF EXISTS bench_event;
      CREATE TABLE bench_task (id TEXT PRIMARY KEY, engagement BIGINT NOT NULL, position BIGINT NOT NULL,
                         name TEXT NOT NULL, start BIGINT, finish BIGINT);
      CREATE UNIQUE INDEX bench_task_position ON bench_task (engagement, position);
      CREATE TABLE bench_event (id BIGINT PRIMARY KEY, at BIGINT NOT NULL, what TEXT NOT NULL))");
  });
}

double InsertTasks(db::Database& database) {
  std::vector<std::vector<db::Value>> rows;
  for (int i = 0; i < kTasks; ++i) {
    rows.push_back(
        {Cat("01890a5d-ac96-774b-bcce-", 100'000'000'000 + i), i % 10, i, Cat("Task number ", i), i, i + 1});
  }
  const auto start = Clock::now();
  database.Write([&](db::Tx& tx) { tx.RunMany(kInsertTask, rows); });
  return Microseconds(Clock::now() - start) / 1000;
}

struct Writes {
  double per_second;
  double p50_ms;
  double p99_ms;
  double longest_ms;
};

Writes WriteWithAll(db::Database& database) {
  std::atomic<int64_t> next = 0;
  std::vector<std::vector<double>> taken(kWriters);
  std::vector<std::thread> threads;
  const auto start = Clock::now();
  for (int writer = 0; writer < kWriters; ++writer) {
    threads.emplace_back([&, writer] {
      while (Clock::now() - start < kWriteTime) {
        const auto before = Clock::now();
        const int64_t id = next++;
        database.Write([&](db::Tx& tx) { tx.Run(kInsertEvent, {id, id * 3, "a submission was accepted"}); });
        taken[static_cast<size_t>(writer)].push_back(Microseconds(Clock::now() - before) / 1000);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  const double seconds = Microseconds(Clock::now() - start) / 1e6;
  std::vector<double> all;
  for (const auto& one : taken) all.insert(all.end(), one.begin(), one.end());
  std::sort(all.begin(), all.end());
  return {static_cast<double>(all.size()) / seconds, all[all.size() / 2], all[all.size() * 99 / 100],
          all.back()};
}

// Microseconds per call of `read` on one thread.
template <typename Read>
double Repeat(Read read) {
  int64_t count = 0;
  const auto start = Clock::now();
  while (Clock::now() - start < kReadTime) {
    for (int i = 0; i < 100; ++i, ++count) read(static_cast<int>(count % 10));
  }
  return Microseconds(Clock::now() - start) / static_cast<double>(count);
}

int64_t sum = 0;  // keeps the compiler from dropping the reads

double ReadRaw(const std::string& path) {
  sqlite3* handle = nullptr;
  sqlite3_stmt* page = nullptr;
  sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  sqlite3_prepare_v2(handle, kPage, -1, &page, nullptr);
  const double taken = Repeat([&](int engagement) {
    sqlite3_bind_int64(page, 1, engagement);
    sqlite3_bind_int64(page, 2, 2000);
    while (sqlite3_step(page) == SQLITE_ROW) {
      sum += sqlite3_column_bytes(page, 0) + reinterpret_cast<const char*>(sqlite3_column_text(page, 3))[0];
      sum += sqlite3_column_int64(page, 1) + sqlite3_column_int64(page, 2) + sqlite3_column_int64(page, 4) +
             sqlite3_column_int64(page, 5);
    }
    sqlite3_reset(page);
  });
  sqlite3_finalize(page);
  sqlite3_close(handle);
  return taken;
}

double ReadRawPostgres(const char* url) {
  PGconn* handle = PQconnectdb(url);
  PQclear(PQprepare(handle, "page", kPage, 0, nullptr));
  const double taken = Repeat([&](int engagement) {
    const std::string text = std::to_string(engagement);
    const char* const values[] = {text.c_str(), "2000"};
    PGresult* result = PQexecPrepared(handle, "page", 2, values, nullptr, nullptr, 0);
    for (int row = 0; row < PQntuples(result); ++row) {
      sum += PQgetlength(result, row, 0) + PQgetvalue(result, row, 3)[0];
      for (const int column : {1, 2, 4, 5}) sum += std::strtoll(PQgetvalue(result, row, column), nullptr, 10);
    }
    PQclear(result);
  });
  PQfinish(handle);
  return taken;
}

double ReadThroughTx(db::Database& database) {
  return Repeat([&](int engagement) {
    database.Read([&](db::Tx& tx) {
      tx.Each(kPage, {engagement, 2000}, [](const db::Row& row) {
        sum += static_cast<int64_t>(row.Text(0).size()) + row.Text(3)[0];
        sum += row.Int(1) + row.Int(2) + row.Int(4) + row.Int(5);
      });
    });
  });
}

void Print(const char* what, const Writes& writes) {
  std::printf("%-34s %9.0f writes/s  p50 %7.2f ms  p99 %7.2f ms  longest %8.2f ms\n", what, writes.per_second,
              writes.p50_ms, writes.p99_ms, writes.longest_ms);
}

void RemoveDatabase(const std::string& path) {
  for (const char* suffix : {"", "-wal", "-shm", ".lock"}) std::filesystem::remove(path + suffix);
}

void MeasureSqlite(const std::filesystem::path& directory) {
  const std::string path = (directory / "tandem_bench.db").string();
  const auto measure = [&](bool group_commit) {
    RemoveDatabase(path);
    const auto database = db::Database::Open("sqlite:" + path, {.group_commit = group_commit});
    CreateTables(*database);
    return WriteWithAll(*database);
  };
  const Writes alone = measure(false);
  const Writes together = measure(true);
  Print("SQLite, each write by itself", alone);
  Print("SQLite, group commit", together);
  std::printf("%-34s %9.1f times the rate, p99 %.1f times shorter\n", "  ratio",
              together.per_second / alone.per_second, alone.p99_ms / together.p99_ms);
  const auto database = db::Database::Open("sqlite:" + path);
  CreateTables(*database);
  std::printf("%-34s %9.0f ms\n", "SQLite, 10,000 rows at once", InsertTasks(*database));
  const double raw = ReadRaw(path);
  const double through = ReadThroughTx(*database);
  std::printf("%-34s %9.1f µs bare, %.1f µs through Read and Tx (%.2f times)\n", "SQLite, a page of 50 rows",
              raw, through, through / raw);
  RemoveDatabase(path);
}

void MeasurePostgres(const char* url) {
  const auto database = db::Database::Open(url);
  CreateTables(*database);
  Print("PostgreSQL, a commit each", WriteWithAll(*database));
  std::printf("%-34s %9.0f ms\n", "PostgreSQL, 10,000 rows at once", InsertTasks(*database));
  database->Write([](db::Tx& tx) { tx.Script("ANALYZE bench_task"); });
  const double raw = ReadRawPostgres(url);
  const double through = ReadThroughTx(*database);
  std::printf("%-34s %9.1f µs bare, %.1f µs through Read and Tx (%.2f times)\n",
              "PostgreSQL, a page of 50 rows", raw, through, through / raw);
  database->Write([](db::Tx& tx) { tx.Script("DROP TABLE bench_task; DROP TABLE bench_event"); });
}

}  // namespace

int main(int count, char** arguments) {
  MeasureSqlite(count > 1 ? arguments[1] : ".");
  if (const char* url = std::getenv("TANDEM_TEST_POSTGRES"); url && *url != '\0') MeasurePostgres(url);
  return sum == 0;
}
