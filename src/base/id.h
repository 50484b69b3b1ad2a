// Identifiers: UUIDv7 (RFC 9562), so that they sort by the time they were made. One type per record, so that a task's
// id cannot be passed where an engagement's is asked for.
#ifndef TANDEM_BASE_ID_H_
#define TANDEM_BASE_ID_H_

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

namespace tandem {

struct Uuid {
  std::array<uint8_t, 16> bytes{};
  auto operator<=>(const Uuid&) const = default;
  bool IsNil() const { return *this == Uuid{}; }
};

// Lower case with hyphens, 36 characters.
std::string ToText(const Uuid& uuid);
std::optional<Uuid> ParseUuid(std::string_view text);
// A UUIDv7 of the moment with 74 random bits.
Uuid NewUuid(Instant now, uint64_t random_high, uint64_t random_low);

template <typename Tag>
struct Id {
  Uuid uuid;
  auto operator<=>(const Id&) const = default;
  bool IsNil() const { return uuid.IsNil(); }
};

template <typename Tag>
std::string ToText(const Id<Tag>& id) {
  return ToText(id.uuid);
}

template <typename Tag>
std::optional<Id<Tag>> ParseId(std::string_view text) {
  const auto uuid = ParseUuid(text);
  if (!uuid) return std::nullopt;
  return Id<Tag>{*uuid};
}

}  // namespace tandem

#endif  // TANDEM_BASE_ID_H_
