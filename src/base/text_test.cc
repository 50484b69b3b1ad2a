#include "base/text.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace tandem {
namespace {

TEST(Utf8, RefusesOverlongSurrogateAndTruncatedForms) {
  EXPECT_EQ(Utf8Length("\xC0\x80"), 0U);
  EXPECT_EQ(Utf8Length("\xED\xA0\x80"), 0U);
  EXPECT_EQ(Utf8Length("\xF4\x90\x80\x80"), 0U);
  EXPECT_EQ(Utf8Length("\xE2\x82"), 0U);
  EXPECT_EQ(Utf8Length("\xE2\x82\xAC"), 3U);
  EXPECT_EQ(InvalidUtf8At("ok\xFF"), 2U);
}

TEST(Base64, RoundTripsEveryLength) {
  std::string bytes;
  for (int i = 0; i < 70; ++i) {
    EXPECT_EQ(FromBase64(ToBase64(bytes)), bytes);
    EXPECT_EQ(FromBase64Url(ToBase64Url(bytes)), bytes);
    bytes += static_cast<char>(i * 37);
  }
  EXPECT_EQ(ToBase64("foob"), "Zm9vYg==");
}

TEST(Base64, RefusesWhatIsNotCanonical) {
  EXPECT_FALSE(FromBase64("Zm9vYg=").has_value());
  EXPECT_FALSE(FromBase64("Zm9vYh==").has_value());
  EXPECT_FALSE(FromBase64Url("a b").has_value());
}

TEST(JsonText, EscapesControlsAndReplacesInvalidBytes) {
  std::string out;
  AppendJsonString("a\"\\\n\x01\xFF€", out);
  EXPECT_EQ(out, "\"a\\\"\\\\\\n\\u0001\xEF\xBF\xBD€\"");
}

TEST(Numbers, AreWholeTexts) {
  EXPECT_EQ(ParseInt("42"), 42);
  EXPECT_FALSE(ParseInt("42x").has_value());
  EXPECT_FALSE(ParseInt("99999999999999999999").has_value());
  EXPECT_FALSE(ParseDouble("nan").has_value());
}

}  // namespace
}  // namespace tandem
