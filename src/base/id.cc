#include "base/id.h"

namespace tandem {

namespace {

constexpr size_t kTextLength = 36;

bool IsHyphenAt(size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }

// The value of a hexadecimal digit, or -1.
int DigitValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::string ToText(const Uuid& uuid) {
  constexpr char kHex[] = "0123456789abcdef";
  std::string out(kTextLength, '-');
  size_t at = 0;
  for (const uint8_t byte : uuid.bytes) {
    if (IsHyphenAt(at)) ++at;
    out[at++] = kHex[byte >> 4];
    out[at++] = kHex[byte & 15];
  }
  return out;
}

std::optional<Uuid> ParseUuid(std::string_view text) {
  if (text.size() != kTextLength) return std::nullopt;
  Uuid uuid;
  size_t at = 0;
  for (uint8_t& byte : uuid.bytes) {
    if (IsHyphenAt(at) && text[at++] != '-') return std::nullopt;
    const int high = DigitValue(text[at++]);
    const int low = DigitValue(text[at++]);
    if (high < 0 || low < 0) return std::nullopt;
    byte = static_cast<uint8_t>(high << 4 | low);
  }
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
