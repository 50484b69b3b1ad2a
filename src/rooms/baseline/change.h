// Change requests: proposed differences to the baseline in force.
//
// Either side proposes one; the other accepts, refuses, or answers with a counter-proposal, which is its next
// version. Who wrote the latest version may correct it, or take a counter-proposal back: then the one that it
// answered stands again. The version that a manager of each side has signed becomes the next baseline. Where
// another baseline took effect meanwhile the difference is applied to that one, if it still fits; one that
// says it all already closes the request (overtaken.h).
#ifndef TANDEM_ROOMS_BASELINE_CHANGE_H_
#define TANDEM_ROOMS_BASELINE_CHANGE_H_

#include "rooms/baseline/impact.h"

namespace tandem::baseline {

// Overtaken: a baseline took effect that says all of it already.
enum class ChangeState { kOpen, kAccepted, kRefused, kWithdrawn, kOvertaken };

// The proposal or one of the counter-proposals.
struct ChangeVersion {
  int64_t version = 1;
  Party party = Party::kClient;
  std::string proposed_by;
  Instant proposed_at;
  std::string reason;
  int64_t base_number = 0;
  std::string hash;  // SHA-256 of the difference's canonical JSON
  std::vector<Operation> difference;
  Impact impact;  // as it was when it was proposed
  std::vector<Signature> signatures;
  std::string withdrawn_by;  // empty while it stands
  std::optional<Instant> withdrawn_at;
  std::string withdrawn_because;  // empty where it was corrected
};
const RecordType& DescribeRecord(const ChangeVersion*);

struct ChangeSummary {
  ChangeId id;
  int64_t number = 0;  // from 1
  std::string title;
  ChangeState state = ChangeState::kOpen;
  Party party = Party::kClient;  // that opened it
  std::string created_by;
  Instant created_at;
  int64_t version = 1;            // the latest that stands
  Party author = Party::kClient;  // that wrote that version
  std::optional<Party> court;     // who has to answer
  std::string closed_by;
  std::optional<Instant> closed_at;
  std::string reason;                      // for refusing or withdrawing it
  std::optional<int64_t> baseline_number;  // that it became, or that overtook it
};
const RecordType& DescribeRecord(const ChangeSummary*);

struct ChangeRequest : ChangeSummary {
  std::vector<ChangeVersion> versions;   // from 1, the withdrawn ones too
  std::vector<Contradiction> conflicts;  // of the latest version with the baseline in force, while it is open
};
const RecordType& DescribeRecord(const ChangeRequest*);

// What is proposed: these operations; or what differs between the baseline in force and today's draft and
// plan, all of it or what lies at or below the paths ("clauses/<id>").
struct Proposal {
  Given<std::vector<Operation>> difference;
  Given<std::vector<std::string>> paths;
};

struct ImpactQuestion : Proposal {};
const RecordType& DescribeRecord(const ImpactQuestion*);

struct NewChange : Proposal {
  std::string title;
  std::string reason;
  Given<std::string> password;  // a manager who gives it signs for their side at once
};
const RecordType& DescribeRecord(const NewChange*);

struct CounterProposal : Proposal {
  int64_t version = 0;  // that it answers
  std::string reason;
  Given<std::string> password;
};
const RecordType& DescribeRecord(const CounterProposal*);

struct CounterWithdrawal {
  int64_t version = 0;  // that is taken back
  std::string reason;
};
const RecordType& DescribeRecord(const CounterWithdrawal*);

struct NewAcceptance {
  int64_t version = 0;
  std::string hash;  // of that version's difference
  std::string password;
};
const RecordType& DescribeRecord(const NewAcceptance*);

inline constexpr size_t kMostOperations = 20'000;

// The version that waits for its signatures.
const ChangeVersion& LatestOf(const ChangeRequest& change);

// The difference that is proposed against the baseline in force, at its smallest. Throws 409
// "change.no_baseline", and "change.conflict" where it does not fit or leaves references behind; 422
// "change.empty", "change.path", "change.malformed".
struct Proposed {
  Difference difference;
  Json after;  // the agreed part that it leads to
};
Proposed Propose(const Today& today, const Proposal& proposal);
std::string HashOf(const Difference& difference);

// What the record calls it.
ledger::Subject SubjectOf(const ChangeSummary& change);

// A proposal that was looked at before its transaction.
struct Considered {
  int64_t base_number = 0;
  Difference difference;
  Impact impact;
};
Considered Consider(db::Tx& tx, const Access& access, const api::Call& call, const Proposal& proposal);

enum class Signing { kSigned, kUnsigned };
struct Enactment;

api::Page<ChangeSummary> Changes(db::Tx& tx, const Access& access, const api::PageRequest& page);
// By number or id.
ChangeRequest FindChange(db::Tx& tx, const Access& access, const std::string& name);
// Throws 409 "change.base_moved" when another baseline took effect since it was considered.
ChangeRequest OpenChange(db::Tx& tx, const Access& access, const api::Call& call, const NewChange& input,
                         const Considered& considered, Signing signing);
// Throws 409 "change.closed", "change.own_version", "change.other_version", "change.base_moved".
ChangeRequest CounterChange(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                            const CounterProposal& input, const Considered& considered, Signing signing);
// Another text in place of the latest version, by the side that wrote it; every signature is asked for again.
// Throws as CounterChange does, and 409 "change.not_yours".
ChangeRequest CorrectChange(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                            const CounterProposal& input, const Considered& considered, Signing signing);
// Takes the latest counter-proposal back: what it answered stands again, with its signatures. Throws 409
// "change.closed", "change.other_version", "change.not_yours", "change.no_counter".
ChangeRequest WithdrawCounter(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                              const CounterWithdrawal& input);
// What the caller's signature leads to: where it is the second the next baseline, else nothing yet.
struct Outcome {
  Moment moment;  // that it was looked at
  std::vector<Contradiction> conflicts;
  std::shared_ptr<const Enactment> enactment;
};
// Throws 409 "change.closed", "change.other_version", "change.signed" (by this side already),
// "change.conflict".
Outcome Foresee(db::Tx& tx, const Access& access, const ChangeId& id, const NewAcceptance& input);
// Signs for the caller's side; with both signatures it takes effect, and draft and plan follow. An outcome of
// another moment is foreseen again. Throws as Foresee does.
ChangeRequest AcceptChange(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                           const NewAcceptance& input, Outcome outcome);
// By the side that did not write the latest version; by the side that opened it.
ChangeRequest RefuseChange(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                           const Reason& reason);
ChangeRequest WithdrawChange(db::Tx& tx, const Access& access, const api::Call& call, const ChangeId& id,
                             const Reason& reason);

}  // namespace tandem::baseline

template <>
struct tandem::EnumWords<tandem::baseline::ChangeState> {
  static constexpr std::string_view words[] = {"open", "accepted", "refused", "withdrawn", "overtaken"};
};

#endif  // TANDEM_ROOMS_BASELINE_CHANGE_H_
