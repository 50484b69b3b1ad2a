// For tests of the outlook room: the plan room's engagement with the tables of scope and outlook.
#ifndef TANDEM_ROOMS_OUTLOOK_OUTLOOK_FOR_TEST_H_
#define TANDEM_ROOMS_OUTLOOK_OUTLOOK_FOR_TEST_H_

#include "base/text.h"
#include "rooms/outlook/migrations.h"
#include "rooms/outlook/risk.h"
#include "rooms/plan/plan_for_test.h"
#include "rooms/scope/migrations.h"

namespace tandem::outlook {

using engagement::Action;
using plan::TaskUuid;

class OutlookDatabaseTest : public plan::PlanDatabaseTest {
 protected:
  void SetUp() override {
    PlanDatabaseTest::SetUp();
    if (IsSkipped()) return;
    std::vector<db::Migration> all;
    for (const auto& room : {people::Migrations(), ledger::Migrations(), engagement::Migrations(),
                             plan::Migrations(), scope::Migrations(), outlook::Migrations()}) {
      all.insert(all.end(), room.begin(), room.end());
    }
    db::Migrate(database(), all);
  }

  // Design (5d), Build (10d), then the milestone Go live.
  void MakePlan() {
    Edit(Cat(R"({"put_tasks":[{"id":")", TaskUuid(1),
             R"(","version":0,"name":"Design","duration":"5d"},{"id":")", TaskUuid(2),
             R"(","version":0,"name":"Build","duration":"10d"},{"id":")", TaskUuid(3),
             R"(","version":0,"name":"Go live","duration":"0d","milestone":true}],"put_links":[)",
             FromTo(1, 2), ",", FromTo(2, 3), "]}"));
  }
  static std::string FromTo(int from, int to) {
    return Cat(R"({"predecessor_id":")", TaskUuid(from), R"(","successor_id":")", TaskUuid(to),
               R"(","type":"FS","lag":""})");
  }

  Risk Add(const std::string& json) {
    const RiskPut put = FromJson<RiskPut>(ParseJson(json));
    return database().Write(
        [&](db::Tx& tx) { return AddRisk(tx, Enter(tx, Action::kEditRisks), MakeCall(), put); });
  }
};

}  // namespace tandem::outlook

#endif  // TANDEM_ROOMS_OUTLOOK_OUTLOOK_FOR_TEST_H_
