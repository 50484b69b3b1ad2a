// For tests of the scope room: the plan room's engagement with this room's tables, and edits in a few words.
#ifndef TANDEM_ROOMS_SCOPE_SCOPE_FOR_TEST_H_
#define TANDEM_ROOMS_SCOPE_SCOPE_FOR_TEST_H_

#include "rooms/plan/plan_for_test.h"
#include "rooms/scope/apply.h"
#include "rooms/scope/migrations.h"

namespace tandem::scope {

inline ClauseId ClauseNumber(int number) { return {*ParseUuid(plan::TaskUuid(number))}; }

class ScopeDatabaseTest : public plan::PlanDatabaseTest {
 protected:
  void SetUp() override {
    PlanDatabaseTest::SetUp();
    if (IsSkipped()) return;
    std::vector<db::Migration> all;
    for (const auto& room : {people::Migrations(), ledger::Migrations(), engagement::Migrations(),
                             plan::Migrations(), Migrations()}) {
      all.insert(all.end(), room.begin(), room.end());
    }
    db::Migrate(database(), all);
  }

  engagement::Access EnterScope(db::Tx& tx) { return Enter(tx, engagement::Action::kEditScope); }
  Draft Loaded() {
    return database().Read([&](db::Tx& tx) { return LoadDraft(tx, EnterScope(tx)); });
  }
  ScopeChange Store(const Draft& before, const Draft& after) {
    return database().Write([&](db::Tx& tx) {
      return StoreDraft(tx, EnterScope(tx), MakeCall(), before, after, {"scope.edited"});
    });
  }
};

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_SCOPE_FOR_TEST_H_
