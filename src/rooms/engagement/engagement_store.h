#ifndef TANDEM_ROOMS_ENGAGEMENT_ENGAGEMENT_STORE_H_
#define TANDEM_ROOMS_ENGAGEMENT_ENGAGEMENT_STORE_H_

#include "rooms/engagement/engagement.h"

namespace tandem::engagement {

void InsertEngagement(db::Tx& tx, const Engagement& engagement);
std::optional<Engagement> FindEngagementOf(db::Tx& tx, const EngagementId& id, const Uuid& person);
std::vector<Engagement> ReadEngagementsOf(db::Tx& tx, const Uuid& person, const api::PageRequest& page);
void StoreEngagement(db::Tx& tx, const Engagement& engagement);
void StoreFigures(db::Tx& tx, const EngagementId& id, const PlanFigures& figures, Instant now);
void StoreVendor(db::Tx& tx, const EngagementId& id, const people::OrganisationId& vendor);

// The two parties, and the title, as joining needs them before there is any access.
struct Sides {
  std::string title;
  Phase phase = Phase::kDraft;
  people::OrganisationId client;
  std::string client_name;
  std::optional<people::OrganisationId> vendor;
  std::string vendor_name;
};
std::optional<Sides> FindSides(db::Tx& tx, const EngagementId& id);

}  // namespace tandem::engagement

#endif  // TANDEM_ROOMS_ENGAGEMENT_ENGAGEMENT_STORE_H_
