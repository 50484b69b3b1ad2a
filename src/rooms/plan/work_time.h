// How amounts of working time and the forecast's words appear in records: in JSON as text ("5d", of days of
// eight hours), in a row as tenths of a minute.
#ifndef TANDEM_ROOMS_PLAN_WORK_TIME_H_
#define TANDEM_ROOMS_PLAN_WORK_TIME_H_

#include "base/record.h"
#include "forecast/duration.h"
#include "forecast/estimate.h"

template <>
struct tandem::EnumWords<tandem::forecast::Constraint> {
  static constexpr std::string_view words[] = {"asap", "alap", "mso", "mfo", "snet", "snlt", "fnet", "fnlt"};
};
template <>
struct tandem::EnumWords<tandem::forecast::Shape> {
  static constexpr std::string_view words[] = {"triangular", "pert", "lognormal"};
};
template <>
struct tandem::EnumWords<tandem::forecast::LinkType> {
  static constexpr std::string_view words[] = {"FS", "SS", "FF", "SF"};
};

namespace tandem::value_types {

extern const ValueType kWorkTime;

template <>
struct Of<forecast::WorkTime> {
  static const ValueType& Get() { return kWorkTime; }
};

}  // namespace tandem::value_types

#endif  // TANDEM_ROOMS_PLAN_WORK_TIME_H_
