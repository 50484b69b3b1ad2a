// For tests of the plan room: an engagement of two parties in a fresh database, and edits in a few words.
#ifndef TANDEM_ROOMS_PLAN_PLAN_FOR_TEST_H_
#define TANDEM_ROOMS_PLAN_PLAN_FOR_TEST_H_

#include <gmock/gmock.h>

#include "ledger/migrations.h"
#include "platform/db/migrations.h"
#include "platform/db/testing.h"
#include "platform/json/json_parser.h"
#include "rooms/engagement/member.h"
#include "rooms/engagement/migrations.h"
#include "rooms/people/migrations.h"
#include "rooms/people/organisation.h"
#include "rooms/people/person.h"
#include "rooms/plan/actions.h"
#include "rooms/plan/migrations.h"
#include "rooms/plan/plan_view.h"
#include "rooms/plan/save.h"

namespace tandem::plan {

inline std::string TaskUuid(int number) {
  const std::string digits = std::to_string(number);
  return "01980000-0000-7000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

class PlanDatabaseTest : public db::DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    if (IsSkipped()) return;
    MigrateWith(PlanMigrations());
    world_.now = [this] { return now_; };
    world_.new_id = [this] { return NewUuid(now_, 7, ++ids_); };
    database().Write([this](db::Tx& tx) { Found(tx); });
  }

  // The plan room's own history at first.
  virtual std::span<const db::Migration> PlanMigrations() const { return Migrations(); }
  void MigrateWith(std::span<const db::Migration> plan) {
    std::vector<db::Migration> all;
    for (const auto& room : {people::Migrations(), ledger::Migrations(), engagement::Migrations(), plan}) {
      all.insert(all.end(), room.begin(), room.end());
    }
    db::Migrate(database(), all);
  }

  void Found(db::Tx& tx) {
    const people::OrganisationId acme{world_.new_id()};
    people::FoundOrganisation(tx, acme, "Acme", now_);
    people::NewPerson ada;
    ada.id = {world_.new_id()};
    ada.organisation_id = acme;
    ada.name = "Ada";
    ada.email = "ada@example.com";
    people::AddPerson(tx, ada, now_);
    caller_.person = ada.id.uuid;
    caller_.organisation = acme.uuid;
    caller_.name = "Ada";
    caller_.organisation_name = "Acme";
    engagement_ =
        engagement::CreateEngagement(tx, MakeCall(), {"Billing", {}, {true, *ParseDay("2026-01-05")}}).id;
  }

  api::Call MakeCall() {
    api::Call call(request_, world_);
    call.SetCaller(caller_);
    return call;
  }
  engagement::Access Enter(db::Tx& tx, engagement::Action action = engagement::Action::kEditPlan) {
    return engagement::Enter(tx, caller_, engagement_, action);
  }

  PlanChange Edit(const std::string& json) {
    const PlanEdit edit = FromJson<PlanEdit>(ParseJson(json));
    return database().Write([&](db::Tx& tx) { return EditPlan(tx, Enter(tx), MakeCall(), edit); });
  }
  Plan View() {
    return database().Read(
        [&](db::Tx& tx) { return ViewPlan(tx, Enter(tx, engagement::Action::kViewPlan)); });
  }
  StoredPlan Stored() {
    return database().Read(
        [&](db::Tx& tx) { return LoadPlan(tx, Enter(tx, engagement::Action::kViewPlan)); });
  }
  std::string RefusalOf(const std::string& json) {
    try {
      Edit(json);
    } catch (const Problem& problem) {
      return problem.reason();
    }
    return "";
  }

  http::Request request_;
  api::World world_;
  Instant now_{1'760'000'000'000'000};
  uint64_t ids_ = 0;
  api::Caller caller_;
  engagement::EngagementId engagement_;
};

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_PLAN_FOR_TEST_H_
