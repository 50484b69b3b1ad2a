// For tests: an engagement with a signed baseline, and both sides' steps with change requests.
#ifndef TANDEM_ROOMS_BASELINE_CHANGE_FOR_TEST_H_
#define TANDEM_ROOMS_BASELINE_CHANGE_FOR_TEST_H_

#include "rooms/baseline/baseline_for_test.h"
#include "rooms/baseline/baseline_store.h"
#include "rooms/baseline/change.h"

namespace tandem::baseline {

class ChangeDatabaseTest : public BaselineDatabaseTest {
 protected:
  void SetUp() override {
    BaselineDatabaseTest::SetUp();
    if (!IsSkipped()) SignedByBoth();
  }

  static Operation Put(Path path, Json before, Json after) {
    Operation operation;
    operation.path = std::move(path);
    operation.before.given = operation.after.given = true;
    operation.before.value = std::move(before);
    operation.after.value = std::move(after);
    return operation;
  }
  Json InForceDocument() {
    return As(caller_, Action::kViewBaselines, [](db::Tx& tx, const Access& access, const api::Call&) {
      return LoadDocument(tx, InForce(tx, access.engagement())->id);
    });
  }
  const Json* Place(const Json& document, const Path& path) {
    const Json* at = &document;
    for (const std::string& name : path) at = at == nullptr ? nullptr : at->Find(name);
    return at;
  }
  // A change of one field of the baseline in force.
  Difference Change(const Path& path, Json after) {
    return Difference(1, Put(path, *Place(InForceDocument(), path), std::move(after)));
  }
  Difference Longer(const char* duration) {
    return Change({"plan", "tasks", TaskUuid(1), "duration"}, Json(duration));
  }

  // What is considered without its forecast, which other tests compute.
  Considered Considering(const Proposal& proposal) {
    return As(caller_, Action::kViewBaselines, [&](db::Tx& tx, const Access& access, const api::Call&) {
      const Today today = LoadToday(tx, access);
      Considered considered;
      considered.base_number = today.in_force ? today.in_force->number.value_or(0) : 0;
      considered.difference = Propose(today, proposal).difference;
      return considered;
    });
  }
  static Proposal Of(Difference difference) {
    Proposal proposal;
    proposal.difference.given = true;
    proposal.difference.value = std::move(difference);
    return proposal;
  }
  ChangeRequest Open(const api::Caller& caller, Difference difference, Signing signing = Signing::kUnsigned) {
    const Considered considered = Considering(Of(std::move(difference)));
    NewChange input;
    input.title = "A change";
    input.reason = "Because.";
    return As(caller, Action::kProposeChange, [&](db::Tx& tx, const Access& access, const api::Call& call) {
      return OpenChange(tx, access, call, input, considered, signing);
    });
  }
  ChangeRequest Counter(const api::Caller& caller, const ChangeRequest& change, Difference difference) {
    return Answer(CounterChange, caller, change, std::move(difference));
  }
  ChangeRequest Correct(const api::Caller& caller, const ChangeRequest& change, Difference difference) {
    return Answer(CorrectChange, caller, change, std::move(difference));
  }
  ChangeRequest TakeBack(const api::Caller& caller, const ChangeRequest& change) {
    return As(caller, Action::kProposeChange, [&](db::Tx& tx, const Access& access, const api::Call& call) {
      return WithdrawCounter(tx, access, call, change.id, {change.version, "Too dear."});
    });
  }
  ChangeRequest Accept(const api::Caller& caller, const ChangeRequest& change) {
    return As(caller, Action::kDecideChange, [&](db::Tx& tx, const Access& access, const api::Call& call) {
      const NewAcceptance input{change.version, LatestOf(change).hash, ""};
      return AcceptChange(tx, access, call, change.id, input, Foresee(tx, access, change.id, input));
    });
  }
  Outcome Foreseen(const api::Caller& caller, const ChangeRequest& change) {
    return As(caller, Action::kDecideChange, [&](db::Tx& tx, const Access& access, const api::Call&) {
      return Foresee(tx, access, change.id, {change.version, change.versions.back().hash, ""});
    });
  }
  ChangeRequest AcceptForeseen(const api::Caller& caller, const ChangeRequest& change,
                               const Outcome& outcome) {
    return As(caller, Action::kDecideChange, [&](db::Tx& tx, const Access& access, const api::Call& call) {
      return AcceptChange(tx, access, call, change.id, {change.version, change.versions.back().hash, ""},
                          outcome);
    });
  }
  ChangeRequest AcceptedByBoth(const ChangeRequest& change) {
    Accept(caller_, change);
    return Accept(vera_, change);
  }
  ChangeRequest Read(const ChangeRequest& change) {
    return As(caller_, Action::kViewBaselines, [&](db::Tx& tx, const Access& access, const api::Call&) {
      return FindChange(tx, access, ToText(change.id));
    });
  }
  // Newest first.
  std::vector<ChangeSummary> Listed() {
    return As(caller_, Action::kViewBaselines, [&](db::Tx& tx, const Access& access, const api::Call&) {
      return Changes(tx, access, {}).items;
    });
  }
  std::vector<std::string> LastActions(int count) {
    std::vector<std::string> actions;
    database().Read([&](db::Tx& tx) {
      for (const auto& entry : ledger::Page(tx, engagement_.uuid, std::nullopt, count))
        actions.push_back(entry.action);
    });
    return actions;
  }
  ChangeRequest Refuse(const api::Caller& caller, const ChangeRequest& change) {
    return As(caller, Action::kDecideChange, [&](db::Tx& tx, const Access& access, const api::Call& call) {
      return RefuseChange(tx, access, call, change.id, {"No."});
    });
  }
  ChangeRequest Withdraw(const api::Caller& caller, const ChangeRequest& change) {
    return As(caller, Action::kProposeChange, [&](db::Tx& tx, const Access& access, const api::Call& call) {
      return WithdrawChange(tx, access, call, change.id, {"No."});
    });
  }

 private:
  ChangeRequest Answer(decltype(CounterChange) answer, const api::Caller& caller, const ChangeRequest& change,
                       Difference difference) {
    const Considered considered = Considering(Of(std::move(difference)));
    CounterProposal input;
    input.version = change.version;
    input.reason = "Rather so.";
    return As(caller, Action::kProposeChange, [&](db::Tx& tx, const Access& access, const api::Call& call) {
      return answer(tx, access, call, change.id, input, considered, Signing::kUnsigned);
    });
  }
};

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_CHANGE_FOR_TEST_H_
