#include "rooms/scope/price_rules.h"

#include <set>

#include "base/text.h"
#include "rooms/scope/currency.h"
#include "rooms/scope/limits.h"

namespace tandem::scope {
namespace {

void CheckAmount(std::optional<int64_t> amount, std::string_view field, plan::FieldErrors& errors) {
  if (!amount || (*amount >= 0 && *amount <= kMostMoney)) return;
  errors.Add(field, "scope.amount", "An amount is 0 or more, and at most 10^15 of the smallest unit.");
}

void CheckName(const std::string& name, std::string_view field, plan::FieldErrors& errors) {
  if (Trim(name).empty()) errors.Add(field, "scope.price_title", "Say what this is for.");
}

bool CanBePaidFor(const std::vector<Clause>& clauses, const ClauseId& id) {
  for (const Clause& clause : clauses) {
    if (clause.id != id) continue;
    return clause.kind == ClauseKind::kDeliverable || clause.kind == ClauseKind::kMilestone;
  }
  return false;
}

class Unique {
 public:
  explicit Unique(plan::FieldErrors& errors) : errors_(errors) {}
  void Check(const Uuid& id, std::string_view field) {
    if (!ids_.insert(id).second) errors_.Add(field, "scope.price_twice", "Two rows have the same id.");
  }

 private:
  plan::FieldErrors& errors_;
  std::set<Uuid> ids_;
};

void CheckLines(const PriceTerms& price, const std::vector<Clause>& clauses, plan::FieldErrors& errors) {
  Unique unique(errors);
  for (size_t i = 0; i < price.lines.size(); ++i) {
    const PriceLine& line = price.lines[i];
    const std::string at = Cat("lines[", i, "].");
    CheckName(line.title, at + "title", errors);
    CheckAmount(line.amount_minor, at + "amount_minor", errors);
    unique.Check(line.id.uuid, at + "id");
    if (!line.clause_id || CanBePaidFor(clauses, *line.clause_id)) continue;
    errors.Add(at + "clause_id", "scope.price_clause", "Choose a deliverable or milestone of this draft.");
  }
}

void CheckRates(const PriceTerms& price, plan::FieldErrors& errors) {
  Unique unique(errors);
  for (size_t i = 0; i < price.rates.size(); ++i) {
    const std::string at = Cat("rates[", i, "].");
    CheckName(price.rates[i].role, at + "role", errors);
    CheckAmount(price.rates[i].amount_minor, at + "amount_minor", errors);
    unique.Check(price.rates[i].id.uuid, at + "id");
  }
}

}  // namespace

void KeepOfModel(PriceTerms& price) {
  if (price.model != PriceModel::kFixed) price.lines.clear();
  if (price.model == PriceModel::kFixed) price.rates.clear();
  if (price.model != PriceModel::kTimeAndMaterial) price.cap_minor.reset();
  if (price.model == PriceModel::kRetainer) return;
  price.retainer_minor.reset();
  price.retainer_period = RetainerPeriod::kMonth;
}

void CheckPrice(const PriceTerms& price, const std::vector<Clause>& clauses, plan::FieldErrors& errors) {
  if (!MinorDigits(price.currency)) {
    errors.Add("currency", "scope.currency", "Write a currency of ISO 4217: EUR, USD, JPY, VND.");
  }
  CheckAmount(price.cap_minor, "cap_minor", errors);
  CheckAmount(price.retainer_minor, "retainer_minor", errors);
  CheckLines(price, clauses, errors);
  CheckRates(price, errors);
}

}  // namespace tandem::scope
