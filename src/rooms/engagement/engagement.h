// Engagements: the outsourced project or service between a client and a vendor.
#ifndef TANDEM_ROOMS_ENGAGEMENT_ENGAGEMENT_H_
#define TANDEM_ROOMS_ENGAGEMENT_ENGAGEMENT_H_

#include "api/page.h"
#include "rooms/engagement/access.h"
#include "rooms/people/organisation.h"

namespace tandem::engagement {

// What both sides see, with the caller's own standing.
struct Engagement {
  EngagementId id;
  std::string title;
  std::string summary;
  Phase phase = Phase::kDraft;
  people::OrganisationRef client;
  std::optional<people::OrganisationRef> vendor;  // nothing until the vendor's first person joins
  Party party = Party::kClient;
  Role role = Role::kObserver;
  Day start;
  int64_t task_count = 0;
  std::optional<LocalMinute> finish;  // of the plan
  int64_t percent_complete = 0;
  Instant created_at;
  Instant updated_at;
  int64_t version = 1;
  std::vector<std::string> permissions;
};
const RecordType& DescribeRecord(const Engagement*);

struct NewEngagement {
  std::string title;
  Given<std::string> summary;
  Given<Day> start;
};
const RecordType& DescribeRecord(const NewEngagement*);

struct EngagementChange {
  Given<std::string> title;
  Given<std::string> summary;
  Given<Phase> phase;
};
const RecordType& DescribeRecord(const EngagementChange*);

// What the plan room tells about a plan after each change.
struct PlanFigures {
  int64_t task_count = 0;
  std::optional<LocalMinute> finish;
  int64_t percent_complete = 0;  // 0–100, by working time
};

// The caller's organisation becomes the client, the caller its manager.
Engagement CreateEngagement(db::Tx& tx, const api::Call& call, const NewEngagement& input);
Engagement ReadEngagement(db::Tx& tx, const Access& access);
// The engagements the caller is a member of, newest first.
api::Page<Engagement> Engagements(db::Tx& tx, const api::Caller& caller, const api::PageRequest& page);
Engagement ChangeEngagement(db::Tx& tx, const Access& access, const api::Call& call, int64_t seen,
                            const EngagementChange& change);
void NotePlan(db::Tx& tx, const Access& access, const PlanFigures& figures, Instant now);

// Whether an engagement may go from one phase to another: a closed one only reopens to closing. Pure.
bool MayMove(Phase from, Phase to);

}  // namespace tandem::engagement

#endif  // TANDEM_ROOMS_ENGAGEMENT_ENGAGEMENT_H_
