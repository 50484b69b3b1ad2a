#include "platform/db/migrations.h"

#include <gtest/gtest.h>

#include <thread>

#include "platform/db/testing.h"

namespace tandem::db {
namespace {

class Migrations : public DatabaseTest {
 protected:
  std::vector<Migration> history_ = {
      {"people", 1, "persons",
       "-- Two statements; in one transaction.\n"
       "CREATE TABLE person (id TEXT COLLATE \"C\" PRIMARY KEY, name TEXT NOT NULL) /* WITHOUT ROWID */;\n"
       "CREATE INDEX person_name ON person (name);"},
      {"plan", 1, "tasks", "CREATE TABLE task (id BIGINT PRIMARY KEY); INSERT INTO task (id) VALUES (1); "},
      {"people", 2, "email", "ALTER TABLE person ADD COLUMN email TEXT"},
  };
  std::string Reason() {
    try {
      Migrate(database(), history_);
    } catch (const Problem& problem) {
      return problem.reason();
    }
    return "";
  }
};

TEST_P(Migrations, RunOnceEach) {
  EXPECT_EQ(Migrate(database(), std::span(history_).first(2)), 2);
  EXPECT_EQ(Migrate(database(), history_), 1);
  EXPECT_EQ(Migrate(database(), history_), 0);
  Reopen();
  EXPECT_EQ(Migrate(database(), history_), 0);
  database().Write([](Tx& tx) {
    tx.Run("INSERT INTO person (id, name, email) VALUES ('a', 'Ann', 'a@x.org')");
    EXPECT_EQ(tx.ScalarInt("SELECT COUNT(*) FROM task"), 1);
    EXPECT_EQ(tx.ScalarInt("SELECT applied_as FROM tandem_migrations WHERE room = 'people' AND number = 2"),
              3);
  });
}

TEST_P(Migrations, RefuseAChangedText) {
  Migrate(database(), history_);
  history_[0].sql += " ";
  EXPECT_EQ(Reason(), "migration.changed");
}

TEST_P(Migrations, RefuseADatabaseNewerThanTheProgram) {
  Migrate(database(), history_);
  history_.pop_back();
  EXPECT_EQ(Reason(), "migration.newer");
}

TEST_P(Migrations, RefuseAGapInTheNumbers) {
  history_.push_back({"people", 4, "skipped", "SELECT 1"});
  EXPECT_EQ(Reason(), "migration.order");
}

TEST_P(Migrations, LeaveNothingOfOneThatFails) {
  history_.push_back({"plan", 2, "broken", "CREATE TABLE link (id BIGINT); INSERT INTO nowhere VALUES (1)"});
  EXPECT_EQ(Reason(), "migration.failed");
  database().Write(
      [](Tx& tx) { EXPECT_THROW(tx.Attempt([&] { tx.Run("SELECT * FROM link"); }), DatabaseError); });
  history_.back().sql = "CREATE TABLE link (id BIGINT)";
  EXPECT_EQ(Migrate(database(), history_), 1);
}

TEST_P(Migrations, MayNotEndTheirTransaction) {
  history_ = {{"plan", 1, "sly", "CREATE TABLE link (id BIGINT); COMMIT"}};
  EXPECT_EQ(Reason(), "migration.failed");
}

TEST_P(Migrations, OfServersThatStartTogetherRunOnce) {
  std::vector<std::unique_ptr<Database>> others;
  if (GetParam() == Dialect::kPostgres) {
    for (int i = 0; i < 3; ++i) others.push_back(Database::Open(url(), {.connections = 4}));
  }
  std::atomic<int> applied = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    Database& one = others.empty() ? database() : i == 3 ? database() : *others[static_cast<size_t>(i)];
    threads.emplace_back([&] { applied += Migrate(one, history_); });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(applied, 3);
}

TANDEM_ON_EACH_DATABASE(Migrations);

}  // namespace
}  // namespace tandem::db
