#include "rooms/baseline/baseline.h"

#include "base/text.h"
#include "platform/json/json_parser.h"
#include "rooms/baseline/baseline_store.h"
#include "rooms/baseline/signing.h"
#include "rooms/baseline/takes_effect.h"
#include "rooms/baseline/today.h"
#include "rooms/scope/offer.h"

namespace tandem::baseline {
namespace {

constexpr int kMostNamedChanges = 20;

Day DayOf(Instant now) { return tandem::DayOf(LocalMinute{now.micros / 60'000'000}); }

Baseline Shown(Baseline baseline, Instant now) {
  baseline.state = StateAt(baseline, now);
  return baseline;
}

std::string LabelOf(const Baseline& baseline) {
  return baseline.number ? Cat("Baseline ", *baseline.number)
                         : Cat("Offer of ", ToText(baseline.offered_at).substr(0, 10));
}

void RecordStep(db::Tx& tx, const Access& access, const api::Call& call, const Baseline& baseline,
                std::string action, Json after) {
  after.Set("hash", baseline.hash);
  engagement::Record(
      tx, access, call.now(),
      {std::move(action), {"baseline", ToText(baseline.id), LabelOf(baseline)}, nullptr, std::move(after)});
}

// "Bao Tran changed “Rating engine”": one line of what happened to scope and plan since.
void NameChange(const ledger::StoredEntry& stored, std::vector<ProblemDetail>& details) {
  if (!stored.action.starts_with("scope.") && !stored.action.starts_with("plan.")) return;
  const Json entry = ParseJson(stored.text);
  const std::string& who = *entry.Find("actor")->Find("name")->AsString();
  const std::string& what = *entry.Find("subject")->Find("label")->AsString();
  details.push_back(
      {what, stored.action, Cat(who, " changed “", what, "” at ", ToText(stored.at).substr(11, 5), " UTC.")});
}

std::vector<ProblemDetail> ChangesSince(db::Tx& tx, const Access& access, const Given<int64_t>& as_of) {
  std::vector<ProblemDetail> details;
  if (!as_of) return details;
  for (const ledger::StoredEntry& entry :
       ledger::Page(tx, access.engagement().uuid, std::nullopt, kMostNamedChanges)) {
    if (entry.index >= *as_of) NameChange(entry, details);
  }
  return details;
}

void RequireSeen(db::Tx& tx, const Access& access, const Today& today, const NewBaseline& input,
                 const Inspected& inspected) {
  if (today.hash == input.draft_hash && today.hash == inspected.today->hash) return;
  throw Problem(ProblemKind::kConflict, "baseline.draft_changed",
                "The draft changed since you looked at it. Read what is different, then sign.",
                ChangesSince(tx, access, input.as_of));
}

void RequireReady(const NewBaseline& input, const std::vector<Finding>& findings) {
  const int64_t blocking = CountBlocking(findings);
  if (blocking == 0 || input.accept_findings) return;
  std::vector<ProblemDetail> details;
  for (const Finding& finding : findings) {
    if (finding.severity != Severity::kBlocks) continue;
    const std::string field = finding.clause_id ? Cat("clauses/", ToText(*finding.clause_id)) : "draft";
    details.push_back(
        {field, finding.reason,
         finding.label.empty() ? finding.message : Cat("“", finding.label, "”: ", finding.message)});
  }
  throw Problem(ProblemKind::kConflict, "baseline.not_ready",
                Cat(blocking, " findings stand in the way. Mend them, or say that you accept them."),
                std::move(details));
}

Day LastDay(const NewBaseline& input, Instant now) {
  const Day today = DayOf(now);
  if (!input.valid_until) return {today.days + kOfferDays};
  if (*input.valid_until < today) throw InvalidField("valid_until", "baseline.past", "This day has passed.");
  if (input.valid_until->days > today.days + kMostOfferDays)
    throw InvalidField("valid_until", "baseline.too_far", "An offer stands for a year at most.");
  return *input.valid_until;
}

// An offer whose last day has passed makes room for the next.
void MakeRoom(db::Tx& tx, const Access& access, Instant now) {
  auto open = FindOffered(tx, access.engagement());
  if (!open) return;
  if (StateAt(*open, now) == BaselineState::kOffered) {
    throw Conflict("baseline.already_offered",
                   "One document is offered for signature already. Sign, refuse or withdraw that one first.");
  }
  open->state = BaselineState::kExpired;
  StoreBaseline(tx, access.engagement(), *open);
}

Baseline MakeOffer(const Access& access, const api::Call& call, const NewBaseline& input,
                   const Today& today) {
  Baseline offer;
  offer.id = {call.NewId()};
  offer.hash = today.hash;
  offer.size = static_cast<int64_t>(today.text.size());
  offer.base_number = today.in_force ? today.in_force->number.value_or(0) : 0;
  offer.offered_party = access.party();
  offer.offered_by = access.caller().name;
  offer.offered_at = call.now();
  offer.valid_until = LastDay(input, call.now());
  offer.note = Trim(input.note);
  offer.accepted_findings = input.accept_findings;
  offer.signatures.push_back(SignatureOf(access, call));
  return offer;
}

Baseline RequireOpen(db::Tx& tx, const Access& access, const api::Call& call, const BaselineId& id) {
  auto found = FindById(tx, access.engagement(), id);
  if (!found) throw NotFound("baseline");
  const BaselineState state = StateAt(*found, call.now());
  if (state == BaselineState::kOffered) return *found;
  throw Conflict("baseline.closed",
                 state == BaselineState::kInForce || state == BaselineState::kSuperseded
                     ? Cat("This document has been signed by both sides already. Baseline ",
                           FindInForce(tx, access.engagement())->number.value_or(0), " is in force now.")
                     : "This offer is closed: it was refused or withdrawn, or has run out.");
}

void RequireOtherSide(const Access& access, const Baseline& baseline) {
  if (access.party() != baseline.offered_party) return;
  throw Conflict("baseline.own_offer",
                 "Your side offered this and has signed it. It is the other side's turn.");
}

void RequireSameBase(db::Tx& tx, const Access& access, const Baseline& baseline) {
  const auto in_force = FindInForce(tx, access.engagement());
  const int64_t number = in_force ? in_force->number.value_or(0) : 0;
  if (number == baseline.base_number) return;
  throw Conflict("baseline.moved_on",
                 Cat("Baseline ", number,
                     " took effect after this was offered. Withdraw it and offer the draft as it is now."));
}

Baseline Close(db::Tx& tx, const Access& access, const api::Call& call, Baseline baseline,
               BaselineState state, const Reason& reason) {
  baseline.state = state;
  baseline.closed_by = access.caller().name;
  baseline.closed_at = call.now();
  baseline.reason = Trim(reason.reason);
  StoreBaseline(tx, access.engagement(), baseline);
  scope::ClearOffered(tx, access.engagement());
  Json after;
  after.Set("reason", baseline.reason);
  RecordStep(tx, access, call, baseline, Cat("baseline.", Word(state)), std::move(after));
  return baseline;
}

}  // namespace

BaselineState StateAt(const Baseline& baseline, Instant now) {
  const bool over = baseline.state == BaselineState::kOffered && baseline.valid_until < DayOf(now);
  return over ? BaselineState::kExpired : baseline.state;
}

api::Page<Baseline> Baselines(db::Tx& tx, const Access& access, const api::Call& call,
                              const api::PageRequest& page) {
  std::vector<Baseline> read = ReadBaselines(tx, access.engagement(), page);
  for (Baseline& one : read) one = Shown(std::move(one), call.now());
  return api::MakePage(std::move(read), page, [](const Baseline& one) { return ToText(one.id); });
}

Baseline FindBaseline(db::Tx& tx, const Access& access, const api::Call& call, const std::string& name) {
  const auto number = ParseInt(name);
  const auto id = ParseId<BaselineTag>(name);
  std::optional<Baseline> found;
  if (number) found = FindByNumber(tx, access.engagement(), *number);
  if (id) found = FindById(tx, access.engagement(), *id);
  if (!found) throw NotFound("baseline");
  return Shown(std::move(*found), call.now());
}

Json LoadDocument(db::Tx& tx, const BaselineId& id) { return ParseJson(ReadDocument(tx, id)); }

std::optional<Baseline> InForce(db::Tx& tx, const EngagementId& engagement) {
  return FindInForce(tx, engagement);
}

Baseline OfferBaseline(db::Tx& tx, const Access& access, const api::Call& call, const NewBaseline& input,
                       const Inspected& inspected) {
  const auto now = inspected.today->moment == MomentOf(tx, access)
                       ? inspected.today
                       : std::make_shared<const Today>(LoadToday(tx, access));
  const Today& today = *now;
  if (!today.engagement.vendor)
    throw Conflict("baseline.no_vendor", "There is no vendor yet to sign with. Invite one first.");
  MakeRoom(tx, access, call.now());
  RequireSeen(tx, access, today, input, inspected);
  if (today.in_force && today.in_force->hash == today.hash)
    throw Conflict("baseline.unchanged", "Nothing differs from the baseline in force.");
  RequireReady(input, inspected.findings);
  Baseline offer = MakeOffer(access, call, input, today);
  offer.findings = inspected.findings;
  InsertBaseline(tx, access.engagement(), offer, today.text);
  scope::SetOffered(tx, access.engagement(), offer.id.uuid);
  Json after;
  after.Set("size", offer.size).Set("valid_until", ToText(offer.valid_until)).Set("note", offer.note);
  after.Set("accepted_findings", offer.accepted_findings ? CountBlocking(offer.findings) : int64_t{0});
  RecordStep(tx, access, call, offer, "baseline.offered", std::move(after));
  return offer;
}

Baseline SignBaseline(db::Tx& tx, const Access& access, const api::Call& call, const BaselineId& id,
                      const NewSignature& input, const Json& document) {
  Baseline baseline = RequireOpen(tx, access, call, id);
  RequireOtherSide(access, baseline);
  if (baseline.hash != input.hash)
    throw Conflict("baseline.other_document",
                   "This is not the hash of the document that is offered. Open it again.");
  RequireSameBase(tx, access, baseline);
  baseline.signatures.push_back(SignatureOf(access, call));
  std::ranges::sort(baseline.signatures, {}, &Signature::party);
  scope::ClearOffered(tx, access.engagement());
  return TakeEffect(tx, access, call, std::move(baseline), document);
}

Baseline RefuseBaseline(db::Tx& tx, const Access& access, const api::Call& call, const BaselineId& id,
                        const Reason& reason) {
  const Baseline baseline = RequireOpen(tx, access, call, id);
  RequireOtherSide(access, baseline);
  return Close(tx, access, call, baseline, BaselineState::kRefused, reason);
}

Baseline WithdrawBaseline(db::Tx& tx, const Access& access, const api::Call& call, const BaselineId& id,
                          const Reason& reason) {
  const Baseline baseline = RequireOpen(tx, access, call, id);
  if (access.party() != baseline.offered_party) {
    throw Conflict("baseline.not_yours",
                   "The other side offered this: you can refuse it, they can withdraw it.");
  }
  return Close(tx, access, call, baseline, BaselineState::kWithdrawn, reason);
}

}  // namespace tandem::baseline
