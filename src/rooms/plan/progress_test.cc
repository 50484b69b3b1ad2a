#include "rooms/plan/progress.h"

#include <gmock/gmock.h>

#include "base/text.h"
#include "rooms/plan/plan_for_test.h"
#include "rooms/plan/reversal.h"

namespace tandem::plan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ProgressTest : public PlanDatabaseTest {
 protected:
  void SetUp() override {
    PlanDatabaseTest::SetUp();
    if (IsSkipped()) return;
    On("2026-01-06");
    Edit(R"({"put_tasks":[{"id":")" + TaskUuid(1) + R"(","name":"Design","duration":"5d"}]})");
  }
  void On(const std::string& day) { now_ = *ParseInstant(day + "T10:00:00Z"); }
  PlanChange Put(const std::string& fields) {
    const int64_t version = View().tasks[0].version;
    return Edit(Cat(R"({"put_tasks":[{"id":")", TaskUuid(1), R"(","version":)", version, ",", fields, "}]}"));
  }
  std::vector<std::string> History() {
    const auto points = database().Read([&](db::Tx& tx) { return Progress(tx, Enter(tx)); });
    std::vector<std::string> history;
    for (const ProgressPoint& point : points) {
      EXPECT_EQ(ToText(point.task_id), TaskUuid(1));
      history.push_back(Cat(ToText(point.day), " ", point.percent));
    }
    return history;
  }
};
TANDEM_ON_EACH_DATABASE(ProgressTest);

TEST_P(ProgressTest, IsKeptForEachDayOnWhichItChanged) {
  EXPECT_THAT(History(), IsEmpty());
  Put(R"("percent_complete":20)");
  On("2026-01-07");
  Put(R"("assignee":"Ann")");
  On("2026-01-08");
  Put(R"("percent_complete":60)");
  EXPECT_THAT(History(), ElementsAre("2026-01-06 20", "2026-01-08 60"));
}

TEST_P(ProgressTest, TheLastReportOfADayCounts) {
  Put(R"("percent_complete":20)");
  Put(R"("percent_complete":40)");
  EXPECT_THAT(History(), ElementsAre("2026-01-06 40"));
}

TEST_P(ProgressTest, IsOfTheStatusDateWhereThatIsBefore) {
  On("2026-01-12");
  Edit(R"({"settings":{"status_date":"2026-01-09"}})");
  Put(R"("percent_complete":100)");
  EXPECT_THAT(History(), ElementsAre("2026-01-09 100"));
  EXPECT_EQ(ToText(*View().tasks[0].actual_finish), "2026-01-09T17:00");
}

TEST_P(ProgressTest, IsTakenBackByAReversal) {
  const auto change = Put(R"("percent_complete":100)");
  database().Write([&](db::Tx& tx) { return ReverseChange(tx, Enter(tx), MakeCall(), {*change.entry}); });
  EXPECT_THAT(History(), ElementsAre("2026-01-06 0"));
  EXPECT_FALSE(View().tasks[0].actual_start);
}

TEST_P(ProgressTest, OfARefusedEditLeavesNothing) {
  EXPECT_EQ(RefusalOf(R"({"put_tasks":[{"id":")" + TaskUuid(1) +
                      R"(","version":1,"percent_complete":20,"deadline":"soon"}]})"),
            "input.invalid");
  EXPECT_THAT(History(), IsEmpty());
}

}  // namespace
}  // namespace tandem::plan
