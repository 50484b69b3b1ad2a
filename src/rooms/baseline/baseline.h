// Baselines: what both sides signed, numbered from 1, never changed afterwards.
//
// One side offers the draft as it is, which is that side's signature; a signature of the other side makes it
// a baseline and supersedes the one before. Until then it can be refused, withdrawn, or run out.
#ifndef TANDEM_ROOMS_BASELINE_BASELINE_H_
#define TANDEM_ROOMS_BASELINE_BASELINE_H_

#include "api/page.h"
#include "rooms/baseline/readiness.h"
#include "rooms/engagement/engagement.h"

namespace tandem::baseline {

using engagement::Access;
using engagement::EngagementId;
using engagement::Party;
using BaselineId = Id<struct BaselineTag>;
using ChangeId = Id<struct ChangeTag>;

enum class BaselineState { kOffered, kInForce, kSuperseded, kRefused, kWithdrawn, kExpired };

// A person's word for their side.
struct Signature {
  Party party = Party::kClient;
  Uuid person_id;
  std::string name;  // as they and theirs were called then
  std::string organisation;
  Instant signed_at;
};
const RecordType& DescribeRecord(const Signature*);

struct Baseline {
  BaselineId id;
  std::optional<int64_t> number;  // from 1, once it takes effect
  BaselineState state = BaselineState::kOffered;
  std::string hash;                      // SHA-256 of the document, hexadecimal
  int64_t size = 0;                      // of the document in bytes
  int64_t base_number = 0;               // the baseline in force when it was offered; 0: none
  std::optional<int64_t> change_number;  // the change request it came from
  Party offered_party = Party::kClient;
  std::string offered_by;
  Instant offered_at;
  Day valid_until;
  std::string note;
  bool accepted_findings = false;
  std::vector<Finding> findings;  // as they were when it was offered
  std::vector<Signature> signatures;
  std::optional<Instant> in_force_at;
  std::string closed_by;  // who refused or withdrew it
  std::optional<Instant> closed_at;
  std::string reason;
  std::optional<int64_t> entry;  // of the record, which holds the document
};
const RecordType& DescribeRecord(const Baseline*);

// What a person of one side signs first.
struct NewBaseline {
  std::string draft_hash;
  Given<int64_t> as_of;  // of the readiness that the person saw
  Given<Day> valid_until;
  std::string note;
  bool accept_findings = false;
  std::string password;
};
const RecordType& DescribeRecord(const NewBaseline*);

// What a person of the other side signs.
struct NewSignature {
  std::string hash;
  std::string password;
};
const RecordType& DescribeRecord(const NewSignature*);

struct Reason {
  std::string reason;
};
const RecordType& DescribeRecord(const Reason*);

inline constexpr int kOfferDays = 14;  // how long an offer stands when nothing else is said
inline constexpr int kMostOfferDays = 366;

// An offer runs out at the end of its last day (UTC). Pure.
BaselineState StateAt(const Baseline& baseline, Instant now);

// Newest first.
api::Page<Baseline> Baselines(db::Tx& tx, const Access& access, const api::Call& call,
                              const api::PageRequest& page);
// By number, or by id where it has none yet. Throws "not found".
Baseline FindBaseline(db::Tx& tx, const Access& access, const api::Call& call, const std::string& name);
std::optional<Baseline> InForce(db::Tx& tx, const EngagementId& engagement);

struct Today;
// The draft as it was looked at before, and what readiness found in it.
struct Inspected {
  std::shared_ptr<const Today> today;
  std::vector<Finding> findings;
};
// Freezes the draft and offers it. Throws 409 "baseline.draft_changed" when it is not the one that the person
// saw and that was inspected, "baseline.already_offered", "baseline.not_ready" (with the findings),
// "baseline.unchanged", "baseline.no_vendor"; 422 for a day that has passed.
Baseline OfferBaseline(db::Tx& tx, const Access& access, const api::Call& call, const NewBaseline& input,
                       const Inspected& inspected);
// The document of a baseline.
Json LoadDocument(db::Tx& tx, const BaselineId& id);
// The other side's signature: it takes effect. `document` is the baseline's. Throws 409 "baseline.closed",
// "baseline.own_offer", "baseline.other_document", "baseline.moved_on" (another one took effect since).
Baseline SignBaseline(db::Tx& tx, const Access& access, const api::Call& call, const BaselineId& id,
                      const NewSignature& input, const Json& document);
// By the other side; by the side that offered.
Baseline RefuseBaseline(db::Tx& tx, const Access& access, const api::Call& call, const BaselineId& id,
                        const Reason& reason);
Baseline WithdrawBaseline(db::Tx& tx, const Access& access, const api::Call& call, const BaselineId& id,
                          const Reason& reason);

}  // namespace tandem::baseline

template <>
struct tandem::EnumWords<tandem::baseline::BaselineState> {
  static constexpr std::string_view words[] = {"offered", "in_force",  "superseded",
                                               "refused", "withdrawn", "expired"};
};

#endif  // TANDEM_ROOMS_BASELINE_BASELINE_H_
