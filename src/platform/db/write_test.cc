// What Write promises: isolation of failures, durability, order, progress under contention.
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <latch>
#include <thread>

#include "base/text.h"
#include "platform/db/testing.h"

namespace tandem::db {
namespace {

class Writes : public DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    if (IsSkipped()) return;
    database().Write([](Tx& tx) {
      tx.Script(R"(
        CREATE TABLE counter (id BIGINT PRIMARY KEY, value BIGINT NOT NULL);
        CREATE TABLE entry (id BIGINT PRIMARY KEY, writer BIGINT NOT NULL);
        CREATE TABLE child (id BIGINT PRIMARY KEY,
          parent BIGINT NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED);
        INSERT INTO counter (id, value) VALUES (1, 0))");
    });
  }
  static void Add(Tx& tx, int64_t id) { tx.Run("INSERT INTO entry (id, writer) VALUES ($1, $2)", {id, 0}); }
  int64_t Count(const char* sql) {
    return *database().Read([&](Tx& tx) { return tx.ScalarInt(sql); });
  }
  // Runs all jobs at once; on SQLite they share a batch, because the first holds the writer until all have
  // arrived.
  void Together(const std::vector<std::function<void()>>& jobs) {
    std::latch arrived(static_cast<std::ptrdiff_t>(jobs.size()));
    std::thread holder([&] { database().Write([&](Tx&) { arrived.wait(); }); });
    std::vector<std::thread> threads;
    for (const auto& job : jobs) {
      threads.emplace_back([&] {
        arrived.count_down();
        job();
      });
    }
    for (std::thread& thread : threads) thread.join();
    holder.join();
  }
};

