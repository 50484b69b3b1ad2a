#include "rooms/scope/known_terms.h"

#include <gtest/gtest.h>

#include "platform/json/json_parser.h"

namespace tandem::scope {
namespace {

std::string Followed(const std::string& known, const std::string& before, const std::string& after) {
  Json json = ParseJson(known);
  FollowChange(json, ParseJson(before), ParseJson(after));
  return ToJsonText(json);
}

TEST(KnownTerms, FollowOnlyTheFieldsThatChanged) {
  EXPECT_EQ(Followed(R"({"title":"A","text":"seen"})", R"({"title":"A","text":"theirs"})",
                     R"({"title":"B","text":"theirs"})"),
            R"({"title":"B","text":"seen"})");
}

TEST(KnownTerms, FollowOnlyTheElementsThatChanged) {
  EXPECT_EQ(
      Followed(R"([{"id":"1","s":"one"},{"id":"2","s":"two"}])",
               R"([{"id":"1","s":"ONE"},{"id":"2","s":"two"},{"id":"3","s":"theirs"}])",
               R"([{"id":"1","s":"ONE"},{"id":"2","s":"zwei"},{"id":"3","s":"mine"},{"id":"4","s":"new"}])"),
      R"([{"id":"1","s":"one"},{"id":"2","s":"zwei"},{"id":"4","s":"new"}])");
}

TEST(KnownTerms, FollowWhatIsTakenOutAndKeepWhatTheOtherSideTookOut) {
  EXPECT_EQ(
      Followed(R"([{"id":"1"},{"id":"2"},{"id":"3"}])", R"([{"id":"1"},{"id":"2"}])", R"([{"id":"2"}])"),
      R"([{"id":"2"},{"id":"3"}])");
}

}  // namespace
}  // namespace tandem::scope
