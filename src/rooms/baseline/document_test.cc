#include "rooms/baseline/document.h"

#include <random>

#include "rooms/baseline/baseline_for_test.h"
#include "rooms/plan/computed.h"

namespace tandem::baseline {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class DocumentTest : public BaselineDatabaseTest {
 protected:
  using Pick = std::function<int(int)>;

  void EditSomething(const Pick& pick) { pick(2) == 0 ? EditThePlan(pick) : EditTheDraft(pick); }

  void EditThePlan(const Pick& pick) {
    const plan::StoredPlan plan = Stored();
    const plan::StoredTask& task = plan.tasks[static_cast<size_t>(pick(static_cast<int>(plan.tasks.size())))];
    const std::string named = Cat(R"("id":")", ToText(task.id), R"(","version":)", task.version);
    switch (pick(4)) {
      case 0:
        return Try(Cat(R"({"put_tasks":[{)", named, R"(,"duration":")", 1 + pick(9), R"(d","team":"T)",
                       pick(3), R"("}]})"));
      case 1:
        return Try(Cat(R"({"put_tasks":[{"name":"New )", pick(100), R"(","duration":"2d","after_id":")",
                       ToText(task.id), R"("}]})"));
      case 2:
        return Try(Cat(R"({"put_links":[{"predecessor_id":")", ToText(task.id), R"(","successor_id":")",
                       ToText(plan.tasks.back().id), R"(","type":"SS","lag":"1d"}]})"));
      default:
        if (plan.tasks.size() > 8) Try(Cat(R"({"remove_tasks":[{)", named, "}]}"));
    }
  }
  // A circle or a link that is there already is refused, as it should be.
  void Try(const std::string& edit) {
    const std::string reason = RefusalOf(edit);
    EXPECT_TRUE(reason.empty() || reason == "plan.cycle" || reason == "input.invalid") << reason;
  }

  void EditTheDraft(const Pick& pick) {
    const scope::Draft before = Loaded();
    scope::Draft after = before;
    scope::Clause& clause = after.clauses[static_cast<size_t>(pick(static_cast<int>(after.clauses.size())))];
    switch (pick(5)) {
      case 0:
        clause.text = Cat("Text ", pick(100));
        break;
      case 1:
        clause.criteria.insert(clause.criteria.begin(),
                               {{world_.new_id()}, Cat("Statement ", pick(100)), "Check"});
        break;
      case 2:
        std::ranges::reverse(clause.criteria);
        break;
      case 3:
        after.price.lines.push_back(
            {{world_.new_id()}, Cat("Payment ", pick(100)), std::nullopt, pick(1'000), std::nullopt});
        break;
      default:
        if (after.price.lines.size() > 1) after.price.lines.erase(after.price.lines.begin());
    }
    Store(before, after);
  }

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

// Random edits of draft and plan by both sides: the difference applied to the old document gives exactly the
// new one, dates included.
TEST_P(DocumentTest, WithTheDifferenceAppliedIsExactlyTheNewOne) {
  std::mt19937 random(20260302);
  const auto pick = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
  for (int round = 0; round < 25; ++round) {
    const Today before = LoadedToday();
    for (int i = 0; i < 3; ++i) EditSomething(pick);
    const Json after = LoadedToday().document;
    const Difference difference = Compare(AgreedPart(before.document), AgreedPart(after));
    const Json applied = Complete(Apply(AgreedPart(before.document), difference), before.engagement);
    ASSERT_EQ(DocumentText(applied), DocumentText(after)) << round;
  }
  EXPECT_GT(Stored().tasks.size(), 5u);
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
