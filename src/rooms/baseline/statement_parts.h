// The sections of a statement of work, each adding its blocks. Internal to statement.
#ifndef TANDEM_ROOMS_BASELINE_STATEMENT_PARTS_H_
#define TANDEM_ROOMS_BASELINE_STATEMENT_PARTS_H_

#include "rooms/baseline/statement.h"

namespace tandem::baseline {

// What sections are written from and into.
struct Pages {
  const Side& side;
  const StatementWords& words;
  std::vector<pdf::Block> blocks;
  int section = 0;
  int clause = 0;
  std::string planned_at{};  // when the dates of the plan were computed

  // A numbered heading, with so much of what follows on the same page.
  void Begin(std::string_view title, double keep = 60);
  // Of the section's next clause: "6.2", the number that it has in the draft.
  std::string NextNumber();
  void Add(pdf::Block block) { blocks.push_back(std::move(block)); }
};

std::string PartyText(const std::optional<Party>& party, const StatementWords& words);
std::string DayText(const std::optional<Day>& day);
std::vector<const scope::Clause*> ClausesOf(const scope::Draft& draft, scope::ClauseKind kind);
// Title, and below it the text.
std::string TitleAndText(const scope::Clause& clause);

void AddScope(Pages& pages);  // objectives to dependencies
void AddDeliverables(Pages& pages);
void AddMilestones(Pages& pages);
void AddPrice(Pages& pages);
void AddPlan(Pages& pages);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_STATEMENT_PARTS_H_
