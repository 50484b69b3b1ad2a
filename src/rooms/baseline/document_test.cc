#include "rooms/baseline/document.h"

#include "rooms/baseline/baseline_for_test.h"
#include "rooms/plan/computed.h"

namespace tandem::baseline {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class DocumentTest : public BaselineDatabaseTest {
 protected:
  static Operation Put(Path path, Json before, Json after) {
    Operation operation;
    operation.path = std::move(path);
    operation.before.given = operation.after.given = true;
    operation.before.value = std::move(before);
    operation.after.value = std::move(after);
    return operation;
  }
  static Json Without(Json document, Path path) {
    Operation removal;
    removal.path = std::move(path);
    return Overlay(std::move(document), Difference(1, removal));
  }
  static Json With(Json document, Path path, Json value) {
    return Overlay(std::move(document), Difference(1, Put(std::move(path), {}, std::move(value))));
  }
};
INSTANTIATE_TEST_SUITE_P(OnSqlite, DocumentTest, testing::Values(db::Dialect::kSqlite));

TEST_P(DocumentTest, SaysScopePriceAndPlanKeyedByIdWithTheirDates) {
  const Today today = LoadedToday();
  const Json& document = today.document;
  EXPECT_EQ(*document.Find("v"), Json(1));
  EXPECT_EQ(*document.Find("engagement")->Find("vendor")->Find("name"), Json("Beta"));
  EXPECT_EQ(*document.Find("clauses")->Find(TaskUuid(13))->Find("due"), Json("2026-03-02"));
  EXPECT_EQ(*document.Find("price")->Find("lines")->Find(TaskUuid(201))->Find("amount_minor"),
            Json(1'000'000));
  EXPECT_EQ(*document.Find("dates")->Find(TaskUuid(3))->Find("finish"), Json("2026-01-23T17:00"));
  EXPECT_EQ(document.Find("plan")->Find("tasks")->Find(TaskUuid(1))->Find("percent_complete"), nullptr);
  EXPECT_EQ(today.hash.size(), 64u);
}

TEST_P(DocumentTest, DoesNotDependOnProgress) {
  const std::string before = LoadedToday().hash;
  Edit(Cat(R"({"put_tasks":[{"id":")", TaskUuid(1), R"(","version":1,"percent_complete":40}]})"));
  EXPECT_EQ(LoadedToday().hash, before);
}

TEST_P(DocumentTest, GivesTheDraftAndThePlanBack) {
  const Today today = LoadedToday();
  const Json agreed = AgreedPart(today.document);
  const scope::Draft draft = DraftOf(agreed, today.draft);
  EXPECT_EQ(draft.clauses, today.draft.clauses);
  EXPECT_EQ(draft.price, today.draft.price);
  plan::StoredPlan plan = PlanOf(agreed, today.plan);
  plan::Compute(plan);
  EXPECT_EQ(plan.tasks, today.plan.tasks);
  EXPECT_EQ(plan.links, today.plan.links);
  EXPECT_EQ(plan.calendars, today.plan.calendars);
  EXPECT_EQ(plan.settings, today.plan.settings);
}

TEST_P(DocumentTest, IsTheSameWhenReadFromItsOwnText) {
  const Today today = LoadedToday();
  const Json read = ParseJson(today.text);
  EXPECT_EQ(DocumentText(Complete(AgreedPart(read), today.engagement)), today.text);
}

TEST_P(DocumentTest, WithADifferenceAppliedHasTheDatesThatFollow) {
  const Today today = LoadedToday();
  const Json base = AgreedPart(today.document);
  const Json& tasks = *base.Find("plan")->Find("tasks");
  const Difference longer(
      1, Put({"plan", "tasks", TaskUuid(1), "duration"}, *tasks.Find(TaskUuid(1))->Find("duration"),
             *tasks.Find(TaskUuid(2))->Find("duration")));
  const Json document = Complete(Apply(base, longer), today.engagement);
  EXPECT_EQ(*document.Find("dates")->Find(TaskUuid(3))->Find("finish"), Json("2026-01-30T17:00"));
}

TEST_P(DocumentTest, NamesReferencesToWhatIsNotThere) {
  const Json agreed = Without(AgreedPart(LoadedToday().document), {"plan", "tasks", TaskUuid(3)});
  const auto broken = BrokenReferences(agreed);
  ASSERT_THAT(broken, SizeIs(2));
  EXPECT_EQ(broken[0].path.front(), "plan");
  EXPECT_EQ(broken[0].path.back(), "successor_id");
  EXPECT_EQ(broken[1].path, (Path{"clauses", TaskUuid(13), "task_id"}));
  EXPECT_THAT(BrokenReferences(AgreedPart(LoadedToday().document)), IsEmpty());
}

TEST_P(DocumentTest, OfADraftThatNamesARemovedTaskNamesNothing) {
  Edit(Cat(R"({"remove_tasks":[{"id":")", TaskUuid(3), R"(","version":1}]})"));
  const Json document = LoadedToday().document;
  EXPECT_TRUE(document.Find("clauses")->Find(TaskUuid(13))->Find("task_id")->IsNull());
}

TEST_P(DocumentTest, ThatIsMalformedIsRefusedByItsPlaces) {
  const Today today = LoadedToday();
  const Json one = With(AgreedPart(today.document), {"clauses", TaskUuid(13), "title"}, Json(5));
  const Json bad = With(one, {"price", "currency"}, Json("EURO"));
  try {
    Complete(bad, today.engagement);
    FAIL();
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.kind(), ProblemKind::kInvalid);
    ASSERT_THAT(problem.details(), SizeIs(2));
    EXPECT_EQ(problem.details()[0].field, Cat("clauses/", TaskUuid(13), "/title"));
    EXPECT_EQ(problem.details()[1].field, "price/currency");
  }
}

}  // namespace
}  // namespace tandem::baseline
