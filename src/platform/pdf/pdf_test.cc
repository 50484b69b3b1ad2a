#include "platform/pdf/pdf.h"

#include <gmock/gmock.h>

#include "platform/pdf/pdftotext_for_test.h"

namespace tandem::pdf {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

Document Small() {
  Document document{"Billing", "Acme", {1'770'000'000'000'000}, "Baseline 3 · page {page} of {pages}", {}};
  document.blocks.push_back(Title{"Statement of work", "Billing", "between Acme and Beta"});
  document.blocks.push_back(Heading{"Objectives", 1});
  document.blocks.push_back(Paragraph{"Hoá đơn được lập trong hai ngày làm việc.", Tone::kNormal});
  return document;
}

Table Rows(int count) {
  Table table{{{"WBS", 1}, {"Task", 4}, {"Amount", 1, Align::kRight}}, {}};
  for (int i = 1; i <= count; ++i) table.rows.push_back({std::to_string(i), Cat("Task ", i), "1,000.00"});
  return table;
}

TEST(Pdf, ShowsTextOfEveryLanguageThatTheFontHas) {
  const auto pages = PagesOf(WritePdf(Small()));
  ASSERT_THAT(pages, SizeIs(1));
  EXPECT_THAT(pages[0], HasSubstr("Statement of work"));
  EXPECT_THAT(pages[0], HasSubstr("Hoá đơn được lập trong hai ngày làm việc."));
}

TEST(Pdf, HasTheFooterWithBothNumbersOnEveryPage) {
  Document document = Small();
  document.blocks.push_back(Rows(150));
  const auto pages = PagesOf(WritePdf(document));
  ASSERT_GT(pages.size(), 2u);
  for (size_t i = 0; i < pages.size(); ++i) {
    EXPECT_THAT(pages[i], HasSubstr(Cat("Baseline 3 · page ", i + 1, " of ", pages.size())));
  }
}

TEST(Pdf, RepeatsTheHeadOfATableOnEveryPageAndLosesNoRow) {
  Document document = Small();
  document.blocks.push_back(Rows(150));
  const auto pages = PagesOf(WritePdf(document));
  std::string all;
  for (const std::string& page : pages) {
    EXPECT_THAT(page, HasSubstr("WBS"));
    all += page;
  }
  for (int i = 1; i <= 150; ++i) EXPECT_THAT(all, HasSubstr(Cat("Task ", i)));
}

TEST(Pdf, BreaksARowThatIsHigherThanAPage) {
  Document document = Small();
  Table table = Rows(1);
  std::string words;
  for (int i = 0; i < 3'000; ++i) words += Cat("w", i, " ");
  table.rows[0][1] = words;
  document.blocks.push_back(table);
  const auto pages = PagesOf(WritePdf(document));
  ASSERT_GT(pages.size(), 1u);
  EXPECT_THAT(pages.back(), HasSubstr("w2999"));
}

TEST(Pdf, TakesNothingForMarkup) {
  Document document = Small();
  document.blocks.push_back(Paragraph{"<b>5 & 6</b> \x01 %PDF", Tone::kStrong});
  EXPECT_THAT(PagesOf(WritePdf(document))[0], HasSubstr("<b>5 & 6</b>"));
}

TEST(Pdf, IsTheSameBytesForTheSameDocument) {
  Document document = Small();
  document.blocks.push_back(Rows(60));
  document.blocks.push_back(
      Timeline{{{"Build", StartOf(MakeDay(2026, 1, 5)), StartOf(MakeDay(2026, 3, 5))}}});
  const std::string once = WritePdf(document);
  EXPECT_EQ(once, WritePdf(document));
  document.created = document.created.PlusSeconds(1);
  EXPECT_NE(once, WritePdf(document));
}

TEST(Pdf, DrawsATimelineOverManyPages) {
  Document document = Small();
  Timeline timeline;
  for (int i = 0; i < 120; ++i) {
    timeline.bars.push_back({Cat("Bar ", i), StartOf(MakeDay(2026, 1, 1 + i % 28)),
                             StartOf(MakeDay(2026, 2 + i % 9, 3)), i % 3, i % 7 == 0, i % 10 == 0});
  }
  document.blocks.push_back(timeline);
  const auto pages = PagesOf(WritePdf(document));
  ASSERT_GT(pages.size(), 1u);
  EXPECT_THAT(pages.back(), HasSubstr("Bar 119"));
  EXPECT_THAT(pages.back(), HasSubstr("2026-"));
}

TEST(Pdf, KeepsSignaturesTogether) {
  Document document = Small();
  document.blocks.push_back(Rows(38));
  document.blocks.push_back(Boxes{{{"For the client", "Ada Lovelace", {"Acme", "2026-03-04"}},
                                   {"For the vendor", "Bao Trần", {"Beta", "2026-03-05"}}}});
  const auto pages = PagesOf(WritePdf(document));
  EXPECT_THAT(pages.back(), HasSubstr("Ada Lovelace"));
  EXPECT_THAT(pages.back(), HasSubstr("Bao Trần"));
  EXPECT_THAT(pages.back(), HasSubstr("2026-03-05"));
  EXPECT_THAT(pages.front(), Not(HasSubstr("Ada Lovelace")));
}

}  // namespace
}  // namespace tandem::pdf
