#include <gmock/gmock.h>

#include "rooms/scope/clause_rules.h"
#include "rooms/scope/currency.h"
#include "rooms/scope/limits.h"
#include "rooms/scope/order.h"
#include "rooms/scope/price_rules.h"

namespace tandem::scope {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> Told(const std::vector<ProblemDetail>& details) {
  std::vector<std::string> told;
  for (const ProblemDetail& detail : details) told.push_back(detail.field + " " + detail.reason);
  return told;
}

std::vector<std::string> ErrorsOf(const ClauseTerms& clause) {
  std::vector<ProblemDetail> details;
  plan::FieldErrors errors("c", details);
  CheckClause(clause, errors);
  return Told(details);
}

std::vector<std::string> ErrorsOf(const PriceTerms& price, const std::vector<Clause>& clauses = {}) {
  std::vector<ProblemDetail> details;
  plan::FieldErrors errors("p", details);
  CheckPrice(price, clauses, errors);
  return Told(details);
}

ClauseId ClauseNumber(uint8_t number) {
  ClauseId id;
  id.uuid.bytes[15] = number;
  return id;
}

CriterionId CriterionNumber(uint8_t number) { return {ClauseNumber(number).uuid}; }

TEST(ClauseRules, NameEveryFieldThatItsKindDoesNotHave) {
  ClauseTerms clause;
  clause.kind = ClauseKind::kInScope;
  clause.title = "Invoices";
  EXPECT_THAT(ErrorsOf(clause), IsEmpty());
  clause.measure = "Errors per 1,000";
  clause.owner = Party::kVendor;
  clause.due = Day{20'000};
  EXPECT_THAT(ErrorsOf(clause),
              ElementsAre("c.measure scope.field_of_other_kind", "c.owner scope.field_of_other_kind",
                          "c.due scope.field_of_other_kind"));
}

TEST(ClauseRules, RefuseAnEmptyTitleAndCriteriaThatSayTheSame) {
  ClauseTerms clause;
  clause.kind = ClauseKind::kDeliverable;
  clause.title = "  ";
  clause.criteria = {{CriterionNumber(1), "All tests pass.", "CI"},
                     {CriterionNumber(2), " all tests PASS.", ""},
                     {CriterionNumber(3), " ", ""}};
  EXPECT_THAT(ErrorsOf(clause),
              ElementsAre("c.title scope.title", "c.criteria[1].statement scope.criterion_twice",
                          "c.criteria[2].statement scope.criterion_empty"));
}

TEST(ClauseRules, RefuseANewDayThatIsPastOrBeyondReason) {
  const Day today = *ParseDay("2026-05-10");
  const auto told = [&](const char* due) {
    std::vector<ProblemDetail> details;
    plan::FieldErrors errors("c", details);
    CheckDue(*ParseDay(due), today, errors);
    return Told(details);
  };
  EXPECT_THAT(told("2026-05-09"), IsEmpty()) << "where the day began later it is still today";
  EXPECT_THAT(told("2026-05-08"), ElementsAre("c.due scope.due_past"));
  EXPECT_THAT(told("2199-12-31"), IsEmpty());
  EXPECT_THAT(told("9999-12-31"), ElementsAre("c.due scope.due_far"));
}

TEST(PriceRules, TakeOnlyCurrenciesThatExist) {
  EXPECT_EQ(MinorDigits("EUR"), 2);
  EXPECT_EQ(MinorDigits("VND"), 0);
  EXPECT_EQ(MinorDigits("KWD"), 3);
  for (const char* wrong : {"", "EU", "eur", "XXX", "UR ", " AF"}) EXPECT_FALSE(MinorDigits(wrong)) << wrong;
  PriceTerms price;
  price.currency = "QQQ";
  EXPECT_THAT(ErrorsOf(price), ElementsAre("p.currency scope.currency"));
}

TEST(PriceRules, BoundAmountsAndKnowWhatIsPaidFor) {
  Clause pilot;
  pilot.id = ClauseNumber(1);
  pilot.kind = ClauseKind::kDeliverable;
  Clause goal;
  goal.id = ClauseNumber(2);
  PriceTerms price;
  price.lines = {{{ClauseNumber(11).uuid}, "First", pilot.id, kMostMoney, {}},
                 {{ClauseNumber(12).uuid}, "Second", goal.id, -1, {}},
                 {{ClauseNumber(12).uuid}, " ", ClauseNumber(9), kMostMoney + 1, {}}};
  EXPECT_THAT(ErrorsOf(price, {pilot, goal}),
              ElementsAre("p.lines[1].amount_minor scope.amount", "p.lines[1].clause_id scope.price_clause",
                          "p.lines[2].title scope.price_title", "p.lines[2].amount_minor scope.amount",
                          "p.lines[2].id scope.price_twice", "p.lines[2].clause_id scope.price_clause"));
}

TEST(PriceRules, KeepOnlyWhatTheModelHas) {
  PriceTerms price;
  price.lines = {{{}, "Line", {}, 1, {}}};
  price.rates = {{{}, "Engineer", Party::kVendor, RateUnit::kHour, 90'00}};
  price.cap_minor = 1;
  price.retainer_minor = 2;
  PriceTerms fixed = price;
  KeepOfModel(fixed);
  EXPECT_EQ(fixed.lines.size(), 1u);
  EXPECT_TRUE(fixed.rates.empty() && !fixed.cap_minor && !fixed.retainer_minor);
  PriceTerms retainer = price;
  retainer.model = PriceModel::kRetainer;
  KeepOfModel(retainer);
  EXPECT_TRUE(retainer.lines.empty() && !retainer.cap_minor);
  EXPECT_EQ(retainer.rates.size(), 1u);
  EXPECT_EQ(retainer.retainer_minor, 2);
}

TEST(Order, PlacesBetweenNeighboursAndNumbersAnewWhereNoGapIsLeft) {
  std::vector<Clause> clauses(3);
  for (uint8_t i = 0; i < 3; ++i) clauses[i].id = ClauseNumber(i + 1);
  for (size_t i = 0; i < 3; ++i) PlaceLast(clauses, i);
  EXPECT_LT(clauses[0].position, clauses[1].position);
  for (int round = 0; round < 60; ++round) {
    ASSERT_TRUE(PlaceAfter(clauses, 2, clauses[0].id));
    ASSERT_TRUE(clauses[0].position < clauses[2].position && clauses[2].position < clauses[1].position)
        << round;
    std::swap(clauses[1], clauses[2]);
  }
  ASSERT_TRUE(PlaceAfter(clauses, 2, std::nullopt));
  EXPECT_LT(clauses[2].position, clauses[0].position);
  EXPECT_FALSE(PlaceAfter(clauses, 0, clauses[0].id)) << "a clause does not follow itself";
  EXPECT_FALSE(PlaceAfter(clauses, 0, ClauseNumber(9)));
}

}  // namespace
}  // namespace tandem::scope
