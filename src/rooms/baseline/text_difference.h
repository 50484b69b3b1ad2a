// Which words of a text were removed and which added: Myers, "An O(ND) difference algorithm and its
// variations" (1986), on words, white space and punctuation.
#ifndef TANDEM_ROOMS_BASELINE_TEXT_DIFFERENCE_H_
#define TANDEM_ROOMS_BASELINE_TEXT_DIFFERENCE_H_

#include "base/record.h"

namespace tandem::baseline {

enum class TextChange { kSame, kRemoved, kAdded };

// A run of text that both have, or only one. The same and removed runs one after the other are the text
// before, the same and added ones the text after.
struct TextRun {
  TextChange change = TextChange::kSame;
  std::string text;
  bool operator==(const TextRun&) const = default;
};
const RecordType& DescribeRecord(const TextRun*);

// More words than this changed: the middle is then said to be replaced whole, so that the work stays bounded.
inline constexpr int kMostChangedWords = 1'000;

std::vector<TextRun> CompareTexts(std::string_view before, std::string_view after);

}  // namespace tandem::baseline

template <>
struct tandem::EnumWords<tandem::baseline::TextChange> {
  static constexpr std::string_view words[] = {"same", "removed", "added"};
};

#endif  // TANDEM_ROOMS_BASELINE_TEXT_DIFFERENCE_H_
