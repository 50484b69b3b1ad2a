#include "rooms/scope/template.h"

#include <gmock/gmock.h>

#include "rooms/plan/working_day.h"
#include "rooms/scope/clause_rules.h"
#include "rooms/scope/price_rules.h"
#include "rooms/scope/scope_for_test.h"

namespace tandem::scope {
namespace {

using testing::IsEmpty;

std::vector<Template> All() { return Templates(TemplateLanguage::kEnglish).templates; }

std::vector<Template> InBothLanguages() {
  std::vector<Template> both = All();
  for (Template& one : Templates(TemplateLanguage::kVietnamese).templates) both.push_back(std::move(one));
  return both;
}

TEST(Templates, SayHowEverythingIsMeasuredAndChecked) {
  ASSERT_EQ(InBothLanguages().size(), 8u);
  for (const Template& one : InBothLanguages()) {
    for (const TemplateClause& clause : one.clauses) {
      const std::string where = one.title + ": " + clause.title;
      if (clause.kind == ClauseKind::kObjective) {
        EXPECT_TRUE(clause.measure && clause.target) << where;
      }
      if (HasField(clause.kind, "owner")) {
        EXPECT_TRUE(clause.owner) << where;
      }
      if (clause.kind == ClauseKind::kDeliverable) {
        EXPECT_FALSE(clause.criteria->empty()) << where;
      }
      for (const TemplateCriterion& criterion : clause.criteria.value)
        EXPECT_FALSE(criterion.check.empty()) << where;
      if (clause.kind == ClauseKind::kMilestone) {
        EXPECT_TRUE(clause.task && clause.margin_days) << where;
      }
    }
  }
}

TEST(Templates, AreTheSameInBothLanguagesButForTheirWords) {
  const auto english = All();
  const auto vietnamese = Templates(TemplateLanguage::kVietnamese).templates;
  ASSERT_EQ(english.size(), vietnamese.size());
  for (size_t i = 0; i < english.size(); ++i) {
    EXPECT_EQ(english[i].key, vietnamese[i].key);
    ASSERT_EQ(english[i].clauses.size(), vietnamese[i].clauses.size()) << english[i].title;
    ASSERT_EQ(english[i].tasks.size(), vietnamese[i].tasks.size()) << english[i].title;
    for (size_t at = 0; at < english[i].tasks.size(); ++at) {
      EXPECT_EQ(english[i].tasks[at].key, vietnamese[i].tasks[at].key);
      EXPECT_EQ(english[i].tasks[at].estimate.value, vietnamese[i].tasks[at].estimate.value);
    }
    for (size_t at = 0; at < english[i].clauses.size(); ++at) {
      EXPECT_EQ(english[i].clauses[at].kind, vietnamese[i].clauses[at].kind);
      EXPECT_EQ(english[i].clauses[at].criteria->size(), vietnamese[i].clauses[at].criteria->size());
    }
  }
}

class TemplateUseTest : public ScopeDatabaseTest {
 protected:
  ScopeChange Start(const Template& source) {
    return database().Write([&](db::Tx& tx) {
      return UseTemplate(tx, EnterScope(tx), MakeCall(), {source.key, {true, source.language}});
    });
  }
  void ExpectWhole(const Draft& draft, const plan::StoredPlan& plan) {
    std::vector<ProblemDetail> details;
    plan::FieldErrors errors("", details);
    for (const Clause& clause : draft.clauses) {
      CheckClause(clause, errors);
      if (clause.kind == ClauseKind::kMilestone) {
        EXPECT_TRUE(clause.task_id && clause.due) << clause.title;
      }
      if (clause.due) {
        EXPECT_EQ(plan::WorkingDayFrom(plan, *clause.due), *clause.due) << clause.title;
      }
      if (clause.task_id) {
        EXPECT_TRUE(plan::IndexOf(plan.tasks).contains(*clause.task_id)) << clause.title;
      }
    }
    for (const plan::StoredTask& task : plan.tasks) EXPECT_FALSE(task.summary && task.milestone) << task.name;
    CheckPrice(draft.price, draft.clauses, errors);
    for (const PriceLine& line : draft.price.lines) EXPECT_TRUE(line.clause_id) << line.title;
    EXPECT_THAT(details, IsEmpty()) << details[0].field << ' ' << details[0].message;
  }
};
TANDEM_ON_EACH_DATABASE(TemplateUseTest);

TEST_P(TemplateUseTest, FillsTheEmptyDraftAndThePlan) {
  const Template source = All()[0];
  Start(source);
  const Draft draft = Loaded();
  EXPECT_EQ(draft.clauses.size(), source.clauses.size());
  EXPECT_EQ(Stored().tasks.size(), source.tasks.size());
  ExpectWhole(draft, Stored());
}

TEST_P(TemplateUseTest, LeavesAPlanThatIsThereAlone) {
  Edit(R"({"put_tasks":[{"name":"Ours","duration":"3d"}]})");
  Start(All()[1]);
  EXPECT_EQ(Stored().tasks.size(), 1u);
  for (const Clause& clause : Loaded().clauses) EXPECT_FALSE(clause.task_id) << clause.title;
}

TEST_P(TemplateUseTest, IsRefusedWhereSomethingIsWrittenAlready) {
  Start(All()[2]);
  try {
    Start(All()[0]);
    FAIL();
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.reason(), "scope.not_empty");
  }
}

TEST_P(TemplateUseTest, EachOfThemMakesAWholeDraft) {
  for (const Template& source : InBothLanguages()) {
    const auto whole_then_undone = [&](db::Tx& tx) {
      const auto access = EnterScope(tx);
      UseTemplate(tx, access, MakeCall(), {source.key, {true, source.language}});
      ExpectWhole(LoadDraft(tx, access), plan::LoadPlan(tx, access));
      throw Invalid("test.done", "The next template wants an empty draft again.");
    };
    EXPECT_THROW(database().Write(whole_then_undone), Problem) << source.title;
  }
}

}  // namespace
}  // namespace tandem::scope
