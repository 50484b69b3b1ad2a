// Who may do what in an engagement: the one declared table, and the only road from an id to an engagement.
#ifndef TANDEM_ROOMS_ENGAGEMENT_ACCESS_H_
#define TANDEM_ROOMS_ENGAGEMENT_ACCESS_H_

#include "api/route.h"
#include "base/record.h"
#include "ledger/ledger.h"

namespace tandem::engagement {

using EngagementId = Id<struct EngagementTag>;
using MemberId = Id<struct MemberTag>;

enum class Party { kClient, kVendor };
enum class Role { kClientManager, kClientMember, kVendorManager, kVendorMember, kObserver };
enum class Phase { kDraft, kSourcing, kContracting, kTransition, kDelivery, kClosing, kClosed };

enum class Action {
  kViewEngagement,
  kEditEngagement,
  kViewMembers,
  kManageMembers,
  kViewPlan,
  kEditPlan,
  kImportPlan,
  kViewLedger,
  kExportLedger,
  kViewScope,
  kEditScope,
  kCommentScope,
  kViewBaselines,
  kSign,
  kProposeChange,
  kDecideChange,
  kViewForecast,
  kEditRisks,
  kViewValue,
  kRecordCosts,
};
inline constexpr int kActionCount = 20;
inline constexpr int kRoleCount = 5;

}  // namespace tandem::engagement

template <>
struct tandem::EnumWords<tandem::engagement::Party> {
  static constexpr std::string_view words[] = {"client", "vendor"};
};
template <>
struct tandem::EnumWords<tandem::engagement::Role> {
  static constexpr std::string_view words[] = {"client_manager", "client_member", "vendor_manager", "vendor_member",
                                               "observer"};
};
template <>
struct tandem::EnumWords<tandem::engagement::Phase> {
  static constexpr std::string_view words[] = {"draft",    "sourcing", "contracting", "transition",
                                               "delivery", "closing",  "closed"};
};
template <>
struct tandem::EnumWords<tandem::engagement::Action> {
  static constexpr std::string_view words[] = {"engagement.view", "engagement.edit", "members.view",
                                               "members.manage",  "plan.view",       "plan.edit",
                                               "plan.import",     "ledger.view",     "ledger.export",
                                               "scope.view",      "scope.edit",      "scope.comment",
                                               "baseline.view",   "baseline.sign",   "change.propose",
                                               "change.decide",   "forecast.view",   "risk.edit",
                                               "value.view",      "cost.record"};
};

namespace tandem::engagement {

// The table of roles. Pure.
bool Allows(Role role, Action action);
std::vector<std::string> Permissions(Role role);
// The side a role belongs to; nothing for an observer, who may sit on either.
std::optional<Party> PartyOf(Role role);

// The caller's standing in one engagement. Only Enter makes one, so whoever holds it was let in.
class Access {
 public:
  const EngagementId& engagement() const { return engagement_; }
  const MemberId& member() const { return member_; }
  Party party() const { return party_; }
  Role role() const { return role_; }
  Phase phase() const { return phase_; }
  const api::Caller& caller() const { return caller_; }
  ledger::Actor Actor() const;

 private:
  friend Access Enter(db::Tx&, const api::Caller&, const EngagementId&, Action);
  friend Access EnterAsHouse(db::Tx&, const EngagementId&);
  EngagementId engagement_;
  MemberId member_;
  Party party_ = Party::kClient;
  Role role_ = Role::kObserver;
  Phase phase_ = Phase::kDraft;
  api::Caller caller_;
};

// Throws 404 when the caller is not a member, 403 when their role does not allow the action, 409
// "engagement.closed" when the action changes an engagement that is closed.
Access Enter(db::Tx& tx, const api::Caller& caller, const EngagementId& engagement, Action action);

// The server itself, which computes for both sides without anybody asking. It stands as an observer of nobody's: good for
// reading; what it does is not a person's and goes into no record. Throws 404 for an engagement that is not there.
Access EnterAsHouse(db::Tx& tx, const EngagementId& engagement);

// Throws 409 "engagement.closed" in that phase.
void RequireOpen(Phase phase);

// The policy of a route below /engagements/{engagement}; its handler reads the access with AccessOf.
api::Policy May(Action action);
const Access& AccessOf(const api::Call& call);

// Appends what the caller changed to the engagement's record, which is the engagement's latest change; returns the entry's
// index.
int64_t Record(db::Tx& tx, const Access& access, Instant now, const ledger::NewEntry& entry);

}  // namespace tandem::engagement

#endif  // TANDEM_ROOMS_ENGAGEMENT_ACCESS_H_
