#include "rooms/plan/exchange/other_formats.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/problem.h"
#include "rooms/plan/exchange/csv.h"

namespace tandem::plan {
namespace {

std::string Refusal(std::string_view bytes) {
  try {
    ReadCsv(bytes);
  } catch (const Problem& problem) {
    return problem.message();
  }
  return "";
}

TEST(OtherFormats, AreNamedWithWhatToDoInstead) {
  EXPECT_THAT(Refusal("\xD0\xCF\x11\xE0\xA1"), testing::HasSubstr("save it as XML"));
  EXPECT_THAT(Refusal("MPX,Microsoft Project for Windows,98,ANSI\r\n"), testing::HasSubstr("MPX"));
  EXPECT_THAT(Refusal("ERMHDR\t8.0\t"), testing::HasSubstr("Primavera"));
  EXPECT_THAT(Refusal("PK\x03\x04xlsx"), testing::HasSubstr("CSV UTF-8"));
  EXPECT_THAT(Refusal(" {\"tasks\":[]}"), testing::HasSubstr("JSON"));
}

}  // namespace
}  // namespace tandem::plan
