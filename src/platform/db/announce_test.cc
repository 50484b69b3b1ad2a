#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>

#include "base/text.h"
#include "platform/db/testing.h"

namespace tandem::db {
namespace {

// Collects announcements; WaitFor returns as soon as one arrives.
class Ear {
 public:
  void Hear(const std::string& payload) {
    std::lock_guard lock(mutex_);
    heard_.push_back(payload);
    arrived_.notify_all();
  }
  bool WaitFor(const std::string& payload) {
    std::unique_lock lock(mutex_);
    return arrived_.wait_for(lock, std::chrono::seconds(20), [&] {
      return std::find(heard_.begin(), heard_.end(), payload) != heard_.end();
    });
  }
  std::vector<std::string> heard() {
    std::lock_guard lock(mutex_);
    return heard_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::vector<std::string> heard_;
};

class Announcements : public DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    if (IsSkipped()) return;
    database().Write([](Tx& tx) { tx.Script("CREATE TABLE entry (id BIGINT PRIMARY KEY)"); });
  }
};

TEST_P(Announcements, AreHeardInOrderAndOnlyOfCommittedJobs) {
  Ear ear;
  database().OnCommitted([&](const std::string& payload) { ear.Hear(payload); });
  database().Write([](Tx& tx) {
    tx.Announce("one");
    tx.Announce("two");
    tx.Announce("one");
  });
  EXPECT_THROW(database().Write([](Tx& tx) {
    tx.Announce("never: thrown");
    throw Invalid("test.refused", "No.");
  }),
               Problem);
  database().Write([](Tx& tx) {
    EXPECT_THROW(tx.Attempt([&] {
      tx.Announce("never: undone");
      throw Invalid("test.refused", "No.");
    }),
                 Problem);
    tx.Announce("three");
  });
  database().Read([](Tx& tx) { tx.Announce("never: a read"); });
  database().Write([](Tx& tx) { tx.Announce("last"); });
  ASSERT_TRUE(ear.WaitFor("last"));
  EXPECT_EQ(ear.heard(), (std::vector<std::string>{"one", "two", "three", "last"}));
  Close();
}

TEST_P(Announcements, ComeAfterTheCommit) {
  Ear ear;
  std::optional<int64_t> seen;
  database().OnCommitted([&](const std::string& payload) {
    seen = database().Read([](Tx& tx) { return tx.ScalarInt("SELECT COUNT(*) FROM entry"); });
    ear.Hear(payload);
  });
  database().Write([](Tx& tx) {
    tx.Announce("written");
    tx.Run("INSERT INTO entry (id) VALUES (1)");
  });
  ASSERT_TRUE(ear.WaitFor("written"));
  EXPECT_EQ(seen, 1);
  Close();
}

TEST_P(Announcements, ReachEveryServer) {
  if (GetParam() == Dialect::kSqlite) GTEST_SKIP() << "A SQLite file has one server.";
  Ear here, there;
  const auto other = Database::Open(url());
  database().OnCommitted([&](const std::string& payload) { here.Hear(payload); });
  other->OnCommitted([&](const std::string& payload) { there.Hear(payload); });
  database().Write([](Tx& tx) { tx.Announce("to all"); });
  EXPECT_TRUE(here.WaitFor("to all"));
  EXPECT_TRUE(there.WaitFor("to all"));
  Close();
}

TEST_P(Announcements, SurviveALostConnection) {
  if (GetParam() == Dialect::kSqlite) GTEST_SKIP() << "SQLite has no connection to lose.";
  Ear ear;
  database().OnCommitted([&](const std::string& payload) { ear.Hear(payload); });
  database().OnGap([&] { ear.Hear("a gap"); });
  database().Write([](Tx& tx) { tx.Announce("before"); });
  ASSERT_TRUE(ear.WaitFor("before"));
  Database::Open(url())->Write([](Tx& tx) {
    tx.Run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND pid <> "
        "pg_backend_pid() AND query LIKE '%' || current_schema() || '%'");
  });
  ASSERT_TRUE(ear.WaitFor("a gap"));
  database().Write([](Tx& tx) { tx.Announce("after"); });
  EXPECT_TRUE(ear.WaitFor("after"));
  Close();
}

TEST_P(Announcements, MayBeAnsweredWithAWriteWhileTheDatabaseCloses) {
  Database& closing = database();
  closing.OnCommitted([&](const std::string&) {
    closing.Write([](Tx& tx) { tx.Run("INSERT INTO entry (id) SELECT COUNT(*) FROM entry"); });
  });
  for (int i = 0; i < 50; ++i) database().Write([&](Tx& tx) { tx.Announce(Cat("number ", i)); });
  Reopen();
  EXPECT_TRUE(database().Read([](Tx& tx) { return tx.Exists("SELECT COUNT(*) FROM entry"); }));
}

TEST_P(Announcements, ThatAreTooLongAreRefused) {
  EXPECT_THROW(database().Write([](Tx& tx) { tx.Announce(std::string(8000, 'x')); }), DatabaseError);
}

TANDEM_ON_EACH_DATABASE(Announcements);

}  // namespace
}  // namespace tandem::db
