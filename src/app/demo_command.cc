#include "app/demo_command.h"

#include <iomanip>
#include <stdexcept>

#include "app/demo_agreement.h"
#include "app/demo_plan.h"
#include "app/demo_stage.h"
#include "base/text.h"
#include "platform/crypto/random.h"
#include "rooms/people/setup.h"

namespace tandem::app {
namespace {

Json Body(Json::Object members) { return Json(std::move(members)); }

const std::string& Text(const Json& json, std::string_view name) {
  const Json* value = json.Find(name);
  if (value != nullptr && value->AsString() != nullptr) return *value->AsString();
  throw std::logic_error("the demonstration expected a text “" + std::string(name) + "” in " +
                         ToJsonText(json));
}

struct Account {
  const DemoActor& actor;
  const char* organisation;
  const char* party;
  const char* role;
};

// The people, and what they do over eleven weeks.
class DemoStory {
 public:
  DemoStory(House& house, const std::string& password)
      : stage_(house),
        ada_(stage_, "Ada Okafor", "ada@northwind.example", password),
        minh_(stage_, "Minh Tran", "minh@northwind.example", password),
        kim_(stage_, "Kim Larsen", "kim@kestrel.example", password),
        jonas_(stage_, "Jonas Weber", "jonas@kestrel.example", password),
        priya_(stage_, "Priya Nair", "priya@kestrel.example", password),
        lena_(stage_, "Lena Fischer", "lena@harbour.example", password),
        otto_(stage_, "Otto Brandt", "otto@northwind.example", password) {}

  void Tell() {
    Found();
    BringInTheVendor();
    AgreeOnThePlan();
    Work();
    RunTheSecondEngagement();
    ReadTheNews();
  }

  std::vector<Account> Accounts() const {
    return {{ada_, "Northwind Energy", "client", "client_manager"},
            {minh_, "Northwind Energy", "client", "client_member"},
            {otto_, "Northwind Energy", "client", "observer"},
            {kim_, "Kestrel Software", "vendor", "vendor_manager"},
            {jonas_, "Kestrel Software", "vendor", "vendor_member"},
            {priya_, "Kestrel Software", "vendor", "vendor_member"},
            {lena_, "Harbour Analytics", "vendor", "vendor_manager"}};
  }

  Json Engagements() const { return Json::Array{Entry(billing_), Entry(labelling_)}; }

 private:
  static Json Entry(const Json& engagement) {
    return Body({{"id", Text(engagement, "id")}, {"title", Text(engagement, "title")}});
  }
  std::string Billing(const std::string& rest = {}) const {
    return "/engagements/" + Text(billing_, "id") + rest;
  }

  DemoAgreement Agreement() { return {stage_, Billing(), ada_, kim_}; }

  void Invite(DemoActor& inviter, const std::string& engagement, DemoActor& guest, const char* party,
              const char* role, const std::string& organisation = {}) {
    const Json invitation = inviter.Post("/engagements/" + engagement + "/invitations",
                                         Body({{"email", guest.email()}, {"party", party}, {"role", role}}));
    stage_.Wait(47);
    guest.Join(Text(invitation, "link"), organisation);
  }

  void MoveTo(const char* phase) {
    const Json now = ada_.Get(Billing());
    ada_.Patch(Billing(), *now.Find("version")->AsInt(), Body({{"phase", phase}}));
  }

  void Found() {
    stage_.SetDaysAgo(78, 8, 12);
    ada_.SetUp("Northwind Energy");
    stage_.Wait(9);
    billing_ = ada_.Post("/engagements",
                         Body({{"title", "Billing platform rewrite"},
                               {"summary",
                                "Replace the billing system of 1998 for 410,000 customers: rating, invoices, "
                                "migration and roll-out, without missing a billing run."},
                               {"start", ToText(stage_.DayAgo(70))}}));
    stage_.Wait(20);
    Invite(ada_, Text(billing_, "id"), minh_, "client", "client_member");
    stage_.Wait(15);
    Invite(ada_, Text(billing_, "id"), otto_, "client", "observer");
  }

  void BringInTheVendor() {
    stage_.SetDaysAgo(75, 9, 30);
    MoveTo("contracting");
    stage_.Wait(12);
    Invite(ada_, Text(billing_, "id"), kim_, "vendor", "vendor_manager", "Kestrel Software");
    stage_.SetDaysAgo(74, 7, 50);
    Invite(kim_, Text(billing_, "id"), jonas_, "vendor", "vendor_member");
    stage_.Wait(31);
    Invite(kim_, Text(billing_, "id"), priya_, "vendor", "vendor_member");
  }

  void AgreeOnThePlan() {
    stage_.SetDaysAgo(72, 10, 5);
    kim_.PostFile(Billing("/plan/import?format=csv"), "text/csv", std::string(kBillingPlan));
    Agreement().DraftAndSign();
    stage_.NoteForecast(Text(billing_, "id"));
    stage_.SetDaysAgo(71, 13, 40);
    MoveTo("transition");
  }

  // Sets fields of the task with this id in the imported file.
  Json Change(DemoActor& actor, const std::string& uid, Json::Object fields) {
    const Json plan = actor.Get(Billing("/plan"));
    for (const Json& task : *plan.Find("tasks")->AsArray()) {
      if (Text(task, "uid") != uid) continue;
      fields.push_back({"id", Text(task, "id")});
      fields.push_back({"version", *task.Find("version")->AsInt()});
    }
    return actor.Post(Billing("/plan/edits"), Body({{"put_tasks", Json::Array{Body(std::move(fields))}}}));
  }

