#include "rooms/baseline/file_name.h"

#include "base/text.h"

namespace tandem::baseline {
namespace {

// What Windows, macOS or Linux refuse in a file's name.
bool IsRefused(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7f || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
}

// attr-char of RFC 8187 without what nobody needs.
bool IsPlain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '.' ||
         c == '_';
}

std::string Encoded(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const char kept = IsRefused(c) ? '-' : c;
    out += IsPlain(kept) ? std::string(1, kept) : Cat('%', ToHex({&kept, 1}));
  }
  return out;
}

}  // namespace

std::string InlineAs(std::string_view name, std::string_view plain) {
  return Cat("inline; filename=\"", plain, "\"; filename*=UTF-8''", Encoded(name));
}

}  // namespace tandem::baseline
