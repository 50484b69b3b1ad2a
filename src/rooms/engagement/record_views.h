// The shapes in which the record is answered. Entries are passed on as they are stored, so these records serve the API's
// description; a test reads real answers with them.
#ifndef TANDEM_ROOMS_ENGAGEMENT_RECORD_VIEWS_H_
#define TANDEM_ROOMS_ENGAGEMENT_RECORD_VIEWS_H_

#include "base/record.h"

namespace tandem::engagement {

struct ActorView {
  Uuid person_id;
  std::string name;
  std::string organisation;
  std::string party;
};
const RecordType& DescribeRecord(const ActorView*);

struct SubjectView {
  std::string type;
  std::string id;
  std::string label;
};
const RecordType& DescribeRecord(const SubjectView*);

struct EntryFields {
  int64_t index = 0;
  Instant at;
  ActorView actor;
  std::string action;
  SubjectView subject;
  Json before;
  Json after;
  std::string leaf_hash;
  int64_t v = 1;
};

struct LedgerEntryView : EntryFields {
  Uuid engagement;
};
const RecordType& DescribeRecord(const LedgerEntryView*);

struct LedgerPage {
  std::vector<LedgerEntryView> items;
  std::optional<std::string> next;
  int64_t size = 0;
  std::string root;
};
const RecordType& DescribeRecord(const LedgerPage*);

struct EngagementRef {
  Uuid id;
  std::string title;
};
const RecordType& DescribeRecord(const EngagementRef*);

struct ActivityEntry : EntryFields {
  EngagementRef engagement;
};
const RecordType& DescribeRecord(const ActivityEntry*);

struct ActivityPage {
  std::vector<ActivityEntry> items;
  std::optional<std::string> next;
  int64_t unseen = 0;
};
const RecordType& DescribeRecord(const ActivityPage*);

}  // namespace tandem::engagement

#endif  // TANDEM_ROOMS_ENGAGEMENT_RECORD_VIEWS_H_
