#include "rooms/baseline/signing.h"

#include "api/router.h"
#include "rooms/baseline/readiness_view.h"
#include "rooms/people/confirm_password.h"

namespace tandem::baseline {

void PrepareOffer(api::Call& call, const api::Transactions& apart, const Json& body) {
  const NewBaseline input = FromJson<NewBaseline>(body);
  people::ConfirmPassword(call, apart, input.password);
  call.prepared = apart.Read([&](db::Tx& tx) {
    const Access& access = engagement::AccessOf(call);
    const auto today = std::make_shared<const Today>(LoadToday(tx, access));
    return Inspected{today, FindingsOf(tx, access, call, *today)};
  });
}

api::Reply FinishOffer(db::Tx& tx, const Access& access, const api::Call& call, const NewBaseline& input) {
  return api::MakeReply(
      201, OfferBaseline(tx, access, call, input, std::any_cast<const Inspected&>(call.prepared)));
}

void PrepareSignature(api::Call& call, const api::Transactions& apart, const Json& body) {
  people::ConfirmPassword(call, apart, FromJson<NewSignature>(body).password);
  call.prepared = apart.Read([&](db::Tx& tx) {
    return LoadDocument(tx, FindBaseline(tx, engagement::AccessOf(call), call, call.Path("baseline")).id);
  });
}

api::Reply FinishSignature(db::Tx& tx, const Access& access, const api::Call& call, const BaselineId& id,
                           const NewSignature& input) {
  return api::MakeReply(200,
                        SignBaseline(tx, access, call, id, input, std::any_cast<const Json&>(call.prepared)));
}

Signature SignatureOf(const Access& access, const api::Call& call) {
  const api::Caller& caller = access.caller();
  return {access.party(), caller.person, caller.name, caller.organisation_name, call.now()};
}

}  // namespace tandem::baseline
