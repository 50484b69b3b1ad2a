#include "base/id.h"

#include "base/text.h"

namespace tandem {

std::string ToText(const Uuid& uuid) {
  const std::string hex = ToHex({reinterpret_cast<const char*>(uuid.bytes.data()), uuid.bytes.size()});
  std::string out;
  out.reserve(36);
  for (size_t i = 0; i < hex.size(); ++i) {
    if (i == 8 || i == 12 || i == 16 || i == 20) out += '-';
    out += hex[i];
  }
  return out;
}

std::optional<Uuid> ParseUuid(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  std::string hex;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    if (hyphen != (text[i] == '-')) return std::nullopt;
    if (!hyphen) hex += text[i];
  }
  const auto bytes = FromHex(hex);
  if (!bytes) return std::nullopt;
  Uuid uuid;
  for (size_t i = 0; i < 16; ++i) uuid.bytes[i] = static_cast<uint8_t>((*bytes)[i]);
  return uuid;
}

Uuid NewUuid(Instant now, uint64_t random_high, uint64_t random_low) {
  Uuid uuid;
  const uint64_t millis = static_cast<uint64_t>(now.micros / 1000);
  for (size_t i = 0; i < 6; ++i) uuid.bytes[i] = static_cast<uint8_t>(millis >> (40 - 8 * i));
  uuid.bytes[6] = static_cast<uint8_t>(0x70 | ((random_high >> 8) & 0x0F));
  uuid.bytes[7] = static_cast<uint8_t>(random_high);
  for (size_t i = 0; i < 8; ++i) uuid.bytes[8 + i] = static_cast<uint8_t>(random_low >> (56 - 8 * i));
  uuid.bytes[8] = static_cast<uint8_t>(0x80 | (uuid.bytes[8] & 0x3F));
  return uuid;
}

}  // namespace tandem
