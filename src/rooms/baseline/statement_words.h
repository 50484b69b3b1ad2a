// The words of a printed statement of work, in the languages of the product.
#ifndef TANDEM_ROOMS_BASELINE_STATEMENT_WORDS_H_
#define TANDEM_ROOMS_BASELINE_STATEMENT_WORDS_H_

#include <optional>
#include <string>
#include <string_view>

namespace tandem::baseline {

struct StatementWords {
  std::string_view title, baseline, between, and_, page, of;
  std::string_view parties, party, client, vendor, organisation, signed_by, signed_at, nobody;
  std::string_view objectives, objective, measure, target;
  std::string_view in_scope, out_of_scope;
  std::string_view assumptions, assumption, owner;
  std::string_view dependencies, dependency, provided_by, needed_by;
  std::string_view deliverables, owed_by, criterion, check, no_criteria, nothing_agreed;
  std::string_view milestones, milestone, promised, planned, planned_as_of;
  std::string_view price, fixed, time_and_material, retainer, per_month, per_quarter, per_hour, per_day;
  std::string_view payment, paid_for, due, amount, total, role, rate, cap, no_cap;
  std::string_view plan, wbs, task, start, finish, schedule;
  std::string_view signatures, for_client, for_vendor, signed_electronically, not_signed;
  std::string_view not_in_force, not_in_force_text, superseded_text, hash_text;
  char thousands, decimal;
};

// "en" or "vi"; nothing for another language.
const StatementWords* WordsOf(std::string_view language);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_STATEMENT_WORDS_H_
