#include "app/demo_agreement.h"

#include <stdexcept>

#include "base/text.h"
#include "platform/crypto/random.h"

namespace tandem::app {
namespace {

Json Body(Json::Object members) { return Json(std::move(members)); }

const Json& At(const Json& json, std::string_view name) {
  if (const Json* value = json.Find(name)) return *value;
  throw std::logic_error(Cat("the demonstration expected “", name, "” in ", ToJsonText(json)));
}

const std::string& Text(const Json& json, std::string_view name) { return *At(json, name).AsString(); }

}  // namespace

DemoAgreement::TaskRow DemoAgreement::Task(const std::string& uid) {
  const Json plan = client_.Get(engagement_ + "/plan");
  for (const Json& task : *At(plan, "tasks").AsArray()) {
    if (Text(task, "uid") == uid) return {Text(task, "id"), *At(task, "version").AsInt()};
  }
  throw std::logic_error("the demonstration's plan has no task " + uid);
}

DemoFacts DemoAgreement::Facts() {
  const Json engagement = client_.Get(engagement_);
  return {*ParseDay(Text(engagement, "start")), [this](const std::string& uid) { return Task(uid).id; },
          [] { return ToText(crypto::NewRandomUuid(SystemNow())); }};
}

Json DemoAgreement::Clause(const std::string& title) {
  const Json scope = client_.Get(engagement_ + "/scope");
  for (const Json& clause : *At(scope, "clauses").AsArray()) {
    if (Text(clause, "title") == title) return clause;
  }
  throw std::logic_error("the demonstration's scope has no clause “" + title + "”");
}

void DemoAgreement::ChangeClause(DemoActor& actor, const std::string& title, Json::Object fields) {
  const Json clause = Clause(title);
  fields.push_back({"id", Text(clause, "id")});
  fields.push_back({"version", At(clause, "version")});
  actor.Post(engagement_ + "/scope/edits", Body({{"put_clauses", Json::Array{Body(std::move(fields))}}}));
}

void DemoAgreement::DraftAndSign() {
  Draft();
  AnswerDraft();
  Sign();
}

void DemoAgreement::Draft() {
  stage_.SetDaysAgo(72, 11, 30);
  client_.Post(engagement_ + "/scope/edits", DemoScope(Facts()));
  stage_.Wait(52);
  client_.Post(
      engagement_ + "/scope/handovers",
      Body({{"to", "vendor"},
            {"note", "Complete from our side. Please look at the criteria of the rating engine first."}}));
}

// The vendor sharpens what it will be measured by, and asks.
void DemoAgreement::AnswerDraft() {
  stage_.SetDaysAgo(72, 15, 5);
  ChangeClause(
      vendor_, "The team of Kestrel stays the same until the rating engine is accepted",
      {{"text", "Jonas Weber and Priya Nair are named; a replacement needs two weeks of hand-over."}});
  stage_.Wait(11);
  ChangeClause(vendor_, "Brand team reviews the invoice layout within five working days",
               {{"text", "One round of comments; a second round moves the invoices by as many days."}});
  stage_.Wait(6);
  vendor_.Post(engagement_ + "/scope/clauses/" + Text(Clause("Invoices accepted"), "id") + "/comments",
               Body({{"text", "Does acceptance include the portal, or only the invoices themselves?"}}));
  stage_.Wait(3);
  vendor_.Post(engagement_ + "/scope/handovers",
               Body({{"to", "client"}, {"note", "Two clauses are more precise now, one question is open."}}));
}

void DemoAgreement::Sign() {
  stage_.SetDaysAgo(71, 9, 10);
  const std::string comments =
      engagement_ + "/scope/clauses/" + Text(Clause("Invoices accepted"), "id") + "/comments";
  client_.Post(comments,
               Body({{"text", "Both: deliverable “Invoices and customer portal” names the criteria."}}));
  const Json open = client_.Get(comments);
  for (const Json& comment : *At(open, "items").AsArray()) {
    client_.Post(comments + "/" + Text(comment, "id") + "/resolution", Body({}));
  }
  stage_.Wait(35);
  const Json readiness = client_.Get(engagement_ + "/readiness");
  const Json offer = client_.Post(engagement_ + "/baselines",
                                  Body({{"draft_hash", Text(readiness, "draft_hash")},
                                        {"note", "The scope, the plan and the price as agreed on Monday."},
                                        {"accept_findings", true},
                                        {"password", client_.password()}}));
  stage_.SetDaysAgo(71, 12, 20);
  vendor_.Post(engagement_ + "/baselines/" + Text(offer, "id") + "/signature",
               Body({{"hash", Text(offer, "hash")}, {"password", vendor_.password()}}));
}

// The client wants more: it draws the change in the draft and the plan, and proposes the difference.
void DemoAgreement::AddVietnameseTax() {
  stage_.SetDaysAgo(46, 11, 20);
  const std::string task = ToText(crypto::NewRandomUuid(SystemNow()));
  const std::string after = Task("16").id, compare = Task("18").id;
  const auto link = [](const std::string& from, const std::string& to) {
    return Body({{"predecessor_id", from}, {"successor_id", to}, {"type", "FS"}, {"lag", ""}});
  };
  client_.Post(engagement_ + "/plan/edits",
               Body({{"put_tasks", Json::Array{Body({{"id", task},
                                                     {"version", 0},
                                                     {"after_id", after},
                                                     {"name", "Value-added tax for Vietnam"},
                                                     {"outline_level", 2},
                                                     {"duration", "4d"},
                                                     {"optimistic", "3d"},
                                                     {"most_likely", "4d"},
                                                     {"pessimistic", "9d"},
                                                     {"team", "Kestrel"},
                                                     {"assignee", "Priya Nair"}})}},
                     {"put_links", Json::Array{link(after, task), link(task, compare)}}}));
  client_.Post(
      engagement_ + "/scope/edits",
      Body(
          {{"put_clauses",
            Json::Array{Body({{"version", 0},
                              {"kind", "in_scope"},
                              {"title", "Value-added tax for the subsidiary in Vietnam"},
                              {"text", "Rates of 8 and 10 %, electronic invoices by decree 123/2020."}})}}}));
  stage_.Wait(34);
  const Json change = Propose(client_, "Value-added tax for Vietnam",
                              "The subsidiary in Da Nang is billed from the new platform, too.");
  CounterWithPrice(change);
}

Json DemoAgreement::Propose(DemoActor& actor, const char* title, const char* reason) {
  return actor.Post(engagement_ + "/change-requests",
                    Body({{"title", title}, {"reason", reason}, {"password", actor.password()}}));
}

// The vendor agrees, for money; the client accepts.
void DemoAgreement::CounterWithPrice(const Json& change) {
  stage_.SetDaysAgo(45, 9, 15);
  const std::string path = engagement_ + "/change-requests/" + Text(change, "id");
  const Json scope = vendor_.Get(engagement_ + "/scope");
  const Json& price = At(scope, "price");
  Json::Array lines = *At(price, "lines").AsArray();
  lines.push_back(
      Body({{"title", "Tax for Vietnam, with the accepted rating engine"}, {"amount_minor", 960'000}}));
  vendor_.Post(engagement_ + "/scope/edits",
               Body({{"price", Body({{"version", At(price, "version")}, {"lines", std::move(lines)}})}}));
  stage_.Wait(12);
  const Json counter = vendor_.Post(path + "/counter-proposal",
                                    Body({{"version", 1},
                                          {"reason", "Gladly; it is not covered by the fixed price."},
                                          {"password", vendor_.password()}}));
  stage_.SetDaysAgo(45, 16, 40);
  client_.Post(path + "/acceptance", Body({{"version", 2},
                                           {"hash", Text(At(counter, "versions").AsArray()->back(), "hash")},
                                           {"password", client_.password()}}));
}

void DemoAgreement::AskForMoreTime() {
  stage_.SetDaysAgo(1, 14, 25);
  Json::Array paths;
  for (const auto& [title, days] :
       {std::pair{"Rating engine accepted", 14}, {"Go-live decision", 28}, {"New platform in service", 28}}) {
    const Json clause = Clause(title);
    const Day due{ParseDay(Text(clause, "due"))->days + days};
    ChangeClause(vendor_, title, {{"due", ToText(due)}});
    paths.push_back("clauses/" + Text(clause, "id"));
  }
  stage_.Wait(9);
  vendor_.Post(
      engagement_ + "/change-requests",
      Body({{"title", "Four more weeks until the platform is in service"},
            {"reason", "The metering interface came nine days late and two tariff sheets are still missing."},
            {"paths", std::move(paths)},
            {"password", vendor_.password()}}));
}

void DemoAgreement::RecordCost(int days_ago, int64_t euros) {
  vendor_.Post(engagement_ + "/costs", Body({{"day", ToText(stage_.DayAgo(days_ago))},
                                             {"amount_minor", euros * 100},
                                             {"currency", "EUR"},
                                             {"note", "Time sheets of the week"}}));
}

void DemoAgreement::NoteRisks(DemoActor& by) {
  for (const Json& risk : DemoRisks(Facts())) {
    stage_.Wait(7);
    by.Post(engagement_ + "/risks", risk);
  }
}

}  // namespace tandem::app
