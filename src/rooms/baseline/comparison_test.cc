#include "rooms/baseline/comparison.h"

#include "rooms/baseline/baseline_for_test.h"

namespace tandem::baseline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class ComparisonTest : public BaselineDatabaseTest {
 protected:
  Comparison Compared(const std::string& before, const std::string& after) {
    return As(caller_, Action::kViewBaselines, [&](db::Tx& tx, const Access& access, const api::Call& call) {
      return CompareBaselines(tx, access, call, before, after);
    });
  }
  void Retitle(const std::string& title) {
    scope::Draft draft = Loaded();
    draft.clauses.front().title = title;
    Store(Loaded(), draft);
  }
};
INSTANTIATE_TEST_SUITE_P(OnSqlite, ComparisonTest, testing::Values(db::Dialect::kSqlite));

TEST_P(ComparisonTest, OfABaselineWithItselfIsEmpty) {
  SignedByBoth();
  const Comparison comparison = Compared("1", "1");
  EXPECT_THAT(comparison.difference, IsEmpty());
  EXPECT_THAT(comparison.moved, IsEmpty());
  EXPECT_THAT(comparison.cost, IsEmpty());
  EXPECT_THAT(comparison.tasks, SizeIs(3));
  EXPECT_THAT(Compared("1", "today").difference, IsEmpty());
}

TEST_P(ComparisonTest, ShowsTextsWordByWord) {
  SignedByBoth();
  Retitle("Bills go out much sooner");
  const Comparison comparison = Compared("1", "today");
  ASSERT_THAT(comparison.clauses, SizeIs(1));
  ASSERT_THAT(comparison.clauses[0].texts, SizeIs(1));
  EXPECT_EQ(comparison.clauses[0].texts[0].field, "title");
  EXPECT_THAT(comparison.clauses[0].texts[0].runs,
              ElementsAre(TextRun{TextChange::kSame, "Bills go out "}, TextRun{TextChange::kAdded, "much "},
                          TextRun{TextChange::kSame, "sooner"}));
  EXPECT_FALSE(comparison.after.number);
  EXPECT_EQ(comparison.before.number, 1);
}

TEST_P(ComparisonTest, ShowsWhatSlippedAlthoughNothingElseWasAgreed) {
  SignedByBoth();
  now_ = {1'768'300'000'000'000};  // 13 January 2026
  Edit(Cat(R"({"put_tasks":[{"id":")", TaskUuid(1),
           R"(","version":1,"actual_start":"2026-01-12T08:00","percent_complete":10}]})"));
  const Comparison comparison = Compared("1", "today");
  EXPECT_THAT(comparison.difference, IsEmpty());
  ASSERT_FALSE(comparison.moved.empty());
  EXPECT_EQ(comparison.moved[0].name, "Go live");
  EXPECT_EQ(comparison.moved[0].working_days, 5);
  EXPECT_EQ(comparison.moved[0].drafted, comparison.moved[0].before) << "nobody proposes another date";
}

TEST_P(ComparisonTest, TellsWhatIsProposedFromWhatSlipped) {
  SignedByBoth();
  now_ = {1'768'300'000'000'000};  // 13 January 2026
  Edit(Cat(R"({"put_tasks":[{"id":")", TaskUuid(1),
           R"(","version":1,"actual_start":"2026-01-12T08:00","percent_complete":10},{"id":")", TaskUuid(2),
           R"(","version":1,"duration":"12d"}]})"));
  const ComparedMove go_live = Compared("1", "today").moved.at(0);
  EXPECT_EQ(go_live.before, ParseLocalMinute("2026-01-23T17:00"));
  EXPECT_EQ(go_live.drafted, ParseLocalMinute("2026-01-27T17:00"));
  EXPECT_EQ(go_live.after, ParseLocalMinute("2026-02-03T17:00"));
  SignedByBoth();
  EXPECT_EQ(Compared("1", "2").moved.at(0).drafted, std::nullopt) << "nothing slips between two documents";
}

TEST_P(ComparisonTest, ShowsGhostsOfTasksThatAreGone) {
  SignedByBoth();
  Edit(Cat(R"({"remove_tasks":[{"id":")", TaskUuid(2), R"(","version":1}]})"));
  const Comparison comparison = Compared("1", "today");
  ASSERT_THAT(comparison.tasks, SizeIs(3));
  EXPECT_EQ(comparison.tasks[2].name, "Build");
  EXPECT_TRUE(comparison.tasks[2].finish_before);
  EXPECT_FALSE(comparison.tasks[2].finish_after);
}

TEST_P(ComparisonTest, OfCriteriaNamesTheirTexts) {
  const scope::Draft before = Loaded();
  scope::Draft after = before;
  for (scope::Clause& clause : after.clauses) {
    if (!clause.criteria.empty()) clause.criteria[0].check = "Measured twice on the test system";
  }
  const auto clauses = CompareClauses(before, after);
  ASSERT_THAT(clauses, SizeIs(1));
  ASSERT_THAT(clauses[0].texts, SizeIs(1));
  EXPECT_EQ(clauses[0].texts[0].field, "check");
  EXPECT_TRUE(clauses[0].texts[0].criterion_id);
}

TEST_P(ComparisonTest, WithWhatIsNotThereIsNotFound) {
  SignedByBoth();
  EXPECT_EQ(ReasonOf([&] { Compared("1", "2"); }), "baseline.not_found");
  EXPECT_EQ(ReasonOf([&] { Compared("yesterday", "1"); }), "baseline.not_found");
}

}  // namespace
}  // namespace tandem::baseline