  void Progress(int days_ago, DemoActor& actor, const char* uid, int percent) {
    stage_.SetDaysAgo(days_ago, 15, 10 + percent % 40);
    Change(actor, uid, {{"percent_complete", percent}});
    stage_.NoteForecast(Text(billing_, "id"));
  }

  // A week's costs, at its end.
  void Week(int days_ago, int64_t euros) {
    stage_.SetDaysAgo(days_ago, 16, 55);
    Agreement().RecordCost(days_ago, euros);
  }

  void Work() {
    Progress(69, kim_, "2", 100);
    Week(64, 5'600);
    Progress(62, priya_, "3", 60);
    stage_.SetDaysAgo(61, 9, 0);
    MoveTo("delivery");
    Progress(60, priya_, "3", 100);
    Progress(60, minh_, "4", 100);
    Week(57, 7'900);
    Progress(55, minh_, "5", 100);
    Progress(54, ada_, "6", 100);
    Week(50, 8'600);
    Agreement().NoteRisks(kim_);
    Progress(48, jonas_, "8", 80);
    Agreement().AddVietnameseTax();
    Progress(44, jonas_, "8", 100);
    Progress(43, jonas_, "10", 100);
    Week(43, 9'800);
    Progress(40, minh_, "11", 100);
    Progress(39, ada_, "9", 100);
    Progress(39, kim_, "12", 100);
    Week(36, 11'200);
    ChangeOfMind();
    Week(29, 12'400);
    Progress(27, priya_, "14", 100);
    Progress(26, kim_, "21", 100);
    Progress(22, minh_, "28", 100);
    Week(22, 11'900);
    Week(15, 12'700);
    Progress(14, jonas_, "15", 70);
    Progress(12, kim_, "22", 100);
    Progress(9, priya_, "16", 30);
    Week(8, 13'100);
    Progress(6, jonas_, "15", 85);
    Progress(5, kim_, "29", 60);
    Progress(4, kim_, "23", 55);
    Progress(2, priya_, "16", 55);
    LookAtTheScope();
    Agreement().AskForMoreTime();
    stage_.NoteForecast(Text(billing_, "id"));
  }

  // Everyone of the billing platform has read the draft before the last edits of it.
  void LookAtTheScope() {
    for (DemoActor* reader : {&ada_, &minh_, &otto_, &kim_, &jonas_, &priya_}) {
      stage_.Wait(4);
      const Json scope = reader->Get(Billing("/scope"));
      reader->Put(Billing("/scope/seen"), Body({{"as_of", *scope.Find("as_of")->AsInt()}}));
    }
  }

  // All but what happened in the last days.
  void ReadTheNews() {
    stage_.SetDaysAgo(4, 17, 30);
    for (DemoActor* reader : {&ada_, &minh_, &otto_, &kim_, &jonas_, &priya_, &lena_}) {
      reader->Put("/activity/seen", Body({{"at", ToText(stage_.now())}}));
    }
  }

  // Somebody shortens a task, thinks again, and undoes it.
  void ChangeOfMind() {
    stage_.SetDaysAgo(33, 14, 2);
    const Json change = Change(kim_, "36", {{"duration", "8d"}});
    stage_.Wait(26);
    ada_.Post(Billing("/plan/reversals"), Body({{"entry", *change.Find("entry")->AsInt()}}));
  }

  void RunTheSecondEngagement() {
    stage_.SetDaysAgo(30, 8, 20);
    labelling_ =
        minh_.Post("/engagements",
                   Body({{"title", "Meter photograph labelling"},
                         {"summary", "60,000 photographs of meters, labelled twice, for the reading app."},
                         {"start", ToText(stage_.DayAgo(24))}}));
    stage_.Wait(33);
    Invite(minh_, Text(labelling_, "id"), lena_, "vendor", "vendor_manager", "Harbour Analytics");
    stage_.Wait(25);
    minh_.Post("/engagements/" + Text(labelling_, "id") + "/members",
               Body({{"person_id", Text(*ada_.Get("/session").Find("person"), "id")}, {"role", "observer"}}));
    stage_.SetDaysAgo(26, 9, 45);
    lena_.PostFile("/engagements/" + Text(labelling_, "id") + "/plan/import?format=csv", "text/csv",
                   std::string(kLabellingPlan));
  }

  DemoStage stage_;
  DemoActor ada_, minh_, kim_, jonas_, priya_, lena_, otto_;
  Json billing_, labelling_;
};

void PrintJson(const DemoStory& story, std::ostream& out) {
  Json::Array accounts;
  for (const Account& account : story.Accounts()) {
    accounts.push_back(Body({{"email", account.actor.email()},
                             {"password", account.actor.password()},
                             {"organisation", account.organisation},
                             {"party", account.party},
                             {"role", account.role}}));
  }
  out << ToJsonText(Body({{"accounts", std::move(accounts)}, {"engagements", story.Engagements()}})) << '\n';
}

void PrintTable(const DemoStory& story, std::ostream& out) {
  out << std::left;
  for (const Account& account : story.Accounts()) {
    out << std::setw(26) << account.actor.email() << std::setw(24) << account.actor.password()
        << std::setw(20) << account.organisation << account.role << '\n';
  }
}

}  // namespace

int RunDemo(const HouseOptions& options, bool json, std::ostream& out) {
  House house(options);
  const bool fresh = house.database().Read([](db::Tx& tx) { return people::ReadSetupState(tx).needed; });
  if (!fresh) {
    throw Conflict("demo.not_empty", "There is data in " + options.data.string() +
                                         " already. Choose an empty directory with --data.");
  }
  DemoStory story(house, "demo-" + crypto::NewToken().substr(0, 12));
  story.Tell();
  if (json) {
    PrintJson(story, out);
  } else {
    PrintTable(story, out);
  }
  return 0;
}

}  // namespace tandem::app
