// How fast a record grows: the tree alone, whole entries in memory, and through the store with durable
// commits.
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <thread>

#include "base/text.h"
#include "ledger/core/bundle_for_test.h"
#include "ledger/ledger.h"
#include "ledger/migrations.h"
#include "platform/crypto/random.h"
#include "platform/db/database.h"

namespace {

using tandem::Instant;
using tandem::Json;
using tandem::Uuid;
using namespace tandem::ledger;  // NOLINT: a benchmark of this one part

template <typename Work>
double SecondsOf(Work work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void Tell(const char* what, int64_t count, double seconds) {
  std::printf("%-46s %9.0f /s  %8.2f us each\n", what, static_cast<double>(count) / seconds,
              seconds * 1e6 / static_cast<double>(count));
}

void MeasureTree() {
  constexpr int64_t kLeaves = 1'000'000;
  const Hash leaf = LeafHash("entry");
  Frontier frontier;
  Tell("append a leaf to a tree of up to 10^6", kLeaves, SecondsOf([&] {
         for (int64_t i = 0; i < kLeaves; ++i) AppendLeaf(frontier, leaf);
       }));
}

void MeasureEntries() {
  constexpr int64_t kEntries = 50'000;
  Frontier frontier;
  Tell("build, canonicalise, hash and append an entry", kEntries, SecondsOf([&] {
         for (int64_t i = 0; i < kEntries; ++i) AppendLeaf(frontier, LeafHash(EntryForTest(i)));
       }));
}

void MeasureBundle() {
  constexpr int64_t kEntries = 10'000;
  const std::vector<std::string> entries = EntriesForTest(kEntries);
  size_t bytes = 0;
  Tell("export an entry in a bundle of 10^4", kEntries,
       SecondsOf([&] { bytes = BundleForTest(entries).size(); }));
  std::printf("%-46s %9.1f MB\n", "  its size", static_cast<double>(bytes) / 1e6);
}

void AppendOne(tandem::db::Tx& tx, const Uuid& engagement, int64_t number) {
  Append(tx, engagement, Instant{number}, {"p", "Ada", "Acme", "client"},
         {"task.edited", {"task", "t", "Build"}, Json(number), Json(number + 1)});
}

void AppendMany(tandem::db::Database& database, const Uuid& engagement, int64_t from, int64_t until) {
  constexpr int64_t kBatch = 1'000;
  for (; from < until; from += kBatch) {
    database.Write([&](tandem::db::Tx& tx) {
      for (int64_t i = from; i < std::min(from + kBatch, until); ++i) AppendOne(tx, engagement, i);
    });
  }
}

// The cost at a size, a thousand in one transaction: it must not grow with the size by more than the
// logarithm.
void MeasureGrowth(tandem::db::Database& database, const Uuid& engagement) {
  constexpr int64_t kMeasured = 10'000;
  int64_t size = 0;
  for (const int64_t until : {1'000, 20'000, 100'000}) {
    AppendMany(database, engagement, size, until);
    size = until + kMeasured;
    Tell(tandem::Cat("append through the store at size ", until).c_str(), kMeasured,
         SecondsOf([&] { AppendMany(database, engagement, until, until + kMeasured); }));
    Tell("  prove inclusion at that size", 1'000, SecondsOf([&] {
           database.Read([&](tandem::db::Tx& tx) {
             for (int64_t i = 0; i < 1'000; ++i) Inclusion(tx, engagement, i * 7, size);
           });
         }));
  }
}

void MeasureWriters(tandem::db::Database& database) {
  constexpr int kThreads = 64;
  constexpr int kEach = 200;
  Tell("append durably, 64 writers, 8 records", kThreads * kEach, SecondsOf([&] {
         std::vector<std::thread> threads;
         for (int t = 0; t < kThreads; ++t) {
           threads.emplace_back([&database, t] {
             Uuid engagement{};
             engagement.bytes[15] = static_cast<uint8_t>(t % 8 + 1);
             for (int i = 0; i < kEach; ++i) {
               database.Write([&](tandem::db::Tx& tx) { AppendOne(tx, engagement, i); });
             }
           });
         }
         for (std::thread& thread : threads) thread.join();
       }));
}

}  // namespace

int main() {
  MeasureTree();
  MeasureEntries();
  MeasureBundle();
  const auto folder = std::filesystem::current_path() / ("ledger-bench-" + tandem::crypto::NewToken());
  std::filesystem::create_directory(folder);
  {
    const auto database = tandem::db::Database::Open("sqlite:" + (folder / "bench.db").string());
    tandem::db::Migrate(*database, Migrations());
    MeasureGrowth(*database, EngagementForTest());
    MeasureWriters(*database);
  }
  std::filesystem::remove_all(folder);
  return 0;
}
