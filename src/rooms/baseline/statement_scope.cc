#include "base/text.h"
#include "rooms/baseline/statement_parts.h"

namespace tandem::baseline {
namespace {

using scope::Clause;
using scope::ClauseKind;

// Of a deliverable: its side, its text and the first criteria.
constexpr double kDeliverableHeight = 130;
constexpr double kNumberShare = 0.7;  // room for "10.12"

std::string Text(std::string_view view) { return std::string(view); }

// The clauses under the heading that their kind always has, so that a clause's number is that of the draft.
std::vector<const Clause*> BeginKind(Pages& pages, ClauseKind kind, std::string_view title) {
  pages.Begin(title);
  auto clauses = ClausesOf(pages.side.draft, kind);
  if (clauses.empty()) pages.Add(pdf::Paragraph{Text(pages.words.nothing_agreed), pdf::Tone::kMuted});
  return clauses;
}

// A table with a row for each clause of the kind, its number before it.
template <typename Row>
void AddTable(Pages& pages, ClauseKind kind, std::string_view title, std::vector<pdf::Column> columns,
              Row row) {
  const auto clauses = BeginKind(pages, kind, title);
  if (clauses.empty()) return;
  columns.insert(columns.begin(), {"", kNumberShare});
  pdf::Table table{std::move(columns), {}};
  for (const Clause* clause : clauses) {
    table.rows.push_back(row(*clause));
    table.rows.back().insert(table.rows.back().begin(), pages.NextNumber());
  }
  pages.Add(std::move(table));
}

void AddStatements(Pages& pages, ClauseKind kind, std::string_view title) {
  for (const Clause* clause : BeginKind(pages, kind, title)) {
    pages.Add(pdf::Paragraph{Cat(pages.NextNumber(), "  ", clause->title),
                             clause->text.empty() ? pdf::Tone::kNormal : pdf::Tone::kStrong});
    if (!clause->text.empty()) pages.Add(pdf::Paragraph{clause->text});
  }
}

void AddCriteria(Pages& pages, const Clause& clause) {
  if (clause.criteria.empty())
    return pages.Add(pdf::Paragraph{Text(pages.words.no_criteria), pdf::Tone::kMuted});
  pdf::Table table{{{"", 0.4}, {Text(pages.words.criterion), 4}, {Text(pages.words.check), 4}}, {}};
  for (const scope::Criterion& one : clause.criteria)
    table.rows.push_back({Cat(table.rows.size() + 1), one.statement, one.check});
  pages.Add(std::move(table));
}

}  // namespace

void AddScope(Pages& pages) {
  const StatementWords& words = pages.words;
  AddTable(pages, ClauseKind::kObjective, words.objectives,
           {{Text(words.objective), 4, pdf::Align::kLeft, true},
            {Text(words.measure), 3},
            {Text(words.target), 2}},
           [](const Clause& clause) {
             return std::vector<std::string>{TitleAndText(clause), clause.measure, clause.target};
           });
  AddStatements(pages, ClauseKind::kInScope, words.in_scope);
  AddStatements(pages, ClauseKind::kOutOfScope, words.out_of_scope);
  AddTable(pages, ClauseKind::kAssumption, words.assumptions,
           {{Text(words.assumption), 6, pdf::Align::kLeft, true}, {Text(words.owner), 2}},
           [&](const Clause& clause) {
             return std::vector<std::string>{TitleAndText(clause), PartyText(clause.owner, words)};
           });
  AddTable(pages, ClauseKind::kDependency, words.dependencies,
           {{Text(words.dependency), 5, pdf::Align::kLeft, true},
            {Text(words.provided_by), 2},
            {Text(words.needed_by), 1.6}},
           [&](const Clause& clause) {
             return std::vector<std::string>{TitleAndText(clause), PartyText(clause.owner, words),
                                             DayText(clause.due)};
           });
}

void AddDeliverables(Pages& pages) {
  for (const Clause* clause : BeginKind(pages, ClauseKind::kDeliverable, pages.words.deliverables)) {
    pages.Add(pdf::Heading{Cat(pages.NextNumber(), "  ", clause->title), 2, kDeliverableHeight});
    pages.Add(pdf::Paragraph{Cat(pages.words.owed_by, ": ", PartyText(clause->owner, pages.words)),
                             pdf::Tone::kMuted});
    if (!clause->text.empty()) pages.Add(pdf::Paragraph{clause->text});
    AddCriteria(pages, *clause);
  }
}

void AddMilestones(Pages& pages) {
  const StatementWords& words = pages.words;
  const plan::TaskIndex tasks = plan::IndexOf(pages.side.plan.tasks);
  AddTable(pages, ClauseKind::kMilestone, words.milestones,
           {{Text(words.milestone), 5, pdf::Align::kLeft, true},
            {Text(words.promised), 1.6},
            {Text(words.planned), 1.6}},
           [&](const Clause& clause) {
             const auto task = clause.task_id ? tasks.find(*clause.task_id) : tasks.end();
             const std::string planned =
                 task == tasks.end() ? "–" : ToText(DayOf(pages.side.plan.tasks[task->second].finish));
             return std::vector<std::string>{TitleAndText(clause), DayText(clause.due), planned};
           });
  pages.Add(pdf::Paragraph{Cat(words.planned_as_of, ' ', pages.planned_at, "."), pdf::Tone::kMuted});
}

}  // namespace tandem::baseline
