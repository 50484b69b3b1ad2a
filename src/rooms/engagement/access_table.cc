#include "rooms/engagement/access.h"

namespace tandem::engagement {
namespace {

constexpr bool y = true;
constexpr bool n = false;

// Rows in the order of Role, columns in the order of Action.
constexpr bool kAllowed[kRoleCount][kActionCount] = {
    //  view edit | members: view manage | plan: view edit import | record: view export
    //  | scope: view edit comment | baselines: view sign | changes: propose decide | forecast: view risks | value: view costs
    {y, y, /**/ y, y, /**/ y, y, y, /**/ y, y, /**/ y, y, y, /**/ y, y, /**/ y, y, /**/ y, y, /**/ y, y},  // client manager
    {y, n, /**/ y, n, /**/ y, y, n, /**/ y, y, /**/ y, y, y, /**/ y, n, /**/ y, n, /**/ y, y, /**/ y, y},  // client member
    {y, n, /**/ y, y, /**/ y, y, y, /**/ y, y, /**/ y, y, y, /**/ y, y, /**/ y, y, /**/ y, y, /**/ y, y},  // vendor manager
    {y, n, /**/ y, n, /**/ y, y, n, /**/ y, y, /**/ y, y, y, /**/ y, n, /**/ y, n, /**/ y, y, /**/ y, y},  // vendor member
    {y, n, /**/ y, n, /**/ y, n, n, /**/ y, y, /**/ y, n, n, /**/ y, n, /**/ n, n, /**/ y, n, /**/ y, n},  // observer
};

}  // namespace

bool Allows(Role role, Action action) { return kAllowed[static_cast<int>(role)][static_cast<int>(action)]; }

std::vector<std::string> Permissions(Role role) {
  std::vector<std::string> permissions;
  for (int i = 0; i < kActionCount; ++i) {
    if (Allows(role, static_cast<Action>(i))) permissions.emplace_back(Word(static_cast<Action>(i)));
  }
  return permissions;
}

std::optional<Party> PartyOf(Role role) {
  switch (role) {
    case Role::kClientManager:
    case Role::kClientMember: return Party::kClient;
    case Role::kVendorManager:
    case Role::kVendorMember: return Party::kVendor;
    case Role::kObserver: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace tandem::engagement
