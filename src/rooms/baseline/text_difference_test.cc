#include "rooms/baseline/text_difference.h"

#include <gmock/gmock.h>

#include <random>

namespace tandem::baseline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string Joined(const std::vector<TextRun>& runs, TextChange without) {
  std::string text;
  for (const TextRun& run : runs) {
    if (run.change != without) text += run.text;
  }
  return text;
}

TEST(TextDifference, NamesTheWordsThatChanged) {
  EXPECT_THAT(CompareTexts("The vendor answers within 2 days.", "The vendor answers within 4 working days."),
              ElementsAre(TextRun{TextChange::kSame, "The vendor answers within "},
                          TextRun{TextChange::kRemoved, "2"}, TextRun{TextChange::kAdded, "4 working"},
                          TextRun{TextChange::kSame, " days."}));
}

TEST(TextDifference, OfTheSameTextIsOneRun) {
  EXPECT_THAT(CompareTexts("Nothing new", "Nothing new"),
              ElementsAre(TextRun{TextChange::kSame, "Nothing new"}));
  EXPECT_THAT(CompareTexts("", ""), IsEmpty());
}

TEST(TextDifference, OfNothingIsAllAdded) {
  EXPECT_THAT(CompareTexts("", "All of it"), ElementsAre(TextRun{TextChange::kAdded, "All of it"}));
  EXPECT_THAT(CompareTexts("All of it", ""), ElementsAre(TextRun{TextChange::kRemoved, "All of it"}));
}

TEST(TextDifference, KeepsVietnameseWordsWhole) {
  EXPECT_THAT(CompareTexts("trong hai ngày", "trong bốn ngày"),
              ElementsAre(TextRun{TextChange::kSame, "trong "}, TextRun{TextChange::kRemoved, "hai"},
                          TextRun{TextChange::kAdded, "bốn"}, TextRun{TextChange::kSame, " ngày"}));
}

// Whatever the texts are, both can be read from the runs.
TEST(TextDifference, GivesBothTextsBack) {
  std::mt19937 random(7);
  const auto text = [&] {
    std::string words;
    for (auto i = random() % 40; i > 0; --i)
      words += std::string(1, static_cast<char>('a' + random() % 4)) + (random() % 5 == 0 ? ", " : " ");
    return words;
  };
  for (int round = 0; round < 500; ++round) {
    const std::string before = text();
    const std::string after = text();
    const auto runs = CompareTexts(before, after);
    ASSERT_EQ(Joined(runs, TextChange::kAdded), before);
    ASSERT_EQ(Joined(runs, TextChange::kRemoved), after);
  }
}

TEST(TextDifference, OfTwoLongStrangersReplacesTheWhole) {
  std::string before, after;
  for (int i = 0; i < 3'000; ++i) {
    before += "a" + std::to_string(i) + "\n";
    after += "b" + std::to_string(i) + ";";
  }
  const auto runs = CompareTexts(before, after);
  ASSERT_EQ(runs.size(), 2u);
  EXPECT_EQ(runs[0].text, before);
  EXPECT_EQ(runs[1].text, after);
}

}  // namespace
}  // namespace tandem::baseline
