#include "rooms/baseline/readiness.h"

#include <gmock/gmock.h>

#include "rooms/baseline/vague_words.h"

namespace tandem::baseline {
namespace {

using scope::Clause;
using scope::ClauseKind;
using testing::Contains;
using testing::IsEmpty;

// A draft and a plan with nothing missing; each test takes something away.
class ReadinessTest : public testing::Test {
 protected:
  ReadinessTest() {
    Clause& objective = Add(ClauseKind::kObjective, "Bills go out sooner");
    objective.measure = "Days from reading to bill";
    objective.target = "2";
    Add(ClauseKind::kOutOfScope, "Printing");
    Add(ClauseKind::kAssumption, "Readings arrive daily").owner = engagement::Party::kClient;
    Clause& dependency = Add(ClauseKind::kDependency, "Access to the test system");
    dependency.owner = engagement::Party::kClient;
    dependency.due = MakeDay(2026, 1, 9);
    Clause& deliverable = Add(ClauseKind::kDeliverable, "Rating engine");
    deliverable.owner = engagement::Party::kVendor;
    deliverable.criteria = {{{}, "10,000 readings are rated in 60 seconds", "Measured on the test system"}};
    Clause& milestone = Add(ClauseKind::kMilestone, "Go live");
    milestone.task_id = Id(3);
    milestone.due = MakeDay(2026, 3, 2);
    draft_.price.version = 1;
    draft_.price.lines = {{{}, "On going live", draft_.clauses.back().id, 1'000'000, std::nullopt}};
    AddTask(2, "Build", false, MakeDay(2026, 2, 20));
    AddTask(3, "Go live", true, MakeDay(2026, 2, 20));
    plan_.tasks[0].cost_minor = 900'000;
    plan_.links.push_back({});
    plan_.links.back().predecessor_id = Id(2);
    plan_.links.back().successor_id = Id(3);
  }

  static TaskId Id(int number) {
    TaskId id;
    id.uuid.bytes[15] = static_cast<uint8_t>(number);
    return id;
  }
  Clause& Add(ClauseKind kind, const char* title) {
    Clause& clause = draft_.clauses.emplace_back();
    clause.id.uuid.bytes[15] = static_cast<uint8_t>(100 + draft_.clauses.size());
    clause.kind = kind;
    clause.title = title;
    return clause;
  }
  Clause& Of(ClauseKind kind) { return *std::ranges::find(draft_.clauses, kind, &Clause::kind); }
  void AddTask(int number, const char* name, bool milestone, Day finish) {
    plan::StoredTask& task = plan_.tasks.emplace_back();
    task.id = Id(number);
    task.name = name;
    task.milestone = milestone;
    task.finish = {StartOf(finish).minutes + 17 * 60};
  }
  std::vector<std::string> Reasons() const {
    std::vector<std::string> reasons;
    for (const Finding& finding : FindReadiness(draft_, plan_, known_)) reasons.push_back(finding.reason);
    return reasons;
  }

  scope::Draft draft_;
  plan::StoredPlan plan_;
  Circumstances known_{MakeDay(2026, 1, 5), {}, {}};
};

TEST_F(ReadinessTest, FindsNothingInACompleteDraft) { EXPECT_THAT(Reasons(), IsEmpty()); }

TEST_F(ReadinessTest, BlocksAnEmptyDraft) {
  const auto findings = FindReadiness({}, {}, known_);
  EXPECT_GE(CountBlocking(findings), 4);
}

TEST_F(ReadinessTest, AsksForAMeasureAndATarget) {
  Of(ClauseKind::kObjective).measure = " ";
  Of(ClauseKind::kObjective).target = "";
  EXPECT_THAT(Reasons(), testing::ElementsAre("objective.no_measure", "objective.no_target"));
}

TEST_F(ReadinessTest, AsksWhoOwesADeliverableAndWhenItIsAccepted) {
  Of(ClauseKind::kDeliverable).owner.reset();
  Of(ClauseKind::kDeliverable).criteria.clear();
  EXPECT_THAT(Reasons(), testing::ElementsAre("deliverable.no_owner", "deliverable.no_criteria"));
}

TEST_F(ReadinessTest, AsksHowACriterionIsCheckedAndForNumbersInsteadOfVagueWords) {
  Of(ClauseKind::kDeliverable).criteria = {{{}, "The pages are fast", ""}};
  EXPECT_THAT(Reasons(), testing::ElementsAre("criterion.no_check", "criterion.vague"));
  EXPECT_EQ(FindReadiness(draft_, plan_, known_)[1].detail, "fast");
}

TEST_F(ReadinessTest, AsksWhoOwnsAssumptionsAndDependencies) {
  Of(ClauseKind::kAssumption).owner.reset();
  Of(ClauseKind::kDependency).owner.reset();
  Of(ClauseKind::kDependency).due.reset();
  EXPECT_THAT(Reasons(),
              testing::ElementsAre("assumption.no_owner", "dependency.no_owner", "dependency.no_due"));
}

TEST_F(ReadinessTest, WantsAMilestoneToHaveADayAndATask) {
  Of(ClauseKind::kMilestone).task_id.reset();
  EXPECT_THAT(Reasons(), Contains("milestone.no_task"));
  Of(ClauseKind::kMilestone).due.reset();
  EXPECT_THAT(Reasons(), Contains("milestone.no_due"));
}

TEST_F(ReadinessTest, WantsWorkToLeadToAMilestone) {
  plan_.links.clear();
  EXPECT_THAT(Reasons(), testing::ElementsAre("milestone.nothing_leads"));
}

TEST_F(ReadinessTest, BlocksAPromiseBeforeThePlansOwnDateOrInThePast) {
  Of(ClauseKind::kMilestone).due = MakeDay(2026, 2, 19);
  EXPECT_THAT(Reasons(), testing::ElementsAre("milestone.before_plan"));
  Of(ClauseKind::kMilestone).due = MakeDay(2026, 1, 4);
  EXPECT_THAT(Reasons(), testing::ElementsAre("milestone.past", "milestone.before_plan"));
}

TEST_F(ReadinessTest, PassesOverAMilestoneThatIsReached) {
  Of(ClauseKind::kMilestone).due = MakeDay(2026, 1, 4);
  plan_.tasks[1].progress = 100;
  EXPECT_THAT(Reasons(), IsEmpty());
}

TEST_F(ReadinessTest, WarnsOfADateThatWillProbablyNotHold) {
  known_.probability[Id(3)] = kLeastProbability;
  EXPECT_THAT(Reasons(), IsEmpty());
  known_.probability[Id(3)] = 0.59;
  const auto findings = FindReadiness(draft_, plan_, known_);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].reason, "milestone.unlikely");
  EXPECT_EQ(findings[0].severity, Severity::kWarns);
  EXPECT_EQ(findings[0].message, "By the forecast 2026-03-02 holds about 59 times in 100.");
}

