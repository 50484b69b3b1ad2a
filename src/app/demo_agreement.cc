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
  client_.Post(engagement_ + "/scope/handovers",
               Body({{"to", "vendor"}, {"note", "Complete from our side. Please look at the criteria of the rating engine first."}}));
}

// The vendor sharpens what it will be measured by, and asks.
void DemoAgreement::AnswerDraft() {
  stage_.SetDaysAgo(72, 15, 5);
  ChangeClause(vendor_, "The team of Kestrel stays the same until the rating engine is accepted",
               {{"text", "Jonas Weber and Priya Nair are named; a replacement needs two weeks of hand-over."}});
  stage_.Wait(11);
  ChangeClause(vendor_, "Brand team reviews the invoice layout within five working days",
               {{"text", "One round of comments; a second round moves the invoices by as many days."}});
  stage_.Wait(6);
  vendor_.Post(engagement_ + "/scope/clauses/" + Text(Clause("Invoices accepted"), "id") + "/comments",
               Body({{"text", "Does acceptance include the portal, or only the invoices themselves?"}}));
  stage_.Wait(3);
  vendor_.Post(engagement_ + "/scope/handovers", Body({{"to", "client"}, {"note", "Two clauses are more precise now, one question is open."}}));
}

void DemoAgreement::Sign() {
  stage_.SetDaysAgo(71, 9, 10);
  const std::string comments = engagement_ + "/scope/clauses/" + Text(Clause("Invoices accepted"), "id") + "/comments";
  client_.Post(comments, Body({{"text", "Both: deliverable “Invoices and customer portal” names the criteria."}}));
  const Json open = client_.Get(comments);
  for (const Json& comment : *At(open, "items").AsArray()) {
    client_.Post(comments + "/" + Text(comment, "id") + "/resolution", Body({}));
  }
  stage_.Wait(35);
  const Json readiness = client_.Get(engagement_ + "/readiness");
  const Json offer = client_.Post(engagement_ + "/baselines", Body({{"draft_hash", Text(readiness, "draft_hash")},
                                                                    {"note", "The scope, the plan and the price as agreed on Monday."},
                                                                    {"accept_findings", true},
                                                                    {"password", client_.password()}}));
  stage_.SetDaysAgo(71, 12, 20);
  vendor_.Post(engagement_ + "/baselines/" + Text(offer, "id") + "/signature",
               Body({{"hash", Text(offer, "hash")}, {"password", vendor_.password()}}));
}

void DemoAgreement::NoteRisks(DemoActor& by) {
  for (const Json& risk : DemoRisks(Facts())) {
    stage_.Wait(7);
    by.Post(engagement_ + "/risks", risk);
  }
}

}  // namespace tandem::app
