#include "rooms/scope/edit_apply.h"

#include <gmock/gmock.h>

#include "base/text.h"
#include "platform/json/json_parser.h"
#include "rooms/scope/reverse.h"

namespace tandem::scope {
namespace {

using testing::ElementsAre;

std::string Id(int number) { return Cat("01980000-0000-7000-8000-00000000000", number); }

// Objectives A (1) and B (2), deliverable C (3).
class ScopeEditTest : public testing::Test {
 protected:
  ScopeEditTest() {
    draft_ = Apply(R"({"put_clauses":[{"id":")" + Id(1) + R"(","kind":"objective","title":"A"},{"id":")" +
                   Id(2) + R"(","kind":"objective","title":"B"},{"id":")" + Id(3) +
                   R"(","kind":"deliverable","title":"C","owner":"vendor",
                     "criteria":[{"statement":"It works.","check":"Try it."}]}]})");
  }
  Draft Apply(const std::string& json) {
    const Surroundings surroundings{[this] { return NewUuid({1}, 2, ++ids_); }, *ParseDay("2026-01-05"),
                                    [](const TaskId& id) { return ToText(id) == Id(7); }};
    return ApplyEdit(draft_, FromJson<ScopeEdit>(ParseJson(json)), surroundings);
  }
  Draft Put(int number, const std::string& fields) {
    return Apply(R"({"put_clauses":[{"id":")" + Id(number) + R"(","version":1,)" + fields + "}]}");
  }
  std::string Titles(const Draft& draft) {
    std::string titles;
    for (const Clause& clause : draft.clauses) titles += clause.title;
    return titles;
  }
  template <typename Step>
  Problem Refusal(Step step) {
    try {
      step();
    } catch (const Problem& problem) {
      return problem;
    }
    return Invalid("nothing", "Nothing was refused.");
  }
  std::vector<std::string> ErrorsOf(const std::string& json) {
    std::vector<std::string> errors;
    const Problem problem = Refusal([&] { Apply(json); });
    for (const ProblemDetail& detail : problem.details())
      errors.push_back(detail.field + " " + detail.reason);
    return errors;
  }

  Draft draft_;
  uint64_t ids_ = 0;
};

TEST_F(ScopeEditTest, PlacesNewClausesWhereTheyAreAskedFor) {
  EXPECT_EQ(
      Titles(Apply(R"({"put_clauses":[{"kind":"objective","title":"X","after_id":")" + Id(1) + R"("}]})")),
      "AXBC");
  EXPECT_EQ(Titles(Apply(R"({"put_clauses":[{"kind":"objective","title":"X","after_id":null}]})")), "XABC");
  EXPECT_EQ(Titles(Put(2, R"("after_id":null)")), "BAC");
}

TEST_F(ScopeEditTest, RefusesALostUpdateWithBothVersions) {
  const Problem problem =
      Refusal([&] { Apply(R"({"put_clauses":[{"id":")" + Id(1) + R"(","version":0,"title":"Mine"}]})"); });
  EXPECT_EQ(problem.kind(), ProblemKind::kStale);
  EXPECT_NE(problem.extension().find("\"A\""), std::string::npos) << problem.extension();
  EXPECT_NE(problem.extension().find("\"Mine\""), std::string::npos) << problem.extension();
  EXPECT_EQ(Refusal([&] { Apply(R"({"price":{"version":3,"currency":"USD"}})"); }).kind(),
            ProblemKind::kStale);
  EXPECT_EQ(Refusal([&] { Apply(R"({"remove_clauses":[{"id":")" + Id(9) + R"(","version":1}]})"); }).kind(),
            ProblemKind::kStale);
}

TEST_F(ScopeEditTest, TellsEverythingThatIsWrongAtOnce) {
  EXPECT_THAT(
      ErrorsOf(
          R"({"put_clauses":[{"title":"?"},{"kind":"milestone","title":"M","due":"2020-01-01","task_id":")" +
          Id(8) + R"("}],"price":{"version":0,"currency":"ABC"}})"),
      ElementsAre("put_clauses[0].kind required", "put_clauses[1].due scope.due_past",
                  "put_clauses[1].task_id task.not_found", "price.currency scope.currency"));
}

