#include "rooms/baseline/deciding.h"

#include "api/router.h"
#include "rooms/people/confirm_password.h"

namespace tandem::baseline {
namespace {

struct PreparedProposal {
  Considered considered;
  Signing signing = Signing::kUnsigned;
};

// Only who may decide signs by proposing.
void RequireMayDecide(const Access& access) {
  if (engagement::Allows(access.role(), engagement::Action::kDecideChange)) return;
  throw Forbidden(
      "engagement.role",
      "Only a manager of your side signs. Propose without a password; your manager can sign then.");
}

PreparedProposal PrepareProposal(api::Call& call, const api::Transactions& apart, const Proposal& proposal,
                                 const Given<std::string>& password) {
  PreparedProposal prepared;
  const Access& access = engagement::AccessOf(call);
  if (password) {
    RequireMayDecide(access);
    people::ConfirmPassword(call, apart, *password);
    prepared.signing = Signing::kSigned;
  }
  apart.Read([&](db::Tx& tx) { prepared.considered = Consider(tx, access, call, proposal); });
  return prepared;
}

const PreparedProposal& Prepared(const api::Call& call) {
  return std::any_cast<const PreparedProposal&>(call.prepared);
}

}  // namespace

Impact AnswerImpact(db::Tx& tx, const Access& access, const api::Call& call, const ImpactQuestion& question) {
  return Consider(tx, access, call, question).impact;
}

void PrepareChange(api::Call& call, const api::Transactions& apart, const Json& body) {
  const NewChange input = FromJson<NewChange>(body);
  call.prepared = PrepareProposal(call, apart, input, input.password);
}

api::Reply FinishChange(db::Tx& tx, const Access& access, const api::Call& call, const NewChange& input) {
  const auto& [considered, signing] = Prepared(call);
  return api::MakeReply(201, OpenChange(tx, access, call, input, considered, signing));
}

void PrepareCounter(api::Call& call, const api::Transactions& apart, const Json& body) {
  const CounterProposal input = FromJson<CounterProposal>(body);
  call.prepared = PrepareProposal(call, apart, input, input.password);
}

api::Reply FinishCounter(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                         const CounterProposal& input) {
  const auto& [considered, signing] = Prepared(call);
  return api::MakeReply(200, CounterChange(tx, access, call, id, input, considered, signing));
}

api::Reply FinishCorrection(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                            const CounterProposal& input) {
  const auto& [considered, signing] = Prepared(call);
  return api::MakeReply(200, CorrectChange(tx, access, call, id, input, considered, signing));
}

void PrepareAcceptance(api::Call& call, const api::Transactions& apart, const Json& body) {
  const NewAcceptance input = FromJson<NewAcceptance>(body);
  people::ConfirmPassword(call, apart, input.password);
  call.prepared = apart.Read([&](db::Tx& tx) {
    return Foresee(tx, engagement::AccessOf(call), call.PathId<ChangeTag>("change"), input);
  });
}

api::Reply FinishAcceptance(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                            const NewAcceptance& input) {
  return api::MakeReply(
      200, AcceptChange(tx, access, call, id, input, std::any_cast<const Outcome&>(call.prepared)));
}

}  // namespace tandem::baseline
