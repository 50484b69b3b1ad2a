// A process is killed at random moments while it writes and says what it wrote: everything it said must be
// there.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <random>
#include <thread>

#include "base/text.h"
#include "platform/db/database.h"

namespace tandem::db {
namespace {

class Durability : public testing::Test {
 protected:
  void SetUp() override {
    directory_ = std::filesystem::temp_directory_path() / Cat("tandem_durability_", getpid());
    std::filesystem::create_directories(directory_);
    Open()->Write([](Tx& tx) { tx.Script("CREATE TABLE entry (id BIGINT PRIMARY KEY)"); });
  }
  void TearDown() override { std::filesystem::remove_all(directory_); }

  std::unique_ptr<Database> Open() {
    return Database::Open(Cat("sqlite:", directory_.string(), "/tandem.db"));
  }

  // In the child: eight threads write numbers from `first` on and put each into the pipe once Write has
  // returned.
  void WriteForever(int pipe, int64_t first) {
    const auto database = Open();
    std::vector<std::thread> threads;
    for (int64_t writer = 0; writer < 8; ++writer) {
      threads.emplace_back([&, writer] {
        for (int64_t id = first + writer;; id += 8) {
          database->Write([&](Tx& tx) { tx.Run("INSERT INTO entry (id) VALUES ($1)", {id}); });
          if (write(pipe, &id, sizeof id) != sizeof id) _exit(2);
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
  }

  // Kills the child after `acknowledged` numbers; returns all that it acknowledged.
  std::vector<int64_t> KillAfter(size_t acknowledged, int64_t first) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    const pid_t child = fork();
    if (child == 0) {
      close(ends[0]);
      WriteForever(ends[1], first);
      _exit(3);
    }
    close(ends[1]);
    std::vector<int64_t> ids;
    for (int64_t id = 0; read(ends[0], &id, sizeof id) == sizeof id;) {
      ids.push_back(id);
      if (ids.size() == acknowledged) kill(child, SIGKILL);
    }
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the child ended by itself";
    return ids;
  }

  std::filesystem::path directory_;
};

TEST_F(Durability, KeepsEveryAcknowledgedWriteWhenKilled) {
  std::mt19937 random(7);
  for (int round = 0; round < 12; ++round) {
    const auto ids = KillAfter(1 + random() % 300, int64_t{round} * 1'000'000);
    ASSERT_FALSE(ids.empty());
    const auto database = Open();
    database->Read([&](Tx& tx) {
      EXPECT_EQ(tx.ScalarText("PRAGMA integrity_check"), "ok");
      for (const int64_t id : ids) {
        EXPECT_TRUE(tx.Exists("SELECT 1 FROM entry WHERE id = $1", {id})) << id << " of round " << round;
      }
    });
  }
}

}  // namespace
}  // namespace tandem::db
