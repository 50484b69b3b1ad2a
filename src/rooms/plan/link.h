// A link: what has to happen before a task may start or finish.
#ifndef TANDEM_ROOMS_PLAN_LINK_H_
#define TANDEM_ROOMS_PLAN_LINK_H_

#include "rooms/plan/task.h"

namespace tandem::plan {

struct StoredLink {
  LinkId id;
  EngagementId engagement_id;
  TaskId predecessor_id, successor_id;
  forecast::LinkType type = forecast::LinkType::kFinishStart;
  std::string lag;  // as forecast::ToText writes it for days of eight hours
  bool operator==(const StoredLink&) const = default;
};
const RecordType& DescribeRecord(const StoredLink*);

struct Link {
  LinkId id;
  TaskId predecessor_id, successor_id;
  forecast::LinkType type = forecast::LinkType::kFinishStart;
  std::string lag;
};
const RecordType& DescribeRecord(const Link*);

forecast::Lag LagOf(const StoredLink& link);
Link Show(const StoredLink& link, const forecast::DurationUnits& units);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_LINK_H_
