#include "rooms/outlook/history.h"

#include "rooms/outlook/history_store.h"
#include "rooms/outlook/outlook_for_test.h"
#include "rooms/outlook/trend.h"

namespace tandem::outlook {
namespace {

using testing::IsEmpty;

class HistoryTest : public OutlookDatabaseTest {
 protected:
  void SetUp() override {
    OutlookDatabaseTest::SetUp();
    SetDay("2026-01-05");
  }
  void SetDay(const char* day) { now_ = *ParseInstant(Cat(day, "T09:00:00Z")); }
  void Note() {
    database().Write([&](db::Tx& tx) { NoteForecast(tx, engagement_, now_); });
  }
  void Put(int number, int64_t version, const std::string& fields) {
    Edit(Cat(R"({"put_tasks":[{"id":")", TaskUuid(number), R"(","version":)", version, ",", fields, "}]}"));
  }
  ForecastHistory View(const std::optional<std::string>& task = std::nullopt) {
    return database().Read(
        [&](db::Tx& tx) { return ViewHistory(tx, Enter(tx, Action::kViewForecast), now_, task); });
  }
  std::vector<BegunTask> Begun() {
    return database().Read([&](db::Tx& tx) { return ReadBegun(tx, engagement_); });
  }
  int64_t EndedRows() {
    return *database().Read([](db::Tx& tx) {
      return tx.ScalarInt("SELECT COUNT(*) FROM forecast_history WHERE ended IS NOT NULL");
    });
  }
};
TANDEM_ON_EACH_DATABASE(HistoryTest);

TEST_P(HistoryTest, HoldsTheLastForecastOfEachDay) {
  MakePlan();
  Note();
  Put(2, 1, R"("duration":"20d")");
  Note();
  SetDay("2026-01-06");
  Note();
  const ForecastHistory history = View();
  ASSERT_EQ(history.series.size(), 2u);
  EXPECT_FALSE(history.series[0].task_id);
  EXPECT_EQ(history.series[1].title, "Go live");
  ASSERT_EQ(history.series[1].points.size(), 2u);
  EXPECT_EQ(ToText(history.series[1].points[0].planned), "2026-02-06T17:00");
  EXPECT_LT(history.series[1].points[0].p10, history.series[1].points[0].p80);
}

TEST_P(HistoryTest, ShowsOneDateOrTheEndAlone) {
  MakePlan();
  Note();
  EXPECT_EQ(View(TaskUuid(3)).series.at(0).title, "Go live");
  EXPECT_EQ(View("end").series.size(), 1u);
  EXPECT_THAT(View(TaskUuid(1)).series, IsEmpty());
  EXPECT_THROW(View(TaskUuid(7)), Problem);
}

TEST_P(HistoryTest, AnEngagementWithoutAPlanHasNone) {
  Note();
  EXPECT_THAT(View().series, IsEmpty());
}

TEST_P(HistoryTest, AFinishedMilestoneEndsItsForecasts) {
  MakePlan();
  Note();
  SetDay("2026-01-26");
  Put(3, 1, R"("percent_complete":100)");
  Note();
  EXPECT_EQ(View(TaskUuid(3)).series.at(0).points.size(), 1u);
  EXPECT_EQ(EndedRows(), 1);
  Put(3, 2, R"("percent_complete":0)");
  Note();
  EXPECT_EQ(EndedRows(), 0);
}

TEST_P(HistoryTest, ATaskIsMeasuredAgainstItsEstimateWhenItBegan) {
  MakePlan();
  SetDay("2026-01-06");
  Put(1, 1, R"("percent_complete":10)");
  Note();
  ASSERT_EQ(Begun().size(), 1u);
  const Day estimated = Begun()[0].estimated_end;
  SetDay("2026-01-20");
  Put(1, 2, R"("duration":"9d")");
  Put(1, 3, R"("percent_complete":100)");
  Note();
  ASSERT_EQ(Begun().size(), 1u);
  EXPECT_EQ(Begun()[0].estimated_end, estimated);
  EXPECT_TRUE(Begun()[0].ended);
}

TEST_P(HistoryTest, ATaskThatWasNotBegunAfterAllIsForgotten) {
  MakePlan();
  Put(1, 1, R"("percent_complete":10)");
  Note();
  Put(1, 2, R"("percent_complete":0,"actual_start":null)");
  Note();
  EXPECT_THAT(Begun(), IsEmpty());
}

TEST_P(HistoryTest, OnlyEngagementsUnderWayChangeByThemselves) {
  MakePlan();
  const auto under_way = [&] {
    return database().Read([](db::Tx& tx) { return EngagementsUnderWay(tx, std::nullopt, 10).size(); });
  };
  EXPECT_EQ(under_way(), 0u);
  database().Write([&](db::Tx& tx) {
    const Access access = Enter(tx, Action::kEditEngagement);
    engagement::ChangeEngagement(tx, access, MakeCall(), 1, {.phase = {true, engagement::Phase::kDelivery}});
  });
  EXPECT_EQ(under_way(), 1u);
}

}  // namespace
}  // namespace tandem::outlook
