#include "rooms/engagement/record_views.h"

namespace tandem::engagement {
namespace {

template <typename Entry>
RecordBuilder<Entry> EntryRecord(std::string name, std::string doc) {
  RecordBuilder<Entry> builder(std::move(name), std::move(doc));
  builder.Add("index", &EntryFields::index, "Its place in the record, from 0 without gaps.")
      .Add("at", &EntryFields::at, "When it happened.")
      .Add("actor", &EntryFields::actor, "Who did it, as they were called then.")
      .Add("action", &EntryFields::action, "What was done, e.g. plan.edited.")
      .Add("subject", &EntryFields::subject, "To what.")
      .Add("before", &EntryFields::before, "What it was; null when there was nothing.")
      .Add("after", &EntryFields::after, "What it is; null when there is nothing any more.")
      .Add("leaf_hash", &EntryFields::leaf_hash, "SHA-256 of the entry's leaf, hexadecimal (RFC 6962).")
      .Add("v", &EntryFields::v, "The version of the entry's form.");
  return builder;
}

}  // namespace

const RecordType& DescribeRecord(const ActorView*) {
  static const RecordType type = RecordOf<ActorView>("Actor", "Who did something.")
                                     .Add("person_id", &ActorView::person_id, "Their id.")
                                     .Add("name", &ActorView::name, "Their name at that moment.")
                                     .Add("organisation", &ActorView::organisation, "Their organisation's name.")
                                     .Add("party", &ActorView::party, "Their side: client or vendor.");
  return type;
}

const RecordType& DescribeRecord(const SubjectView*) {
  static const RecordType type = RecordOf<SubjectView>("Subject", "What an entry is about.")
                                     .Add("type", &SubjectView::type, "The kind of thing.")
                                     .Add("id", &SubjectView::id, "Its id.")
                                     .Add("label", &SubjectView::label, "What people call it.");
  return type;
}

const RecordType& DescribeRecord(const LedgerEntryView*) {
  static const RecordType type = EntryRecord<LedgerEntryView>("LedgerEntry", "One line of the record.")
                                     .Add("engagement", &LedgerEntryView::engagement, "The engagement's id.");
  return type;
}

const RecordType& DescribeRecord(const LedgerPage*) {
  static const RecordType type = RecordOf<LedgerPage>("LedgerPage", "One page of the record, newest first.")
                                     .Add("items", &LedgerPage::items, "The entries.")
                                     .Add("next", &LedgerPage::next, "Send it as `after` for the next page; null on the last one.")
                                     .Add("size", &LedgerPage::size, "How many entries the record has.")
                                     .Add("root", &LedgerPage::root, "The root of its Merkle tree, base64.");
  return type;
}

const RecordType& DescribeRecord(const EngagementRef*) {
  static const RecordType type = RecordOf<EngagementRef>("EngagementRef", "An engagement, by title.")
                                     .Add("id", &EngagementRef::id, "Its id.")
                                     .Add("title", &EngagementRef::title, "What it is called.");
  return type;
}

const RecordType& DescribeRecord(const ActivityEntry*) {
  static const RecordType type = EntryRecord<ActivityEntry>("ActivityEntry", "An entry, with its engagement.")
                                     .Add("engagement", &ActivityEntry::engagement, "Where it happened.");
  return type;
}

const RecordType& DescribeRecord(const ActivityPage*) {
  static const RecordType type = RecordOf<ActivityPage>("ActivityPage", "What happened lately, newest first.")
                                     .Add("items", &ActivityPage::items, "The entries.")
                                     .Add("next", &ActivityPage::next, "Send it as `after` for the next page; null on the last one.")
                                     .Add("unseen", &ActivityPage::unseen, "How many others' entries are new, up to 100.");
  return type;
}

}  // namespace tandem::engagement
