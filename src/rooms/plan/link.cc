#include "rooms/plan/link.h"

namespace tandem::plan {

const RecordType& DescribeRecord(const StoredLink*) {
  static const RecordType type = RecordOf<StoredLink>("StoredLink", "A row of plan_links.")
                                     .Add("id", &StoredLink::id, "")
                                     .Add("engagement_id", &StoredLink::engagement_id, "")
                                     .Add("predecessor_id", &StoredLink::predecessor_id, "")
                                     .Add("successor_id", &StoredLink::successor_id, "")
                                     .Add("type", &StoredLink::type, "")
                                     .Add("lag", &StoredLink::lag, "");
  return type;
}

const RecordType& DescribeRecord(const Link*) {
  static const RecordType type =
      RecordOf<Link>("Link", "A dependency between two tasks.")
          .Add("id", &Link::id, "Its id.")
          .Add("predecessor_id", &Link::predecessor_id, "The task that comes first.")
          .Add("successor_id", &Link::successor_id, "The task that depends on it.")
          .Add("type", &Link::type,
               "Which end of the predecessor (first letter) holds which end of the successor.")
          .Add("lag", &Link::lag, "Time in between: 2d, -10%, 3ed; empty for none.");
  return type;
}

forecast::Lag LagOf(const StoredLink& link) {
  return link.lag.empty() ? forecast::Lag{} : forecast::ParseLag(link.lag).value_or(forecast::Lag{});
}

Link Show(const StoredLink& link, const forecast::DurationUnits& units) {
  const std::string lag = link.lag.empty() ? "" : forecast::ToText(LagOf(link), units);
  return {link.id, link.predecessor_id, link.successor_id, link.type, lag};
}

}  // namespace tandem::plan
