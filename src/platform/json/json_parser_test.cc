#include "platform/json/json_parser.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/problem.h"

namespace tandem {
namespace {

std::string ReasonOf(std::string_view text, JsonLimits limits = {}) {
  try {
    ParseJson(text, limits);
  } catch (const Problem& problem) {
    return problem.reason();
  }
  return "accepted";
}

std::string PlaceOf(std::string_view text) {
  try {
    ParseJson(text);
  } catch (const Problem& problem) {
    return problem.details().at(0).field;
  }
  return "accepted";
}

std::filesystem::path SharedData() {
  if (const char* folder = std::getenv("TANDEM_SHARED_DATA")) return folder;
  const char* source = std::getenv("TANDEM_SOURCE");
  return std::filesystem::path(source ? source : ".") / "../shared/data";
}

std::string ReadAll(const std::filesystem::path& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

TEST(ParseJson, ReadsEveryKindOfValueInOrder) {
  const Json value = ParseJson(R"({"b":[1,-2.5,true,null,"é\n😀"],"a":{}})");
  EXPECT_EQ(ToJsonText(value), R"({"b":[1,-2.5,true,null,"é\n😀"],"a":{}})");
  EXPECT_EQ((*value.AsObject())[0].name, "b");
}

TEST(ParseJson, DecodesEscapesAndSurrogatePairs) {
  EXPECT_EQ(*ParseJson(R"("\u0041\/\ud83d\ude00\u0000")").AsString(), std::string("A/\xF0\x9F\x98\x80\0", 7));
}

TEST(ParseJson, KeepsIntegersExactly) {
  EXPECT_EQ(*ParseJson("9223372036854775807").AsInt(), INT64_MAX);
  EXPECT_EQ(*ParseJson("-9223372036854775808").AsInt(), INT64_MIN);
  EXPECT_EQ(*ParseJson("9223372036854775808").AsDouble(), 9223372036854775808.0);
  EXPECT_EQ(*ParseJson("1.0").AsDouble(), 1.0);
  EXPECT_TRUE(std::signbit(*ParseJson("-0").AsDouble()));
}

TEST(ParseJson, RoundsDoublesToTheNearest) {
  EXPECT_EQ(*ParseJson("333333333.33333329").AsDouble(), 333333333.33333329);
  EXPECT_EQ(*ParseJson("5e-324").AsDouble(), 5e-324);
  EXPECT_EQ(*ParseJson("1.7976931348623157e308").AsDouble(), 1.7976931348623157e308);
  EXPECT_EQ(*ParseJson("0.1e-400").AsDouble(), 0.0);
  EXPECT_EQ(*ParseJson("1" + std::string(400, '0') + "e-400").AsDouble(), 1.0);
}

TEST(ParseJson, RefusesNumbersBeyondADouble) {
  EXPECT_EQ(ReasonOf("1e400"), "json.number");
  EXPECT_EQ(ReasonOf("[-1e309]"), "json.number");
}

TEST(ParseJson, RefusesADuplicateName) {
  EXPECT_EQ(ReasonOf(R"({"a":1,"b":2,"\u0061":3})"), "json.duplicate_name");
  EXPECT_EQ(ReasonOf(R"({"a":{"a":1}})"), "accepted");
}

TEST(ParseJson, RefusesHalfASurrogatePairAndBrokenUtf8) {
  for (const char* text : {R"("\ud800")", R"("\ude00\ud800")", R"("\ud800A")", R"("\ud800\u0041")",
                           "\"\xC0\x80\"", "\"\xED\xA0\x80\"", "\"\xFF\"", R"({"\udfff":1})"}) {
    EXPECT_EQ(ReasonOf(text), "json.syntax") << text;
  }
}

TEST(ParseJson, RefusesWhatIsDeeperThanTheLimit) {
  EXPECT_EQ(ReasonOf(std::string(64, '[') + std::string(64, ']')), "accepted");
  EXPECT_EQ(ReasonOf(std::string(65, '[') + std::string(65, ']')), "json.depth");
  EXPECT_EQ(ReasonOf(std::string(1'000'000, '[')), "json.depth");
}

TEST(ParseJson, RefusesTextLargerThanTheLimit) {
  EXPECT_EQ(ReasonOf("[1,2,3]", {.depth = 64, .bytes = 6}), "json.too_large");
  EXPECT_EQ(ReasonOf("[1,2,3]", {.depth = 64, .bytes = 7}), "accepted");
}

TEST(ParseJson, RefusesTextAfterTheValue) {
  EXPECT_EQ(ReasonOf("1 2"), "json.syntax");
  EXPECT_EQ(ReasonOf("{}}"), "json.syntax");
  EXPECT_EQ(ReasonOf("true\n \t\r"), "accepted");
  EXPECT_EQ(ReasonOf(std::string("1\0", 2)), "json.syntax");
}

TEST(ParseJson, NamesTheLineAndColumn) {
  EXPECT_EQ(PlaceOf("{\n  \"a\": 1,\n  \"b\": ?\n}"), "line 3, column 8");
  EXPECT_EQ(PlaceOf("[1,\n\"\xFF\"]"), "line 2, column 2");
}

TEST(ParseJson, ReadsBackWhatToJsonTextWrites) {
  const std::string text = R"([0,1e+300,"\u0001\"\\",{"":[]},-1.5e-07])";
  EXPECT_EQ(ToJsonText(ParseJson(text)), text);
}

// The suite's files begin with y_ (must be accepted), n_ (must be refused) or i_ (either way).
TEST(ParseJson, AgreesWithTheParsingSuite) {
  const auto folder = SharedData() / "12_peer_suites/json_parsing/test_parsing";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "the shared test data is not here: " << folder;
  int files = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const std::string name = file.path().filename();
    // Valid by the grammar; we refuse duplicate names on purpose (RFC 8259, section 4: "SHOULD be unique").
    const bool has_duplicates = name.starts_with("y_object_duplicated_key");
    const std::string reason = ReasonOf(ReadAll(file.path()));
    if (has_duplicates) {
      EXPECT_EQ(reason, "json.duplicate_name") << name;
    } else if (name.starts_with("y_")) {
      EXPECT_EQ(reason, "accepted") << name;
    } else if (name.starts_with("n_")) {
      EXPECT_NE(reason, "accepted") << name;
    }
    ++files;
  }
  EXPECT_GT(files, 300);
}

}  // namespace
}  // namespace tandem