TEST_F(ReadinessTest, WarnsOfOpenComments) {
  known_.open_comments[Of(ClauseKind::kDeliverable).id] = 2;
  EXPECT_THAT(Reasons(), testing::ElementsAre("clause.open_comments"));
}

TEST_F(ReadinessTest, WarnsOfOpenCommentsOnThePrice) {
  known_.open_comments[std::nullopt] = 1;
  const auto findings = FindReadiness(draft_, plan_, known_);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].reason, "price.open_comments");
  EXPECT_EQ(findings[0].message, "On the price, 1 comment is open.");
}

TEST_F(ReadinessTest, SaysThatValueNeedsPlannedCosts) {
  plan_.tasks[0].cost_minor.reset();
  const auto findings = FindReadiness(draft_, plan_, known_);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].reason, "plan.no_costs");
  EXPECT_EQ(findings[0].severity, Severity::kWarns);
}

TEST_F(ReadinessTest, WantsAPriceOfItsModel) {
  draft_.price.lines[0].clause_id.reset();
  EXPECT_THAT(Reasons(), testing::ElementsAre("price.no_due"));
  draft_.price.lines.clear();
  EXPECT_THAT(Reasons(), testing::ElementsAre("price.no_lines"));
  draft_.price.model = scope::PriceModel::kTimeAndMaterial;
  EXPECT_THAT(Reasons(), testing::ElementsAre("price.no_rates", "price.no_cap"));
  draft_.price.model = scope::PriceModel::kRetainer;
  draft_.price.currency = "XXQ";
  EXPECT_THAT(Reasons(), testing::ElementsAre("price.currency", "price.no_retainer"));
  draft_.price.version = 0;
  EXPECT_THAT(Reasons(), testing::ElementsAre("price.missing"));
}

TEST_F(ReadinessTest, WantsSomebodyOfEachSideWhoMaySign) {
  known_.without_signer = {engagement::Party::kVendor};
  const auto findings = FindReadiness(draft_, plan_, known_);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].reason, "parties.no_signer");
  EXPECT_EQ(findings[0].severity, Severity::kBlocks);
  EXPECT_EQ(findings[0].message, "Nobody of the vendor has the right to sign. A manager does.");
  known_.no_vendor = true;
  EXPECT_THAT(Reasons(), testing::ElementsAre("parties.no_vendor"));
}

TEST_F(ReadinessTest, WantsAPlan) {
  plan_ = {};
  EXPECT_THAT(Reasons(), Contains("plan.empty"));
}

TEST(VagueWords, AreFoundAsWholeWordsInBothLanguages) {
  EXPECT_EQ(VagueWordIn("It is User-Friendly and fast"), "user-friendly");
  EXPECT_EQ(VagueWordIn("reports, exports etc."), "etc");
  EXPECT_EQ(VagueWordIn("Trang mở nhanh chóng"), "nhanh chóng");
  EXPECT_FALSE(VagueWordIn("Breakfast is served within 60 seconds"));
  EXPECT_FALSE(VagueWordIn(""));
}

}  // namespace
}  // namespace tandem::baseline
