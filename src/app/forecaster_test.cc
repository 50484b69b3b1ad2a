#include "app/forecaster.h"

#include <gtest/gtest.h>

#include "app/house_for_test.h"

namespace tandem::app {
namespace {

using std::chrono::milliseconds;

engagement::EngagementId Id(int number) {
  engagement::EngagementId id;
  id.uuid.bytes[15] = static_cast<uint8_t>(number);
  return id;
}

class DebounceTest : public testing::Test {
 protected:
  static Debounce::Time At(int ms) { return Debounce::Time{} + milliseconds(ms); }
  Debounce debounce_{{milliseconds(100), milliseconds(300)}};
};

TEST_F(DebounceTest, WaitsForAQuietMoment) {
  debounce_.Note(Id(1), At(0));
  debounce_.Note(Id(1), At(80));
  EXPECT_TRUE(debounce_.TakeDue(At(179)).empty());
  EXPECT_EQ(debounce_.TakeDue(At(180)).size(), 1u);
  EXPECT_FALSE(debounce_.NextDue());
}

TEST_F(DebounceTest, IsNotPutOffForEver) {
  for (int ms = 0; ms < 1000; ms += 50) debounce_.Note(Id(1), At(ms));
  EXPECT_EQ(debounce_.NextDue(), At(300));
}

TEST_F(DebounceTest, KeepsEngagementsApart) {
  debounce_.Note(Id(1), At(0));
  debounce_.Note(Id(2), At(50));
  EXPECT_EQ(debounce_.TakeDue(At(120)), std::vector{Id(1)});
  EXPECT_EQ(debounce_.NextDue(), At(150));
}

// Hears after the forecaster, which listened first.
class Heard {
 public:
  void ListenTo(db::Database& database) {
    database.OnCommitted([this](const std::string& payload) {
      const std::lock_guard lock(mutex_);
      all_ += payload;
      arrived_.notify_all();
    });
  }
  void WaitFor(const std::string& text) {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, [&] { return all_.find(text) != std::string::npos; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::string all_;
};

class ForecasterTest : public testing::Test {
 protected:
  ForecasterTest() : ada_(house_.Actor("Ada")) {
    ada_.SetUp("Client");
    Json body;
    body.Set("title", "Ours").Set("start", "2026-01-05");
    engagement_ = Member(ada_.Post("/engagements", body), "id");
  }
  void AddTask(const char* name) {
    Json body;
    body.Set("name", name).Set("duration", "5d").Set("milestone", true);
    ada_.Post("/engagements/" + engagement_ + "/plan/tasks", body);
  }
  int64_t Rows() {
    return *house_.house().database().Read(
        [](db::Tx& tx) { return tx.ScalarInt("SELECT COUNT(*) FROM forecast_history"); });
  }

  Heard heard_;  // outlives the database
  TestHouse house_;
  DemoActor ada_;
  std::string engagement_;
};

TEST_F(ForecasterTest, NotesAnEngagementThatChanged) {
  Forecaster forecaster(house_.house().database(), SystemNow, {milliseconds(0), milliseconds(0)});
  heard_.ListenTo(house_.house().database());
  AddTask("Build");
  heard_.WaitFor("plan.edited");
  forecaster.Settle();
  EXPECT_EQ(Rows(), 2);
}

TEST_F(ForecasterTest, TellsThoseWhoLookThatAForecastIsStored) {
  heard_.ListenTo(house_.house().database());
  Forecaster forecaster(house_.house().database(), SystemNow, {milliseconds(0), milliseconds(0)});
  AddTask("Build");
  heard_.WaitFor(R"("action":"forecast.noted")");
  forecaster.Settle();
}

TEST_F(ForecasterTest, BeginsWithThoseUnderWay) {
  AddTask("Build");
  house_.house().database().Write([](db::Tx& tx) { tx.Run("UPDATE engagements SET phase = 'delivery'"); });
  Forecaster forecaster(house_.house().database(), SystemNow);
  forecaster.Settle();
  EXPECT_EQ(Rows(), 2);
}

TEST_F(ForecasterTest, EndsAtOnceWhileChangesWait) {
  Forecaster forecaster(house_.house().database(), SystemNow, {std::chrono::hours(1), std::chrono::hours(1)});
  AddTask("Build");
}

}  // namespace
}  // namespace tandem::app
