#include "rooms/baseline/change.h"

#include "base/text.h"
#include "rooms/baseline/baseline_store.h"
#include "rooms/baseline/change_store.h"
#include "rooms/baseline/enactment.h"
#include "rooms/baseline/overtaken.h"
#include "rooms/baseline/signature_store.h"
#include "rooms/baseline/signing.h"

namespace tandem::baseline {
namespace {

Party Other(Party party) { return party == Party::kClient ? Party::kVendor : Party::kClient; }

bool HasSigned(const std::vector<Signature>& signatures, Party party) {
  return std::ranges::find(signatures, party, &Signature::party) != signatures.end();
}

// The side that did not write the version answers first, then the one that wrote it, if only a member spoke
// for it.
std::optional<Party> CourtOf(ChangeState state, Party author, const std::vector<Signature>& signatures) {
  if (state != ChangeState::kOpen) return std::nullopt;
  return HasSigned(signatures, Other(author)) ? author : Other(author);
}

// Versions are numbered without gaps.
ChangeVersion& Latest(ChangeRequest& change) { return change.versions.at(change.version - 1); }

std::vector<Contradiction> ConflictsNow(db::Tx& tx, const Access& access, const ChangeRequest& change) {
  const auto in_force = FindInForce(tx, access.engagement());
  if (change.state != ChangeState::kOpen || !in_force) return {};
  const Json agreed = AgreedPart(LoadDocument(tx, in_force->id));
  const Difference& difference = LatestOf(change).difference;
  std::vector<Contradiction> conflicts = ConflictsWith(agreed, difference);
  return conflicts.empty() ? BrokenReferences(Overlay(agreed, difference)) : conflicts;
}

ChangeRequest WithCourt(ChangeRequest change) {
  const ChangeVersion& latest = Latest(change);
  change.author = latest.party;
  change.court = CourtOf(change.state, change.author, latest.signatures);
  return change;
}

// In the order of their ids, the newest first.
void FillCourts(db::Tx& tx, const Access& access, std::vector<ChangeSummary>& changes) {
  if (changes.empty()) return;
  auto signatures = SignaturesOfChanges(tx, access.engagement(), changes.back().id, changes.front().id);
  for (ChangeSummary& one : changes) one.court = CourtOf(one.state, one.author, signatures[one.id.uuid]);
}

ChangeRequest Shown(db::Tx& tx, const Access& access, std::optional<ChangeRequest> found) {
  if (!found) throw NotFound("change_request");
  found->conflicts = ConflictsNow(tx, access, *found);
  return WithCourt(std::move(*found));
}

ChangeRequest Reread(db::Tx& tx, const Access& access, const ChangeId& id) {
  return Shown(tx, access, FindChangeById(tx, access.engagement(), id));
}

ChangeRequest RequireOpen(db::Tx& tx, const Access& access, const ChangeId& id) {
  auto change = FindChangeById(tx, access.engagement(), id);
  if (!change) throw NotFound("change_request");
  if (change->state == ChangeState::kOpen) return std::move(*change);
  if (change->state == ChangeState::kOvertaken) {
    throw Conflict("change.closed", Cat("Baseline ", *change->baseline_number,
                                        " says all of this already, so the request was closed."));
  }
  throw Conflict("change.closed", "This change request is closed: it was accepted, refused or withdrawn.");
}

void RequireVersion(ChangeRequest& change, int64_t seen) {
  if (change.version == seen) return;
  if (change.version < seen) {
    throw Conflict("change.other_version",
                   "This counter-proposal was taken back. Read what stands in its place.");
  }
  throw Conflict("change.other_version", "There is a newer counter-proposal. Read that one first.");
}

// Open, and not changed since it was seen.
ChangeRequest RequireSeen(db::Tx& tx, const Access& access, const ChangeId& id, int64_t seen) {
  ChangeRequest change = RequireOpen(tx, access, id);
  RequireVersion(change, seen);
  return change;
}

void RequireAnswer(ChangeRequest& change, Party party) {
  if (Latest(change).party != party) return;
  throw Conflict("change.own_version",
                 "Your side wrote the latest version. It is the other side's turn, or withdraw the request.");
}

void RequireOwn(ChangeRequest& change, Party party) {
  if (Latest(change).party == party) return;
  throw Conflict("change.not_yours",
                 "The other side wrote the latest version: you can refuse it or answer it.");
}

void RequireBase(db::Tx& tx, const Access& access, const Considered& considered) {
  const auto in_force = FindInForce(tx, access.engagement());
  if (in_force && in_force->number == considered.base_number) return;
  throw Conflict("change.base_moved",
                 "Another baseline took effect in this moment. Look at the effect of your change again.");
}

Json Recorded(const ChangeVersion& version) {
  Json json;
  Json::Array paths;
  for (const Operation& operation : version.difference) paths.emplace_back(ToText(operation.path));
  json.Set("version", version.version)
      .Set("base", version.base_number)
      .Set("hash", version.hash)
      .Set("reason", version.reason);
  json.Set("signed", !version.signatures.empty()).Set("paths", std::move(paths));
  return json;
}

void RecordStep(db::Tx& tx, const Access& access, const api::Call& call, const ChangeSummary& change,
                std::string action, Json after) {
  engagement::Record(tx, access, call.now(),
                     {std::move(action), SubjectOf(change), nullptr, std::move(after)});
}

ChangeVersion NewVersion(const Access& access, const api::Call& call, const Considered& considered,
                         const std::string& reason, Signing signing) {
  ChangeVersion version;
  version.party = access.party();
  version.proposed_by = access.caller().name;
  version.proposed_at = call.now();
  version.reason = Trim(reason);
  version.base_number = considered.base_number;
  version.hash = HashOf(considered.difference);
  version.difference = considered.difference;
  version.impact = considered.impact;
  if (signing == Signing::kSigned) version.signatures.push_back(SignatureOf(access, call));
  return version;
}

// Numbers the version, which is then the one that waits for its signatures.
void AddVersion(db::Tx& tx, const Access& access, ChangeRequest& change, ChangeVersion version) {
  version.version = change.version = static_cast<int64_t>(change.versions.size()) + 1;
  InsertVersion(tx, change.id, version);
  StoreChange(tx, access.engagement(), change);
  change.versions.push_back(std::move(version));
}

void TakeBack(db::Tx& tx, const Access& access, const api::Call& call, ChangeRequest& change,
              const std::string& because) {
  ChangeVersion& latest = Latest(change);
  latest.withdrawn_by = access.caller().name;
  latest.withdrawn_at = call.now();
  latest.withdrawn_because = Trim(because);
  StoreWithdrawal(tx, change.id, latest);
}

// The latest version before the one that is taken back.
int64_t RequireAnswered(const ChangeRequest& change) {
  for (int64_t version = change.version - 1; version > 0; --version)
    if (!change.versions[version - 1].withdrawn_at) return version;
  throw Conflict("change.no_counter", "This is the request itself, not an answer: withdraw the request.");
}

// What stands again may be what a baseline says by now.
void CloseWhereOvertaken(db::Tx& tx, const Access& access, const api::Call& call) {
  const auto in_force = FindInForce(tx, access.engagement());
  if (in_force) CloseOvertaken(tx, access, call, *in_force, LoadDocument(tx, in_force->id));
}

void Accepted(db::Tx& tx, const Access& access, const api::Call& call, ChangeRequest& change,
              const Enactment& enactment) {
  const int64_t number = Enact(tx, access, call, change, enactment);
  change.state = ChangeState::kAccepted;
  change.closed_by = access.caller().name;
  change.closed_at = call.now();
  change.baseline_number = number;
  StoreChange(tx, access.engagement(), change);
  Json after = Recorded(Latest(change));
  after.Set("baseline", number);
  RecordStep(tx, access, call, change, "change.accepted", std::move(after));
}

// The change that the caller may sign now.
ChangeRequest RequireAcceptable(db::Tx& tx, const Access& access, const ChangeId& id,
                                const NewAcceptance& input) {
  ChangeRequest change = RequireSeen(tx, access, id, input.version);
  if (Latest(change).hash != input.hash)
    throw Conflict("change.other_version", "This is not the hash of the latest version. Open it again.");
  if (HasSigned(Latest(change).signatures, access.party()))
    throw Conflict("change.signed", "Your side has signed this already. It is the other side's turn.");
  return change;
}

ChangeRequest Close(db::Tx& tx, const Access& access, const api::Call& call, ChangeRequest change,
                    ChangeState state, const Reason& reason) {
  change.state = state;
  change.closed_by = access.caller().name;
  change.closed_at = call.now();
  change.reason = Trim(reason.reason);
  StoreChange(tx, access.engagement(), change);
  Json after;
  after.Set("version", change.version).Set("reason", change.reason);
  RecordStep(tx, access, call, change, Cat("change.", Word(state)), std::move(after));
  return Reread(tx, access, change.id);
}

}  // namespace

const ChangeVersion& LatestOf(const ChangeRequest& change) { return change.versions.at(change.version - 1); }

ledger::Subject SubjectOf(const ChangeSummary& change) {
  return {"change_request", ToText(change.id), Cat("Change ", change.number, ": ", change.title)};
}

api::Page<ChangeSummary> Changes(db::Tx& tx, const Access& access, const api::PageRequest& page) {
  std::vector<ChangeSummary> read = ReadChanges(tx, access.engagement(), page);
  FillCourts(tx, access, read);
  return api::MakePage(std::move(read), page, [](const ChangeSummary& one) { return ToText(one.id); });
}

ChangeRequest FindChange(db::Tx& tx, const Access& access, const std::string& name) {
  if (const auto number = ParseInt(name))
    return Shown(tx, access, FindChangeByNumber(tx, access.engagement(), *number));
  const auto id = ParseId<ChangeTag>(name);
  if (!id) throw NotFound("change_request");
  return Reread(tx, access, *id);
}

ChangeRequest OpenChange(db::Tx& tx, const Access& access, const api::Call& call, const NewChange& input,
                         const Considered& considered, Signing signing) {
  RequireBase(tx, access, considered);
  ChangeSummary change;
  change.id = {call.NewId()};
  change.number = LastChangeNumber(tx, access.engagement()) + 1;
  change.title = Trim(input.title);
  change.party = access.party();
  change.created_by = access.caller().name;
  change.created_at = call.now();
  const ChangeVersion version = NewVersion(access, call, considered, input.reason, signing);
  InsertChange(tx, access.engagement(), change);
  InsertVersion(tx, change.id, version);
  RecordStep(tx, access, call, change, "change.proposed", Recorded(version));
  return WithCourt({change, {version}, {}});
}

ChangeRequest CounterChange(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                            const CounterProposal& input, const Considered& considered, Signing signing) {
  ChangeRequest change = RequireSeen(tx, access, id, input.version);
  RequireAnswer(change, access.party());
  RequireBase(tx, access, considered);
  AddVersion(tx, access, change, NewVersion(access, call, considered, input.reason, signing));
  RecordStep(tx, access, call, change, "change.countered", Recorded(Latest(change)));
  return WithCourt(std::move(change));
}

ChangeRequest CorrectChange(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                            const CounterProposal& input, const Considered& considered, Signing signing) {
  ChangeRequest change = RequireSeen(tx, access, id, input.version);
  RequireOwn(change, access.party());
  RequireBase(tx, access, considered);
  TakeBack(tx, access, call, change, "");
  AddVersion(tx, access, change, NewVersion(access, call, considered, input.reason, signing));
  Json after = Recorded(Latest(change));
  after.Set("corrects", input.version);
  RecordStep(tx, access, call, change, "change.corrected", std::move(after));
  return WithCourt(std::move(change));
}

ChangeRequest WithdrawCounter(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                              const CounterWithdrawal& input) {
  ChangeRequest change = RequireSeen(tx, access, id, input.version);
  RequireOwn(change, access.party());
  const int64_t answered = RequireAnswered(change);
  TakeBack(tx, access, call, change, input.reason);
  change.version = answered;
  StoreChange(tx, access.engagement(), change);
  Json after;
  after.Set("version", input.version).Set("stands", answered).Set("reason", Trim(input.reason));
  RecordStep(tx, access, call, change, "change.counter_withdrawn", std::move(after));
  CloseWhereOvertaken(tx, access, call);
  return Reread(tx, access, id);
}

Outcome Foresee(db::Tx& tx, const Access& access, const ChangeId& id, const NewAcceptance& input) {
  const ChangeRequest change = RequireAcceptable(tx, access, id, input);
  Outcome outcome;
  if (LatestOf(change).signatures.empty()) {
    outcome.moment = MomentOf(tx, access);
    outcome.conflicts = ConflictsNow(tx, access, change);
  } else {
    const Today today = LoadToday(tx, access);
    outcome.moment = today.moment;
    outcome.enactment = std::make_shared<Enactment>(ComputeEnactment(today, LatestOf(change).difference));
  }
  return outcome;
}

ChangeRequest AcceptChange(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                           const NewAcceptance& input, Outcome outcome) {
  ChangeRequest change = RequireAcceptable(tx, access, id, input);
  if (outcome.moment != MomentOf(tx, access)) outcome = Foresee(tx, access, id, input);
  ChangeVersion& latest = Latest(change);
  latest.signatures.push_back(SignatureOf(access, call));
  std::ranges::sort(latest.signatures, {}, &Signature::party);
  AddSignatures(tx, id.uuid, latest.version, latest.signatures);
  if (outcome.enactment) {
    Accepted(tx, access, call, change, *outcome.enactment);
  } else {
    RecordStep(tx, access, call, change, "change.approved", Recorded(latest));
  }
  change.conflicts = std::move(outcome.conflicts);
  return WithCourt(std::move(change));
}

ChangeRequest RefuseChange(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                           const Reason& reason) {
  ChangeRequest change = RequireOpen(tx, access, id);
  RequireAnswer(change, access.party());
  return Close(tx, access, call, std::move(change), ChangeState::kRefused, reason);
}

ChangeRequest WithdrawChange(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                             const Reason& reason) {
  ChangeRequest change = RequireOpen(tx, access, id);
  if (change.party != access.party())
    throw Conflict("change.not_yours", "The other side opened this: you can refuse it or answer it.");
  return Close(tx, access, call, std::move(change), ChangeState::kWithdrawn, reason);
}

}  // namespace tandem::baseline