TEST_P(Writes, OfManyThreadsAllCount) {
  constexpr int kThreads = 64, kEach = 20;
  std::vector<std::thread> threads;
  for (int writer = 0; writer < kThreads; ++writer) {
    threads.emplace_back([&, writer] {
      for (int i = 0; i < kEach; ++i) {
        database().Write([&](Tx& tx) {
          tx.Run("INSERT INTO entry (id, writer) VALUES ($1, $2)", {writer * kEach + i, writer});
        });
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(Count("SELECT COUNT(*) FROM entry"), kThreads * kEach);
}

TEST_P(Writes, ThatCollideOnOneRowLoseNothing) {
  constexpr int kThreads = 32, kEach = 10;
  std::vector<std::thread> threads;
  for (int writer = 0; writer < kThreads; ++writer) {
    threads.emplace_back([&] {
      for (int i = 0; i < kEach; ++i) {
        database().Write([&](Tx& tx) {
          const int64_t value = *tx.ScalarInt("SELECT value FROM counter WHERE id = 1");
          tx.Run("UPDATE counter SET value = $1 WHERE id = 1", {value + 1});
          Add(tx, value);
        });
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(Count("SELECT value FROM counter WHERE id = 1"), kThreads * kEach);
  EXPECT_EQ(Count("SELECT COUNT(*) FROM entry"), kThreads * kEach);
}

TEST_P(Writes, ThatAreSlowGetThroughAmongManyFastOnes) {
  if (GetParam() != Dialect::kPostgres) GTEST_SKIP() << "SQLite runs one after the other.";
  std::atomic<bool> done = false;
  std::atomic<int> runs = 0;
  std::vector<std::thread> fast;
  for (int i = 0; i < 6; ++i) {
    fast.emplace_back([&] {
      while (!done) {
        database().Write([](Tx& tx) { tx.Run("UPDATE counter SET value = value + 1 WHERE id = 1"); });
      }
    });
  }
  database().Write([&](Tx& tx) {
    ++runs;
    const int64_t value = *tx.ScalarInt("SELECT value FROM counter WHERE id = 1");
    tx.Run("SELECT pg_sleep(0.1)");
    tx.Run("UPDATE counter SET value = $1 WHERE id = 1", {value + 1});
  });
  done = true;
  for (std::thread& thread : fast) thread.join();
  EXPECT_LE(runs, 3);
}

TEST_P(Writes, FailAloneInABatch) {
  std::atomic<int> refused = 0;
  std::vector<std::function<void()>> jobs;
  for (int i = 0; i < 40; ++i) {
    jobs.emplace_back([&, i] {
      try {
        database().Write([&](Tx& tx) {
          Add(tx, i);
          if (i % 4 == 1) throw Invalid("test.refused", "No.");
          if (i % 4 == 2) tx.Run("INSERT INTO counter (id, value) VALUES (1, 1)");
        });
        EXPECT_TRUE(i % 4 == 0 || i % 4 == 3) << i;
      } catch (const UniqueViolation&) {
        EXPECT_EQ(i % 4, 2);
        ++refused;
      } catch (const Problem& problem) {
        EXPECT_EQ(i % 4, 1) << problem.message();
        ++refused;
      }
    });
  }
  Together(jobs);
  EXPECT_EQ(refused, 20);
  EXPECT_EQ(Count("SELECT COUNT(*) FROM entry"), 20);
  EXPECT_EQ(Count("SELECT COUNT(*) FROM entry WHERE id % 4 IN (1, 2)"), 0);
}

TEST_P(Writes, WithAnOpenForeignKeyFailAlone) {
  std::atomic<int> refused = 0;
  std::vector<std::function<void()>> jobs;
  for (int i = 0; i < 20; ++i) {
    jobs.emplace_back([&, i] {
      try {
        database().Write([&](Tx& tx) {
          tx.Run("INSERT INTO child (id, parent) VALUES ($1, $2)", {i, i % 5 == 0 ? 1000 + i : i});
          Add(tx, i);
        });
      } catch (const ForeignKeyViolation&) {
        EXPECT_EQ(i % 5, 0);
        ++refused;
      }
    });
  }
  Together(jobs);
  EXPECT_EQ(refused, 4);
  EXPECT_EQ(Count("SELECT COUNT(*) FROM child"), 16);
  EXPECT_EQ(Count("SELECT COUNT(*) FROM entry"), 16);
}

TEST_P(Writes, SurviveAJobThatEndsTheTransactionUnderThem) {
  if (GetParam() != Dialect::kSqlite) GTEST_SKIP() << "Only SQLite's ON CONFLICT ROLLBACK can do this.";
  std::atomic<int> refused = 0;
  std::vector<std::function<void()>> jobs;
  for (int i = 0; i < 20; ++i) {
    jobs.emplace_back([&, i] {
      try {
        database().Write([&](Tx& tx) {
          Add(tx, i);
          if (i % 10 == 7) tx.Run("INSERT OR ROLLBACK INTO counter (id, value) VALUES (1, 1)");
        });
      } catch (const UniqueViolation&) {
        EXPECT_EQ(i % 10, 7);
        ++refused;
      }
    });
  }
  Together(jobs);
  EXPECT_EQ(refused, 2);
  EXPECT_EQ(Count("SELECT COUNT(*) FROM entry"), 18);
}

TEST_P(Writes, InsideAWriteAreRefusedOnSqlite) {
  if (GetParam() != Dialect::kSqlite) GTEST_SKIP() << "PostgreSQL's writes have a connection each.";
  database().Write([&](Tx&) { EXPECT_THROW(database().Write([](Tx&) {}), DatabaseError); });
}

TEST_P(Writes, ReturnWhatTheJobReturns) {
  EXPECT_EQ(database().Write([](Tx& tx) {
    Add(tx, 5);
    return std::string("done");
  }),
            "done");
  EXPECT_EQ(Count("SELECT COUNT(*) FROM entry"), 1);
}

TEST_P(Writes, OneByOneWorkToo) {
  if (GetParam() != Dialect::kSqlite) GTEST_SKIP() << "PostgreSQL has no group commit of ours.";
  Reopen({.group_commit = false});
  std::vector<std::function<void()>> jobs;
  for (int i = 0; i < 20; ++i) {
    jobs.emplace_back([&, i] { database().Write([&](Tx& tx) { Add(tx, i); }); });
  }
  Together(jobs);
  EXPECT_EQ(Count("SELECT COUNT(*) FROM entry"), 20);
}

TEST_P(Writes, FromASecondServerOnTheSameFileAreRefused) {
  if (GetParam() == Dialect::kSqlite) {
    try {
      Database::Open(url());
      FAIL() << "two servers on one file";
    } catch (const DatabaseError& problem) {
      EXPECT_EQ(problem.reason(), "database.locked_by_other");
    }
  } else {
    const auto other = Database::Open(url());
    other->Write([](Tx& tx) { Add(tx, 1); });
    EXPECT_EQ(Count("SELECT COUNT(*) FROM entry"), 1);
  }
}

TEST_P(Writes, AreAllRefusedWhenTheFileIsFull) {
  if (GetParam() != Dialect::kSqlite) GTEST_SKIP() << "PostgreSQL guards its own disk.";
  const int64_t pages = Count("SELECT page_count FROM pragma_page_count");
  database().Write([&](Tx& tx) { tx.Run(Cat("PRAGMA max_page_count = ", pages + 20)); });
  std::atomic<int> kept = 0, refused = 0;
  std::vector<std::function<void()>> jobs;
  for (int i = 0; i < 40; ++i) {
    jobs.emplace_back([&, i] {
      try {
        database().Write([&](Tx& tx) {
          for (int row = 0; row < 200; ++row) Add(tx, i * 1000 + row);
        });
        ++kept;
      } catch (const DatabaseError& problem) {
        EXPECT_EQ(problem.reason(), "database.full");
        ++refused;
      }
    });
  }
  Together(jobs);
  EXPECT_GT(refused, 0);
  EXPECT_GT(kept, 0);
  EXPECT_EQ(Count("SELECT COUNT(*) FROM entry"), kept * 200);
}

TEST_P(Writes, DoNotLetTheLogGrowForever) {
  if (GetParam() != Dialect::kSqlite) GTEST_SKIP() << "PostgreSQL keeps its own log.";
  database().Write([](Tx& tx) { tx.Script("CREATE TABLE bulk (id BIGINT PRIMARY KEY, bytes BYTEA)"); });
  const Blob megabyte{std::string(1 << 20, 'x')};
  for (int i = 0; i < 100; ++i) {
    database().Write([&](Tx& tx) { tx.Run("INSERT INTO bulk (id, bytes) VALUES ($1, $2)", {i, megabyte}); });
  }
  EXPECT_LT(std::filesystem::file_size(url().substr(7) + "-wal"), 80u << 20);
}

TANDEM_ON_EACH_DATABASE(Writes);

}  // namespace
}  // namespace tandem::db
