#include "rooms/engagement/access.h"

#include "rooms/engagement/access_store.h"

namespace tandem::engagement {
namespace {

bool Changes(Action action) {
  switch (action) {
    case Action::kManageMembers:
    case Action::kEditPlan:
    case Action::kImportPlan:
    case Action::kEditScope:
    case Action::kCommentScope:
    case Action::kSign:
    case Action::kProposeChange:
    case Action::kDecideChange:
    case Action::kEditRisks:
    case Action::kRecordCosts: return true;
    default: return false;
  }
}

}  // namespace

ledger::Actor Access::Actor() const {
  return {ToText(caller_.person), caller_.name, caller_.organisation_name, std::string(Word(party_))};
}

Access Enter(db::Tx& tx, const api::Caller& caller, const EngagementId& engagement, Action action) {
  const auto standing = FindStanding(tx, engagement, caller.person);
  if (!standing) throw NotFound("engagement");
  if (!Allows(standing->role, action)) {
    throw Forbidden("engagement.role", "Your role in this engagement does not allow this. Ask your side's manager.");
  }
  if (Changes(action)) RequireOpen(standing->phase);
  Access access;
  access.engagement_ = engagement;
  access.member_ = standing->member;
  access.party_ = standing->party;
  access.role_ = standing->role;
  access.phase_ = standing->phase;
  access.caller_ = caller;
  return access;
}

Access EnterAsHouse(db::Tx& tx, const EngagementId& engagement) {
  const auto phase = FindPhase(tx, engagement);
  if (!phase) throw NotFound("engagement");
  Access access;
  access.engagement_ = engagement;
  access.phase_ = *phase;
  return access;
}

void RequireOpen(Phase phase) {
  if (phase != Phase::kClosed) return;
  throw Conflict("engagement.closed", "This engagement is closed. Its client manager can reopen it.");
}

api::Policy May(Action action) {
  return {std::string(Word(action)), [action](db::Tx& tx, api::Call& call) {
            const api::Caller& caller = call.caller();
            call.access = Enter(tx, caller, call.PathId<EngagementTag>("engagement"), action);
          }};
}

const Access& AccessOf(const api::Call& call) { return std::any_cast<const Access&>(call.access); }

int64_t Record(db::Tx& tx, const Access& access, Instant now, const ledger::NewEntry& entry) {
  StoreUpdated(tx, access.engagement(), now);
  return ledger::Append(tx, access.engagement().uuid, now, access.Actor(), entry);
}

}  // namespace tandem::engagement