TEST_F(ScopeEditTest, TakesAMilestoneOfThePlan) {
  const Draft after =
      Apply(R"({"put_clauses":[{"kind":"milestone","title":"M","due":"2026-03-01","task_id":")" + Id(7) +
            R"("}]})");
  EXPECT_EQ(ToText(*after.clauses.back().due), "2026-03-01");
}

TEST_F(ScopeEditTest, MovesAStatementToTheOtherList) {
  draft_ = Apply(R"({"put_clauses":[{"id":")" + Id(4) + R"(","kind":"in_scope","title":"Reports"}]})");
  const Draft after = Put(4, R"("kind":"out_of_scope")");
  EXPECT_EQ(FindClause(after, {*ParseUuid(Id(4))})->kind, ClauseKind::kOutOfScope);
  EXPECT_THAT(ErrorsOf(R"({"put_clauses":[{"id":")" + Id(3) + R"(","version":1,"kind":"in_scope"}]})"),
              ElementsAre("put_clauses[0].owner scope.field_of_other_kind",
                          "put_clauses[0].criteria scope.field_of_other_kind"));
}

TEST_F(ScopeEditTest, RemovingAClauseLeavesItsPaymentWithoutOne) {
  draft_ = Apply(R"({"price":{"version":0,"lines":[{"title":"Half","clause_id":")" + Id(3) +
                 R"(","amount_minor":500}]}})");
  const Draft after = Apply(R"({"remove_clauses":[{"id":")" + Id(3) + R"(","version":1}]})");
  EXPECT_FALSE(after.price.lines[0].clause_id);
}

TEST_F(ScopeEditTest, RefusesMoreClausesThanADraftHolds) {
  std::string puts;
  for (int i = 0; i < 1'998; ++i) puts += Cat(i == 0 ? "" : ",", R"({"kind":"in_scope","title":"S"})");
  EXPECT_EQ(Refusal([&] { Apply("{\"put_clauses\":[" + puts + "]}"); }).reason(), "scope.too_many");
}

TEST_F(ScopeEditTest, TakesBackOneFieldAndKeepsAnother) {
  const Clause before = draft_.clauses[0];
  draft_ = Put(1, R"("title":"A, better")");
  const Clause after = draft_.clauses[0];
  draft_ = Put(1, R"("measure":"Hours")");
  const Draft reversed = Reverse(draft_, {{{before, after}}, std::nullopt});
  EXPECT_EQ(reversed.clauses[0].title, "A");
  EXPECT_EQ(reversed.clauses[0].measure, "Hours");
}

TEST_F(ScopeEditTest, DoesNotTakeBackWhatWasChangedAgain) {
  const Clause before = draft_.clauses[0];
  draft_ = Put(1, R"("title":"Second")");
  const Clause after = draft_.clauses[0];
  draft_ = Put(1, R"("title":"Third")");
  const Problem problem = Refusal([&] { Reverse(draft_, {{{before, after}}, std::nullopt}); });
  EXPECT_EQ(problem.reason(), "scope.changed_since");
  EXPECT_NE(problem.message().find("Third"), std::string::npos);
}

TEST_F(ScopeEditTest, BringsARemovedClauseBackAndTakesAnAddedOneAway) {
  const Clause removed = draft_.clauses[2];
  const Draft without = Apply(R"({"remove_clauses":[{"id":")" + Id(3) + R"(","version":1}]})");
  EXPECT_EQ(Titles(Reverse(without, {{{removed, std::nullopt}}, std::nullopt})), "ABC");
  EXPECT_EQ(Titles(Reverse(draft_, {{{std::nullopt, removed}}, std::nullopt})), "AB");
  EXPECT_EQ(Refusal([&] {
              Reverse(draft_, {{{removed, std::nullopt}}, std::nullopt});
            }).reason(),
            "scope.changed_since");
}

TEST_F(ScopeEditTest, TakesThePriceBackFieldByField) {
  const PriceTerms before = draft_.price;
  draft_ = Apply(R"({"price":{"version":0,"currency":"JPY"}})");
  const PriceTerms after = draft_.price;
  draft_ = Apply(R"({"price":{"version":0,"lines":[{"title":"All","amount_minor":7}]}})");
  const Draft reversed = Reverse(draft_, {{}, std::pair(before, after)});
  EXPECT_EQ(reversed.price.currency, "EUR");
  EXPECT_EQ(reversed.price.lines.size(), 1u);
}

}  // namespace
}  // namespace tandem::scope
