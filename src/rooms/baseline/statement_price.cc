#include "base/text.h"
#include "rooms/baseline/money_text.h"
#include "rooms/baseline/statement_parts.h"

namespace tandem::baseline {
namespace {

std::string Text(std::string_view view) { return std::string(view); }

std::string Money(const Pages& pages, int64_t amount_minor) {
  return MoneyText(amount_minor, pages.side.draft.price.currency, pages.words.thousands, pages.words.decimal);
}

std::string TitleOf(const Pages& pages, const std::optional<ClauseId>& id) {
  const scope::Clause* clause = id ? scope::FindClause(pages.side.draft, *id) : nullptr;
  return clause == nullptr ? "–" : clause->title;
}

void AddPayments(Pages& pages) {
  const StatementWords& words = pages.words;
  pdf::Table table{{{Text(words.payment), 3.4},
                    {Text(words.paid_for), 3},
                    {Text(words.due), 1.4},
                    {Text(words.amount), 2.2, pdf::Align::kRight}},
                   {},
                   true};
  int64_t total = 0;
  for (const scope::PriceLine& line : pages.side.draft.price.lines) {
    total += line.amount_minor;
    table.rows.push_back(
        {line.title, TitleOf(pages, line.clause_id), DayText(line.due), Money(pages, line.amount_minor)});
  }
  table.rows.push_back({Text(words.total), "", "", Money(pages, total)});
  pages.Add(std::move(table));
}

void AddRates(Pages& pages) {
  const StatementWords& words = pages.words;
  if (pages.side.draft.price.rates.empty()) return;
  pdf::Table table{{{Text(words.role), 4}, {Text(words.party), 2}, {Text(words.rate), 3, pdf::Align::kRight}},
                   {}};
  for (const scope::Rate& rate : pages.side.draft.price.rates) {
    const std::string_view unit = rate.unit == scope::RateUnit::kHour ? words.per_hour : words.per_day;
    table.rows.push_back(
        {rate.role, PartyText(rate.party, words), Cat(Money(pages, rate.amount_minor), ' ', unit)});
  }
  pages.Add(std::move(table));
}

std::string SentenceOf(const Pages& pages) {
  const scope::Price& price = pages.side.draft.price;
  const StatementWords& words = pages.words;
  switch (price.model) {
    case scope::PriceModel::kFixed:
      return Text(words.fixed);
    case scope::PriceModel::kTimeAndMaterial:
      if (!price.cap_minor) return Cat(words.time_and_material, ", ", words.no_cap);
      return Cat(words.time_and_material, ". ", words.cap, ": ", Money(pages, *price.cap_minor));
    case scope::PriceModel::kRetainer:
      break;
  }
  const bool monthly = price.retainer_period == scope::RetainerPeriod::kMonth;
  return Cat(words.retainer, ": ", Money(pages, price.retainer_minor.value_or(0)), ' ',
             monthly ? words.per_month : words.per_quarter);
}

}  // namespace

void AddPrice(Pages& pages) {
  pages.Begin(pages.words.price);
  pages.Add(pdf::Paragraph{SentenceOf(pages), pdf::Tone::kStrong});
  if (pages.side.draft.price.model == scope::PriceModel::kFixed) AddPayments(pages);
  AddRates(pages);
}

}  // namespace tandem::baseline
