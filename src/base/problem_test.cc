#include "base/problem.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace tandem {
namespace {

Problem WithDetails(int count) {
  std::vector<ProblemDetail> details;
  for (int i = 0; i < count; ++i) details.push_back({Cat("line ", i), "wrong", "This is wrong."});
  return {ProblemKind::kInvalid, "input.invalid", "Some lines are wrong.", std::move(details)};
}

TEST(ProblemJson, TellsFiftyDetailsAndHowManyMoreThereAre) {
  const std::string all = ProblemJson(WithDetails(50));
  EXPECT_NE(all.find("\"line 49\""), std::string::npos);
  EXPECT_EQ(all.find("more"), std::string::npos);
  const std::string some = ProblemJson(WithDetails(1'000));
  EXPECT_NE(some.find("\"line 49\""), std::string::npos);
  EXPECT_EQ(some.find("\"line 50\""), std::string::npos);
  EXPECT_NE(some.find("… and 950 more."), std::string::npos);
}

}  // namespace
}  // namespace tandem
