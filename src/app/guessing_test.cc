// Passwords that are guessed are counted, whatever way the guesses come.
#include <gtest/gtest.h>

#include <thread>

#include "app/house_for_test.h"

namespace tandem::app {
namespace {

// Time stands still: nothing is blocked only until a moment ago.
api::World StillWorld() {
  api::World world = RealWorld();
  world.now = [now = world.now()] { return now; };
  return world;
}

class Guessing : public testing::Test {
 protected:
  Guessing() {
    DemoActor ada = house_.Actor("Ada");
    ada.SetUp("Client");
    Json body;
    body.Set("title", "Ours");
    engagement_ = Member(ada.Post("/engagements", body), "id");
    SignIn();
  }

  http::Response Post(const std::string& path, const std::string& body, const std::string& key = {}) {
    http::Request request;
    request.method = http::Method::kPost;
    if (!http::ParseTarget("/api/v1" + path, request)) throw std::runtime_error("bad target " + path);
    request.remote_address = "127.0.0.1";
    request.body = body;
    request.headers.Set("Content-Type", "application/json");
    request.headers.Set("Cookie", cookie_);
    request.headers.Set("X-CSRF-Token", csrf_token_);
    if (!key.empty()) request.headers.Set("Idempotency-Key", key);
    return dispatcher_.Handle(request);
  }

  void SignIn() {
    const http::Response response =
        Post("/session", R"({"email":"ada@example.org","password":"a long password for Ada"})");
    const std::string set(response.headers.Find("Set-Cookie").value());
    cookie_ = set.substr(0, set.find(';'));
    csrf_token_ = Member(ParseJson(response.Body()), "csrf_token");
  }

  // The answers to so many guesses, one after another.
  std::vector<int> Guesses(int count, const std::string& path, const std::string& body,
                           const std::string& key = {}) {
    std::vector<int> statuses;
    for (int i = 0; i < count; ++i) statuses.push_back(Post(path, body, key).status);
    return statuses;
  }

  TestHouse house_;
  api::Dispatcher dispatcher_{house_.house().database(), house_.house().router(), StillWorld(),
                              people::Authenticate};
  std::string engagement_;
  std::string cookie_;
  std::string csrf_token_;
};

TEST_F(Guessing, ManyAtOnceAreNoMoreThanOneAfterAnother) {
  std::vector<int> statuses(24);
  {
    std::vector<std::jthread> guesses;
    for (int& status : statuses) {
      guesses.emplace_back(
          [&] { status = Post("/session", R"({"email":"ada@example.org","password":"a guess"})").status; });
    }
  }
  EXPECT_EQ(std::ranges::count(statuses, 401), 5);
  EXPECT_EQ(std::ranges::count(statuses, 429), 19);
}

TEST_F(Guessing, CountsAlsoWhereThereIsNothingToChange) {
  const std::vector<int> statuses = Guesses(6, "/engagements/" + engagement_ + "/change-requests",
                                            R"({"title":"A","reason":"B","password":"a guess"})");
  EXPECT_EQ(statuses, (std::vector{422, 422, 422, 422, 422, 429}));
}

TEST_F(Guessing, CountsAlsoUnderAKeyThatWasUsed) {
  ASSERT_EQ(Post("/engagements", R"({"title":"Keyed"})", "key").status, 201);
  const std::vector<int> statuses =
      Guesses(6, "/engagements/" + engagement_ + "/baselines",
              Cat(R"({"draft_hash":")", std::string(64, '0'),
                  R"(","note":"","accept_findings":true,"password":"a guess"})"),
              "key");
  EXPECT_EQ(statuses, (std::vector{422, 422, 422, 422, 422, 429}));
}

TEST_F(Guessing, ARightPasswordIsNotHeldAgainstAnyoneThoughTheRequestFails) {
  const std::vector<int> statuses =
      Guesses(12, "/engagements/" + engagement_ + "/change-requests",
              R"({"title":"A","reason":"B","password":"a long password for Ada"})");
  EXPECT_EQ(statuses, std::vector<int>(12, 409));
}

TEST_F(Guessing, StrangersAtOnesAddressDoNotKeepOneFromSigning) {
  for (int i = 0; i < 60; ++i)
    Post("/session", Cat(R"({"email":"nobody)", i, R"(@example.org","password":"a guess"})"));
  EXPECT_EQ(Post("/session", R"({"email":"ada@example.org","password":"a long password for Ada"})").status,
            429);
  const std::string change = R"({"title":"A","reason":"B","password":"a long password for Ada"})";
  EXPECT_EQ(Guesses(1, "/engagements/" + engagement_ + "/change-requests", change), std::vector<int>(1, 409));
}

TEST_F(Guessing, FailingToSignDoesNotKeepOneFromSigningIn) {
  Guesses(6, "/engagements/" + engagement_ + "/change-requests",
          R"({"title":"A","reason":"B","password":"a guess"})");
  EXPECT_EQ(Post("/session", R"({"email":"ada@example.org","password":"a long password for Ada"})").status,
            200);
}

}  // namespace
}  // namespace tandem::app
