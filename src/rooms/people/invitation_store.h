#ifndef TANDEM_ROOMS_PEOPLE_INVITATION_STORE_H_
#define TANDEM_ROOMS_PEOPLE_INVITATION_STORE_H_

#include "rooms/people/invitation.h"

namespace tandem::people {

void InsertInvitation(db::Tx& tx, const Invitation& invitation, const InvitationTerms& terms, const PersonId& inviter,
                      const std::string& token_hash);
std::vector<Invitation> ReadOrganisationInvitations(db::Tx& tx, const OrganisationId& organisation,
                                                    const api::PageRequest& page);
std::vector<Invitation> ReadEngagementInvitations(db::Tx& tx, const Uuid& engagement, const InvitationViewer& viewer,
                                                  const api::PageRequest& page);
std::optional<Invitation> FindEngagementInvitation(db::Tx& tx, const Uuid& engagement, const Uuid& id);
std::optional<OpenInvitation> FindInvitationBySecret(db::Tx& tx, const std::string& token_hash, Instant now);
bool DeleteOrganisationInvitation(db::Tx& tx, const OrganisationId& organisation, const Uuid& id);
bool DeleteEngagementInvitation(db::Tx& tx, const Uuid& engagement, const Uuid& id);
// Returns whether it was still open.
bool MarkAccepted(db::Tx& tx, const Uuid& id, Instant now);

}  // namespace tandem::people

#endif  // TANDEM_ROOMS_PEOPLE_INVITATION_STORE_H_
