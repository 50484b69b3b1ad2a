// Durations and lags as people type them: `5`, `5d`, `12h`, `2w`, `90m`, `1mo`, `3ed`, `2d`, `-10%`.
#ifndef TANDEM_FORECAST_DURATION_H_
#define TANDEM_FORECAST_DURATION_H_

#include <optional>
#include <string>
#include <string_view>

#include "forecast/plan.h"

namespace tandem::forecast {

// What a day, a week and a month mean in working time; a plan's own settings.
struct DurationUnits {
  int minutes_per_day = 480;
  int minutes_per_week = 2400;
  int days_per_month = 20;
};

struct Duration {
  WorkTime length;
  bool elapsed = false;  // `3ed`: 72 hours through nights and weekends
  bool operator==(const Duration&) const = default;
};

// Units m/min/mins/minute(s), h/hr/hrs/hour(s), d/dy/day(s), w/wk/wks/week(s), mo/mon/mons/month(s), each
// with `e` before it for elapsed (an elapsed day is 24 hours, week 7 days, month 30 days); no unit means
// days; a trailing `?` (estimated) is allowed; decimals too (`1.5d`). Nothing when it is none of these or
// negative.
std::optional<Duration> ParseDuration(std::string_view text, const DurationUnits& units = {});
// In the largest of d, h, m that needs no more than quarters: 480 → "1d", 240 → "0.5d", 90 → "1.5h", 50 →
// "50m", 0 → "0d"; elapsed "3ed". Reads back to the same value.
std::string ToText(const Duration& duration, const DurationUnits& units = {});

// A lag is a signed duration or a percentage: `2d`, `+2d`, `-4h`, `3ed`, `-10%`; empty is no lag.
std::optional<Lag> ParseLag(std::string_view text, const DurationUnits& units = {});
// "" for no lag; no leading plus.
std::string ToText(const Lag& lag, const DurationUnits& units = {});

// FS, SS, FF, SF (any case).
std::optional<LinkType> ParseLinkType(std::string_view text);
std::string_view ToText(LinkType type);
// asap, alap, snet, snlt, fnet, fnlt, mso, mfo (any case).
std::optional<Constraint> ParseConstraint(std::string_view text);
std::string_view ToText(Constraint constraint);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_DURATION_H_
