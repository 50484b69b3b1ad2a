// How much a draft may hold.
#ifndef TANDEM_ROOMS_SCOPE_LIMITS_H_
#define TANDEM_ROOMS_SCOPE_LIMITS_H_

#include "base/record.h"

namespace tandem::scope {

inline constexpr size_t kMostClauses = 2'000;
inline constexpr int64_t kMostMoney = 1'000'000'000'000'000;  // minor units

inline constexpr FieldRule kTitle{.min_length = 1, .max_length = 500};
inline constexpr FieldRule kText{.max_length = 20'000};
inline constexpr FieldRule kShortText{.max_length = 1'000};
inline constexpr FieldRule kStatement{.min_length = 1, .max_length = 2'000};
inline constexpr FieldRule kCheck{.max_length = 2'000};
inline constexpr FieldRule kCriteria{.max_length = 200};
inline constexpr FieldRule kPriceRows{.max_length = 500};
inline constexpr FieldRule kMoney{.minimum = 0, .maximum = static_cast<double>(kMostMoney)};
inline constexpr FieldRule kCurrency{.min_length = 3, .max_length = 3};

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_LIMITS_H_
