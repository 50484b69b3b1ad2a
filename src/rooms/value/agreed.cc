#include "rooms/value/agreed.h"

#include "rooms/baseline/document.h"
#include "rooms/baseline/today.h"

namespace tandem::value {
namespace {

std::string CurrencyOf(const Json& document) { return *document.Find("price")->Find("currency")->AsString(); }

}  // namespace

std::optional<Agreed> LoadAgreed(db::Tx& tx, const engagement::Access& access) {
  const auto baseline = baseline::InForce(tx, access.engagement());
  if (!baseline) return std::nullopt;
  const Json document = baseline::LoadDocument(tx, baseline->id);
  return Agreed{*baseline->number, CurrencyOf(document),
                baseline::PlanOf(document, engagement::ReadEngagement(tx, access))};
}

std::string AgreedCurrency(db::Tx& tx, const engagement::Access& access) {
  const auto baseline = baseline::InForce(tx, access.engagement());
  if (!baseline) return scope::LoadDraft(tx, access).price.currency;
  return CurrencyOf(baseline::LoadDocument(tx, baseline->id));
}

}  // namespace tandem::value
