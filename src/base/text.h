// Small operations on text. All text in Tandem is UTF-8.
#ifndef TANDEM_BASE_TEXT_H_
#define TANDEM_BASE_TEXT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tandem {

// The length in bytes (1–4) of the well-formed UTF-8 character at the start of `text`, 0 when it is not
// well-formed (overlong, surrogate, truncated or past U+10FFFF; Unicode 15, table 3-7).
size_t Utf8Length(std::string_view text);
// The offset of the first byte that is not well-formed UTF-8, or nothing when all of it is.
std::optional<size_t> InvalidUtf8At(std::string_view text);
// How many characters (code points) the text has.
size_t CharacterCount(std::string_view text);

// The text without leading and trailing ASCII white space.
std::string_view Trim(std::string_view text);
// ASCII letters in lower case; other bytes unchanged.
std::string LowerAscii(std::string_view text);
// The parts between separators; an empty text has one empty part.
std::vector<std::string_view> Split(std::string_view text, char separator);
// The whole text as a decimal integer, or nothing when it is not one or does not fit.
std::optional<int64_t> ParseInt(std::string_view text);
// The whole text as a decimal number (no hex, no infinity, no NaN), or nothing.
std::optional<double> ParseDouble(std::string_view text);

// Lower-case hexadecimal.
std::string ToHex(std::string_view bytes);
std::optional<std::string> FromHex(std::string_view text);
// Base64 of RFC 4648 section 4, with padding; decoding is strict.
std::string ToBase64(std::string_view bytes);
std::optional<std::string> FromBase64(std::string_view text);
// Base64url without padding (RFC 4648 section 5), for tokens and cursors.
std::string ToBase64Url(std::string_view bytes);
std::optional<std::string> FromBase64Url(std::string_view text);

// The pieces, one after the other: Cat("task ", 3, " ends"). Numbers in decimal.
inline void AppendPiece(std::string& out, std::string_view piece) { out += piece; }
inline void AppendPiece(std::string& out, char piece) { out += piece; }
template <typename Number>
  requires(std::is_arithmetic_v<Number> && !std::is_same_v<Number, char>)
void AppendPiece(std::string& out, Number piece) {
  out += std::to_string(piece);
}
template <typename... Pieces>
std::string Cat(const Pieces&... pieces) {
  std::string out;
  (AppendPiece(out, pieces), ...);
  return out;
}

}  // namespace tandem

#endif  // TANDEM_BASE_TEXT_H_
