#include "rooms/baseline/baseline.h"

namespace tandem::baseline {
namespace {

constexpr FieldRule kPassword{.min_length = 1, .max_length = 1024, .format = "password"};
constexpr FieldRule kHash{.min_length = 64, .max_length = 64};
constexpr FieldRule kNote{.max_length = 2'000};

}  // namespace

const RecordType& DescribeRecord(const Signature*) {
  static const RecordType type =
      RecordOf<Signature>("Signature", "A person's word for their side.")
          .Add("party", &Signature::party, "Their side.")
          .Add("person_id", &Signature::person_id, "Who.")
          .Add("name", &Signature::name, "What they were called when they signed.")
          .Add("organisation", &Signature::organisation, "Their organisation, as it was called then.")
          .Add("signed_at", &Signature::signed_at, "When.");
  return type;
}

const RecordType& DescribeRecord(const Baseline*) {
  static const RecordType type =
      RecordOf<Baseline>("Baseline",
                         "A document that both sides signed, or that one of them offers for signature.")
          .Add("id", &Baseline::id, "Its id.")
          .Add("number", &Baseline::number,
               "From 1, in the order in which they took effect; null until then.")
          .Add("state", &Baseline::state, "Where it stands.")
          .Add("hash", &Baseline::hash, "SHA-256 of the document, hexadecimal.")
          .Add("size", &Baseline::size, "Of the document, in bytes.")
          .Add("base_number", &Baseline::base_number, "The baseline in force when it was offered; 0: none.")
          .Add("change_number", &Baseline::change_number, "The change request that it came from.")
          .Add("offered_party", &Baseline::offered_party, "The side that offered it.")
          .Add("offered_by", &Baseline::offered_by, "Who offered it.")
          .Add("offered_at", &Baseline::offered_at, "When.")
          .Add("valid_until", &Baseline::valid_until, "The last day (UTC) on which the offer can be signed.")
          .Add("note", &Baseline::note, "What the side that offered it said.")
          .Add("accepted_findings", &Baseline::accepted_findings,
               "Whether it was offered although something was missing.")
          .Add("findings", &Baseline::findings, "What was missing or vague when it was offered.")
          .Add("signatures", &Baseline::signatures, "Who signed it.")
          .Add("in_force_at", &Baseline::in_force_at, "When it took effect.")
          .Add("closed_by", &Baseline::closed_by, "Who refused or withdrew it; empty: nobody.")
          .Add("closed_at", &Baseline::closed_at, "When.")
          .Add("reason", &Baseline::reason, "Why it was refused or withdrawn.")
          .Add("entry", &Baseline::entry, "The entry of the record with which it took effect.");
  return type;
}

const RecordType& DescribeRecord(const NewBaseline*) {
  static const RecordType type =
      RecordOf<NewBaseline>("NewBaseline", "The draft, offered for signature and signed for one's own side.")
          .Add("draft_hash", &NewBaseline::draft_hash, "The hash that the readiness showed: what one signs.",
               kHash)
          .Add("as_of", &NewBaseline::as_of,
               "The `as_of` of the same readiness, to be told what changed since.", {.minimum = 0})
          .Add("valid_until", &NewBaseline::valid_until,
               "The last day (UTC) for the other side; 14 days when left out.")
          .Add("note", &NewBaseline::note, "A word to the other side; may be empty.", kNote)
          .Add("accept_findings", &NewBaseline::accept_findings, "Offer it although something is missing.")
          .Add("password", &NewBaseline::password, "The signer's password.", kPassword);
  return type;
}

const RecordType& DescribeRecord(const NewSignature*) {
  static const RecordType type =
      RecordOf<NewSignature>("NewSignature", "A signature.")
          .Add("hash", &NewSignature::hash, "The hash of what one signs.", kHash)
          .Add("password", &NewSignature::password, "The signer's password.", kPassword);
  return type;
}

const RecordType& DescribeRecord(const Reason*) {
  static const RecordType type = RecordOf<Reason>("Reason", "Why something is refused or withdrawn.")
                                     .Add("reason", &Reason::reason, "For the other side to read.",
                                          {.min_length = 1, .max_length = 2'000});
  return type;
}

}  // namespace tandem::baseline
