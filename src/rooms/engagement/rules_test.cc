#include <gtest/gtest.h>

#include "rooms/engagement/member.h"

namespace tandem::engagement {
namespace {

TEST(Roles, OnlyManagersManagePeopleAndImportPlans) {
  for (int i = 0; i < kRoleCount; ++i) {
    const Role role = static_cast<Role>(i);
    const bool manager = role == Role::kClientManager || role == Role::kVendorManager;
    EXPECT_EQ(Allows(role, Action::kManageMembers), manager) << Word(role);
    EXPECT_EQ(Allows(role, Action::kImportPlan), manager) << Word(role);
  }
}

TEST(Roles, AnObserverSeesEverythingAndChangesNothing) {
  const std::vector<std::string> seen = Permissions(Role::kObserver);
  EXPECT_EQ(seen, (std::vector<std::string>{"engagement.view", "members.view", "plan.view", "ledger.view", "ledger.export",
                                            "scope.view", "baseline.view", "forecast.view", "value.view"}));
}

TEST(Roles, BelongToASideAndAnObserverToEither) {
  EXPECT_NO_THROW(RequireRoleOfParty(Role::kObserver, Party::kVendor));
  EXPECT_NO_THROW(RequireRoleOfParty(Role::kVendorMember, Party::kVendor));
  EXPECT_THROW(RequireRoleOfParty(Role::kClientManager, Party::kVendor), Problem);
}

TEST(Phase, OfAClosedEngagementGoesBackToClosingOnly) {
  EXPECT_TRUE(MayMove(Phase::kDraft, Phase::kDelivery));
  EXPECT_TRUE(MayMove(Phase::kDelivery, Phase::kTransition));
  EXPECT_TRUE(MayMove(Phase::kClosed, Phase::kClosing));
  EXPECT_FALSE(MayMove(Phase::kClosed, Phase::kDelivery));
}

}  // namespace
}  // namespace tandem::engagement
