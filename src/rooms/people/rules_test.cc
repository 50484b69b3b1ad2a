#include <gtest/gtest.h>

#include "rooms/people/person.h"
#include "rooms/people/sign_in_limit.h"

namespace tandem::people {
namespace {

std::string ReasonOf(const std::function<void()>& step) {
  try {
    step();
  } catch (const Problem& problem) {
    return problem.reason();
  }
  return "";
}

TEST(BackOff, IsNothingAtFirstThenDoublesUpToAQuarterOfAnHour) {
  EXPECT_EQ(BackOffSeconds(4, 5), 0);
  EXPECT_EQ(BackOffSeconds(5, 5), 1);
  EXPECT_EQ(BackOffSeconds(6, 5), 2);
  EXPECT_EQ(BackOffSeconds(9, 5), 16);
  EXPECT_EQ(BackOffSeconds(1'000'000, 5), 15 * 60);
}

TEST(Password, MustBeLongAndNotTrivial) {
  EXPECT_EQ(ReasonOf([] { CheckPassword("password", "short", "a@b.c"); }), "password.too_short");
  EXPECT_EQ(ReasonOf([] { CheckPassword("password", "aaaaaaaaaaaaaaaa", "a@b.c"); }), "password.one_character");
  EXPECT_EQ(ReasonOf([] { CheckPassword("password", "Ada.Okafor@x.org", "ada.okafor@x.org"); }), "password.is_email");
  EXPECT_EQ(ReasonOf([] { CheckPassword("password", std::string(2000, 'x') + "y", "a@b.c"); }), "password.too_long");
  EXPECT_EQ(ReasonOf([] { CheckPassword("password", "mật khẩu của tôi", "a@b.c"); }), "");
}

TEST(Email, MustLookLikeOne) {
  for (const char* wrong : {"", "ada", "@x.org", "ada@", "a b@x.org", "a@b@c", "a@x.org,b@x.org", "a@x\n.org"}) {
    EXPECT_EQ(ReasonOf([&] { CheckEmail("email", wrong); }), "email.invalid") << wrong;
  }
  EXPECT_EQ(ReasonOf([] { CheckEmail("email", "ada+tandem@x.example"); }), "");
}

}  // namespace
}  // namespace tandem::people
