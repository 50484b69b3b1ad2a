// Predecessors as people write them in one cell: `3,5SS+2d,7FF-10%`.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_PREDECESSORS_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_PREDECESSORS_H_

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forecast/duration.h"

namespace tandem::plan {

struct WrittenLink {
  int predecessor = -1;
  forecast::LinkType type = forecast::LinkType::kFinishStart;
  forecast::Lag lag;
};

// The parts of the cell, separated by commas or semicolons, trimmed; empty ones are left out.
std::vector<std::string_view> SplitPredecessors(std::string_view cell);
// One part. `find` answers the index of a task by its id, or -1; ids may hold letters and hyphens, so the
// longest id that exists wins. Nothing when no task fits or what follows it is no link type and lag.
std::optional<WrittenLink> ParsePredecessor(std::string_view part,
                                            const std::function<int(std::string_view)>& find,
                                            const forecast::DurationUnits& units);
// Whether the id itself reads as a link to another task (`7SS` beside a task `7`), or holds a comma or
// semicolon, so that a cell could not name it.
bool IsAmbiguousId(std::string_view id, const std::function<int(std::string_view)>& find,
                   const forecast::DurationUnits& units);
// `5SS+2d`; a finish-to-start link without lag is the id alone.
std::string PredecessorText(std::string_view id, forecast::LinkType type, const forecast::Lag& lag,
                            const forecast::DurationUnits& units);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_PREDECESSORS_H_
