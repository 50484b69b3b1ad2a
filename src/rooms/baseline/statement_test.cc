#include "rooms/baseline/statement.h"

#include "platform/pdf/pdftotext_for_test.h"
#include "rooms/baseline/baseline_for_test.h"
#include "rooms/baseline/baseline_store.h"
#include "rooms/baseline/money_text.h"

namespace tandem::baseline {
namespace {

using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::Not;

class StatementTest : public BaselineDatabaseTest {
 protected:
  std::string Print(const Baseline& baseline, const std::string& language = "en") {
    return As(caller_, Action::kViewBaselines, [&](db::Tx& tx, const Access& access, const api::Call&) {
      const Json document = LoadDocument(tx, baseline.id);
      const Side side = SideOf(document, engagement::ReadEngagement(tx, access));
      return pdf::WritePdf(WriteStatement(baseline, document, side, *WordsOf(language)));
    });
  }
  void AddTasks(int count) {
    std::string puts;
    for (int i = 0; i < count; ++i)
      puts += Cat(puts.empty() ? "" : ",", R"({"name":"Work package )", i, R"(","duration":"3d"})");
    Edit(Cat(R"({"put_tasks":[)", puts, "]}"));
  }
};
INSTANTIATE_TEST_SUITE_P(OnSqlite, StatementTest, testing::Values(db::Dialect::kSqlite));

TEST_P(StatementTest, ShowsHashAndPageNumbersOnEveryPageAndTheSignatures) {
  AddTasks(120);
  const Baseline baseline = SignedByBoth();
  const auto pages = pdf::PagesOf(Print(baseline));
  ASSERT_GT(pages.size(), 3u);
  EXPECT_THAT(pages, Each(HasSubstr(baseline.hash)));
  for (size_t i = 0; i < pages.size(); ++i)
    EXPECT_THAT(pages[i], HasSubstr(Cat("page ", i + 1, " of ", pages.size())));
  EXPECT_THAT(pages.back(), HasSubstr("For the client"));
  EXPECT_THAT(pages.back(), HasSubstr("Ada"));
  EXPECT_THAT(pages.back(), HasSubstr("Vera"));
  EXPECT_THAT(pages.back(), HasSubstr("Beta"));
}

TEST_P(StatementTest, SaysEverythingThatWasAgreed) {
  const auto pages = pdf::PagesOf(Print(SignedByBoth()));
  for (const char* words : {"Billing", "Bills go out sooner", "Days from reading to bill", "Printing",
                            "Rating engine", "10,000 readings are rated", "Measured on the test system",
                            "Go live", "2026-03-02", "EUR 10,000.00", "Design", "Build", "2026-01-23"}) {
    EXPECT_THAT(pages, Contains(HasSubstr(words))) << words;
  }
}

TEST_P(StatementTest, NumbersEveryClauseAsTheDraftDoes) {
  const auto pages = pdf::PagesOf(Print(SignedByBoth()));
  for (const char* words : {"1.1", "3.1", "6.1 Rating engine", "7.1", "8 Price", "2 In scope",
                            "Nothing was agreed under this heading."}) {
    EXPECT_THAT(pages, Contains(HasSubstr(words))) << words;
  }
}

TEST_P(StatementTest, IsTheSameBytesEachTime) {
  const Baseline baseline = SignedByBoth();
  EXPECT_EQ(Print(baseline), Print(baseline));
}

TEST_P(StatementTest, SaysThatAnOfferIsNotInForce) {
  const auto pages = pdf::PagesOf(Print(Offer(caller_, LoadedToday().hash)));
  EXPECT_THAT(pages[0], HasSubstr("This document has not been signed by both parties."));
  EXPECT_THAT(pages[0], HasSubstr("not signed"));
}

TEST_P(StatementTest, IsPrintedInVietnameseToo) {
  const auto pages = pdf::PagesOf(Print(SignedByBoth(), "vi"));
  EXPECT_THAT(pages[0], HasSubstr("Bản mô tả công việc"));
  EXPECT_THAT(pages, Contains(HasSubstr("EUR 10.000,00")));
  EXPECT_THAT(pages[0], Not(HasSubstr("Statement")));
}

TEST(MoneyText, FollowsTheCurrencysDecimals) {
  EXPECT_EQ(MoneyText(4'000'050, "EUR", ',', '.'), "EUR 40,000.50");
  EXPECT_EQ(MoneyText(5, "EUR", ',', '.'), "EUR 0.05");
  EXPECT_EQ(MoneyText(1'250'000, "VND", '.', ','), "VND 1.250.000");
  EXPECT_EQ(MoneyText(1'234, "KWD", ',', '.'), "KWD 1.234");
  EXPECT_EQ(MoneyText(0, "JPY", ',', '.'), "JPY 0");
}

}  // namespace
}  // namespace tandem::baseline
