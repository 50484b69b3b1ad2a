#include "rooms/baseline/vague_words.h"

#include <array>

#include "base/text.h"

namespace tandem::baseline {
namespace {

// clang-format off
constexpr std::string_view kVague[] = {
    "fast", "quick", "quickly", "slow", "soon", "timely",
    "user-friendly", "user friendly", "easy", "easily", "simple", "intuitive", "convenient", "seamless", "seamlessly",
    "appropriate", "appropriately", "adequate", "adequately", "sufficient", "sufficiently", "reasonable", "reasonably",
    "acceptable", "satisfactory", "good", "nice", "best", "better", "high quality", "high-quality", "optimal", "efficient",
    "efficiently", "effective", "effectively", "robust", "flexible", "scalable", "modern", "state of the art",
    "state-of-the-art", "industry standard", "best practice", "best practices", "best effort", "best efforts",
    "as soon as possible", "asap", "if possible", "where possible", "as far as possible", "as appropriate", "as needed",
    "if necessary", "as required", "normally", "usually", "often", "etc", "and so on", "and so forth", "and/or",
    "including but not limited to", "some", "several", "many", "few", "various", "minimal", "significant",
    "nhanh", "nhanh chóng", "sớm", "kịp thời", "thân thiện", "dễ dùng", "dễ sử dụng", "dễ dàng", "đơn giản", "trực quan",
    "phù hợp", "hợp lý", "đầy đủ", "tốt", "tối ưu", "hiệu quả", "linh hoạt", "hiện đại", "chất lượng cao",
    "càng sớm càng tốt", "nếu có thể", "khi cần", "nếu cần", "thường xuyên", "vân vân", "v.v", "một số", "nhiều",
};
// clang-format on

bool IsWordByte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0x80 || std::isalnum(value) != 0;
}

bool StandsAlone(std::string_view text, size_t at, size_t length) {
  const bool begins = at == 0 || !IsWordByte(text[at - 1]);
  const bool ends = at + length == text.size() || !IsWordByte(text[at + length]);
  return begins && ends;
}

std::optional<size_t> FindWord(std::string_view text, std::string_view word) {
  for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (StandsAlone(text, at, word.size())) return at;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> VagueWordIn(std::string_view text) {
  const std::string lower = LowerAscii(text);
  std::optional<std::string> first;
  size_t best = lower.size();
  for (std::string_view word : kVague) {
    const auto at = FindWord(lower, word);
    if (!at || *at > best || (*at == best && first && first->size() > word.size())) continue;
    best = *at;
    first = word;
  }
  return first;
}

}  // namespace tandem::baseline
