#include "rooms/baseline/positions.h"

#include <gmock/gmock.h>

#include "ledger/core/canonical.h"
#include "platform/json/json_parser.h"

namespace tandem::baseline {
namespace {

std::string Lines(const std::string& base, const std::string& now) {
  const auto price = [](const std::string& lines) {
    return ParseJson(R"({"price":{"lines":)" + lines + "}}");
  };
  return ledger::CanonicalJson(*WithPositionsOf(price(base), price(now)).Find("price")->Find("lines"));
}

TEST(Positions, StayAsAgreedWhenOneIsTakenOut) {
  EXPECT_EQ(Lines(R"({"a":{"position":1024},"b":{"position":2048},"c":{"position":3072}})",
                  R"({"a":{"position":1024},"c":{"position":2048}})"),
            R"({"a":{"position":1024},"c":{"position":3072}})");
}

TEST(Positions, GiveANewOneAPlaceBetweenItsNeighbours) {
  EXPECT_EQ(Lines(R"({"a":{"position":1024},"b":{"position":2048}})",
                  R"({"a":{"position":1024},"n":{"position":2048},"b":{"position":3072}})"),
            R"({"a":{"position":1024},"b":{"position":2048},"n":{"position":1536}})");
}

TEST(Positions, MoveOnlyTheOneThatMoved) {
  EXPECT_EQ(Lines(R"({"a":{"position":1024},"b":{"position":2048},"c":{"position":3072}})",
                  R"({"b":{"position":1024},"c":{"position":2048},"a":{"position":3072}})"),
            R"({"a":{"position":4096},"b":{"position":2048},"c":{"position":3072}})");
}

TEST(Positions, AreGivenAnewWhereThereIsNoRoom) {
  EXPECT_EQ(Lines(R"({"a":{"position":1},"b":{"position":2}})",
                  R"({"a":{"position":1},"n":{"position":2},"b":{"position":3}})"),
            R"({"a":{"position":1024},"b":{"position":3072},"n":{"position":2048}})");
}

TEST(Positions, OfCriteriaFollowTheirClause) {
  const Json base =
      ParseJson(R"({"clauses":{"d":{"criteria":{"x":{"position":1024},"y":{"position":2048}}}}})");
  const Json now = ParseJson(R"({"clauses":{"d":{"criteria":{"y":{"position":1024}}},"e":{"criteria":{}}}})");
  EXPECT_EQ(ledger::CanonicalJson(WithPositionsOf(base, now)),
            R"({"clauses":{"d":{"criteria":{"y":{"position":2048}}},"e":{"criteria":{}}}})");
}

}  // namespace
}  // namespace tandem::baseline
