#include "rooms/baseline/signing.h"

#include "api/router.h"
#include "rooms/baseline/readiness_view.h"

namespace tandem::baseline {

void PrepareOffer(api::Call& call, const api::Reads& reads, const Json& body) {
  const NewBaseline input = FromJson<NewBaseline>(body);
  PreparedOffer prepared{people::ConfirmPassword(call, reads, input.password), {}};
  reads([&](db::Tx& tx) {
    const Access& access = engagement::AccessOf(call);
    const Today today = LoadToday(tx, access);
    prepared.inspected = {today.hash, FindingsOf(tx, access, call, today)};
  });
  call.prepared = std::move(prepared);
}

api::Reply FinishOffer(db::Tx& tx, const Access& access, const api::Call& call, const NewBaseline& input) {
  const auto& prepared = std::any_cast<const PreparedOffer&>(call.prepared);
  if (auto refusal = people::RefusalOf(tx, call, prepared.password)) return *refusal;
  return api::MakeReply(201, OfferBaseline(tx, access, call, input, prepared.inspected));
}

void PrepareSignature(api::Call& call, const api::Reads& reads, const Json& body) {
  call.prepared = people::ConfirmPassword(call, reads, FromJson<NewSignature>(body).password);
}

api::Reply FinishSignature(db::Tx& tx, const Access& access, const api::Call& call, const BaselineId& id,
                           const NewSignature& input) {
  const auto& password = std::any_cast<const people::PasswordConfirmation&>(call.prepared);
  if (auto refusal = people::RefusalOf(tx, call, password)) return *refusal;
  return api::MakeReply(200, SignBaseline(tx, access, call, id, input));
}

Signature SignatureOf(const Access& access, const api::Call& call) {
  const api::Caller& caller = access.caller();
  return {access.party(), caller.person, caller.name, caller.organisation_name, call.now()};
}

}  // namespace tandem::baseline
