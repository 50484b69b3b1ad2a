#include "rooms/baseline/change.h"

namespace tandem::baseline {
namespace {

constexpr FieldRule kPassword{.min_length = 1, .max_length = 1024, .format = "password"};
constexpr FieldRule kHash{.min_length = 64, .max_length = 64};
constexpr FieldRule kTitle{.min_length = 1, .max_length = 300};
constexpr FieldRule kReason{.min_length = 1, .max_length = 10'000};

template <typename R>
RecordBuilder<R>& AddProposal(RecordBuilder<R>& builder) {
  return builder
      .Add("difference", &R::difference, "What changes, as operations on the baseline in force.",
           {.max_length = kMostOperations})
      .Add("paths", &R::paths,
           "Instead: what differs between the baseline and today's draft and plan, at or below these places "
           "(clauses/<id>). "
           "Without both: everything that differs.",
           {.max_length = kMostOperations});
}

}  // namespace

const RecordType& DescribeRecord(const ChangeVersion*) {
  static const RecordType type =
      RecordOf<ChangeVersion>("ChangeVersion", "A proposal, or a counter-proposal that answers it.")
          .Add("version", &ChangeVersion::version, "1 is the proposal.")
          .Add("party", &ChangeVersion::party, "The side that wrote it.")
          .Add("proposed_by", &ChangeVersion::proposed_by, "Who.")
          .Add("proposed_at", &ChangeVersion::proposed_at, "When.")
          .Add("reason", &ChangeVersion::reason, "Why.")
          .Add("base_number", &ChangeVersion::base_number, "The baseline it was written against.")
          .Add("hash", &ChangeVersion::hash, "SHA-256 of the difference's canonical JSON: what is signed.")
          .Add("difference", &ChangeVersion::difference, "What changes.")
          .Add("impact", &ChangeVersion::impact, "What it does, as computed when it was proposed.")
          .Add("signatures", &ChangeVersion::signatures, "Who signed it.")
          .Add("withdrawn_by", &ChangeVersion::withdrawn_by, "Who took it back; empty while it stands.")
          .Add("withdrawn_at", &ChangeVersion::withdrawn_at, "When.")
          .Add("withdrawn_because", &ChangeVersion::withdrawn_because,
               "Why; empty where it was corrected: the next version says it anew.");
  return type;
}

const RecordType& DescribeRecord(const ChangeSummary*) {
  static const RecordType type =
      RecordOf<ChangeSummary>("ChangeSummary", "A change request, in a list.")
          .Add("id", &ChangeSummary::id, "Its id.")
          .Add("number", &ChangeSummary::number, "From 1.")
          .Add("title", &ChangeSummary::title, "It in one line.")
          .Add("state", &ChangeSummary::state, "Where it stands.")
          .Add("party", &ChangeSummary::party, "The side that opened it.")
          .Add("created_by", &ChangeSummary::created_by, "Who.")
          .Add("created_at", &ChangeSummary::created_at, "When.")
          .Add("version", &ChangeSummary::version, "The latest version that stands.")
          .Add("author", &ChangeSummary::author, "The side that wrote that version.")
          .Add("court", &ChangeSummary::court, "The side that has to answer; null when it is closed.")
          .Add("closed_by", &ChangeSummary::closed_by, "Who accepted, refused or withdrew it; empty: nobody.")
          .Add("closed_at", &ChangeSummary::closed_at, "When.")
          .Add("reason", &ChangeSummary::reason, "Why it was refused or withdrawn.")
          .Add("baseline_number", &ChangeSummary::baseline_number,
               "The baseline that it became; of an overtaken one: that says all of it already.");
  return type;
}

const RecordType& DescribeRecord(const ChangeRequest*) {
  static const RecordType type =
      RecordOf<ChangeRequest>("ChangeRequest", "A proposed difference to the baseline in force.")
          .Include<ChangeSummary>()
          .Add("versions", &ChangeRequest::versions,
               "The proposal and the counter-proposals, also those taken back.")
          .Add("conflicts", &ChangeRequest::conflicts,
               "Where the latest version does not fit the baseline in force any more.");
  return type;
}

const RecordType& DescribeRecord(const ImpactQuestion*) {
  static const RecordType type = [] {
    auto builder = RecordOf<ImpactQuestion>("ImpactQuestion", "A change that is only thought of.");
    return RecordType(AddProposal(builder));
  }();
  return type;
}

const RecordType& DescribeRecord(const NewChange*) {
  static const RecordType type = [] {
    auto builder = RecordOf<NewChange>("NewChange", "A change request to open.");
    AddProposal(builder)
        .Add("title", &NewChange::title, "It in one line.", kTitle)
        .Add("reason", &NewChange::reason, "Why, for the other side to read.", kReason)
        .Add("password", &NewChange::password, "A manager who gives it signs for their side at once.",
             kPassword);
    return RecordType(builder);
  }();
  return type;
}

const RecordType& DescribeRecord(const CounterProposal*) {
  static const RecordType type = [] {
    auto builder = RecordOf<CounterProposal>("CounterProposal", "Another change instead.");
    AddProposal(builder)
        .Add("version", &CounterProposal::version, "The version that it answers or corrects.", {.minimum = 1})
        .Add("reason", &CounterProposal::reason, "Why, for the other side to read.", kReason)
        .Add("password", &CounterProposal::password, "A manager who gives it signs for their side at once.",
             kPassword);
    return RecordType(builder);
  }();
  return type;
}

const RecordType& DescribeRecord(const CounterWithdrawal*) {
  static const RecordType type =
      RecordOf<CounterWithdrawal>("CounterWithdrawal", "Takes a counter-proposal back.")
          .Add("version", &CounterWithdrawal::version, "The version that is taken back.", {.minimum = 1})
          .Add("reason", &CounterWithdrawal::reason, "Why, for the other side to read.", kReason);
  return type;
}

const RecordType& DescribeRecord(const NewAcceptance*) {
  static const RecordType type =
      RecordOf<NewAcceptance>("NewAcceptance", "A signature under a change.")
          .Add("version", &NewAcceptance::version, "The version that one accepts.", {.minimum = 1})
          .Add("hash", &NewAcceptance::hash, "The hash of its difference.", kHash)
          .Add("password", &NewAcceptance::password, "The signer's password.", kPassword);
  return type;
}

}  // namespace tandem::baseline
