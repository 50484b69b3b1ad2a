// Reading a plan through the API.
#ifndef TANDEM_ROOMS_PLAN_PLAN_VIEW_H_
#define TANDEM_ROOMS_PLAN_PLAN_VIEW_H_

#include "rooms/plan/plan.h"

namespace tandem::plan {

struct Plan {
  int64_t version = 0;
  std::string title;
  LocalMinute start;
  std::optional<LocalMinute> status_date, finish;
  std::string default_calendar;
  int64_t minutes_per_day = 480;
  int64_t minutes_per_week = 2400;
  std::vector<Calendar> calendars;
  std::vector<Task> tasks;
  std::vector<Link> links;
  std::vector<std::string> permissions;
};
const RecordType& DescribeRecord(const Plan*);

Plan ViewPlan(db::Tx& tx, const engagement::Access& access);
api::Page<Task> ViewTasks(db::Tx& tx, const engagement::Access& access, const api::PageRequest& page);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_PLAN_VIEW_H_
