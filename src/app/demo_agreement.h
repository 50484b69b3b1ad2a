// How Northwind and Kestrel agree in the demonstration: they draft the scope, sign it, and change it on
// purpose.
#ifndef TANDEM_APP_DEMO_AGREEMENT_H_
#define TANDEM_APP_DEMO_AGREEMENT_H_

#include "app/demo_scope.h"
#include "app/demo_stage.h"

namespace tandem::app {

class DemoAgreement {
 public:
  // `engagement` is its path in the API: "/engagements/…". The client's manager and the vendor's.
  DemoAgreement(DemoStage& stage, std::string engagement, DemoActor& client, DemoActor& vendor)
      : stage_(stage), engagement_(std::move(engagement)), client_(client), vendor_(vendor) {}

  // Both write, ask, answer, and sign baseline 1.
  void DraftAndSign();
  // What may go wrong, as both see it.
  void NoteRisks(DemoActor& by);
  // The client asks for a tax; the vendor answers with a counter-proposal; the client accepts it as
  // baseline 2.
  void AddVietnameseTax();
  // What the vendor's people cost in a week.
  void RecordCost(int days_ago, int64_t euros);
  // The vendor asks for more time; the client has not answered yet.
  void AskForMoreTime();

 private:
  struct TaskRow {
    std::string id;
    int64_t version;
  };
  TaskRow Task(const std::string& uid);
  DemoFacts Facts();
  void Draft();
  void AnswerDraft();
  void Sign();
  Json Clause(const std::string& title);
  void ChangeClause(DemoActor& actor, const std::string& title, Json::Object fields);
  void CounterWithPrice(const Json& change);
  Json Propose(DemoActor& actor, const char* title, const char* reason);

  DemoStage& stage_;
  std::string engagement_;
  DemoActor& client_;
  DemoActor& vendor_;
};

}  // namespace tandem::app

#endif  // TANDEM_APP_DEMO_AGREEMENT_H_
