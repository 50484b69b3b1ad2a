#include "rooms/baseline/deciding.h"

#include "api/router.h"
#include "rooms/people/confirm_password.h"

namespace tandem::baseline {
namespace {

struct PreparedProposal {
  Considered considered;
  std::optional<people::PasswordConfirmation> password;  // nothing: it is not signed yet
};

// Only who may decide signs by proposing.
void RequireMayDecide(const Access& access) {
  if (engagement::Allows(access.role(), engagement::Action::kDecideChange)) return;
  throw Forbidden(
      "engagement.role",
      "Only a manager of your side signs. Propose without a password; your manager can sign then.");
}

PreparedProposal PrepareProposal(api::Call& call, const api::Reads& reads, const Proposal& proposal,
                                 const Given<std::string>& password) {
  PreparedProposal prepared;
  const Access& access = engagement::AccessOf(call);
  if (password) {
    RequireMayDecide(access);
    prepared.password = people::ConfirmPassword(call, reads, *password);
  }
  reads([&](db::Tx& tx) { prepared.considered = Consider(tx, access, call, proposal); });
  return prepared;
}

// Runs the step, signed or not, unless a password was wrong.
template <typename Step>
api::Reply Finish(db::Tx& tx, const api::Call& call, int status, Step step) {
  const auto& prepared = std::any_cast<const PreparedProposal&>(call.prepared);
  if (!prepared.password) return api::MakeReply(status, step(prepared.considered, Signing::kUnsigned));
  if (auto refusal = people::RefusalOf(tx, call, *prepared.password)) return *refusal;
  return api::MakeReply(status, step(prepared.considered, Signing::kSigned));
}

}  // namespace

Impact AnswerImpact(db::Tx& tx, const Access& access, const api::Call& call, const ImpactQuestion& question) {
  return Consider(tx, access, call, question).impact;
}

void PrepareChange(api::Call& call, const api::Reads& reads, const Json& body) {
  const NewChange input = FromJson<NewChange>(body);
  call.prepared = PrepareProposal(call, reads, input, input.password);
}

api::Reply FinishChange(db::Tx& tx, const Access& access, const api::Call& call, const NewChange& input) {
  return Finish(tx, call, 201, [&](const Considered& considered, Signing signing) {
    return OpenChange(tx, access, call, input, considered, signing);
  });
}

void PrepareCounter(api::Call& call, const api::Reads& reads, const Json& body) {
  const CounterProposal input = FromJson<CounterProposal>(body);
  call.prepared = PrepareProposal(call, reads, input, input.password);
}

api::Reply FinishCounter(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                         const CounterProposal& input) {
  return Finish(tx, call, 200, [&](const Considered& considered, Signing signing) {
    return CounterChange(tx, access, call, id, input, considered, signing);
  });
}

void PrepareAcceptance(api::Call& call, const api::Reads& reads, const Json& body) {
  call.prepared = people::ConfirmPassword(call, reads, FromJson<NewAcceptance>(body).password);
}

api::Reply FinishAcceptance(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                            const NewAcceptance& input) {
  const auto& password = std::any_cast<const people::PasswordConfirmation&>(call.prepared);
  if (auto refusal = people::RefusalOf(tx, call, password)) return *refusal;
  return api::MakeReply(200, AcceptChange(tx, access, call, id, input));
}

}  // namespace tandem::baseline
