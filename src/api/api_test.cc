#include <gtest/gtest.h>

#include "api/dispatcher.h"
#include "api/idempotency.h"
#include "api/openapi.h"
#include "api/page.h"
#include "base/text.h"
#include "platform/db/testing.h"
#include "platform/http/target.h"
#include "platform/json/json_parser.h"

namespace tandem::api {
namespace {

struct Note {
  std::string text;
  int64_t version = 1;
};
const RecordType& DescribeRecord(const Note*) {
  static const RecordType type = RecordOf<Note>("Note", "A note.")
                                     .Add("text", &Note::text, "What it says.", {.min_length = 1, .max_length = 20})
                                     .Add("version", &Note::version, "Rises.");
  return type;
}

struct NewNote {
  std::string text;
};
const RecordType& DescribeRecord(const NewNote*) {
  static const RecordType type =
      RecordOf<NewNote>("NewNote", "To make.").Add("text", &NewNote::text, "", {.min_length = 1, .max_length = 20});
  return type;
}

// A server with one table of notes; the caller is whoever the bearer token names.
class DispatcherTest : public db::DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    if (IsSkipped()) return;
    db::Migrate(database(), IdempotencyMigrations());
    database().Write([](db::Tx& tx) { tx.Script("CREATE TABLE notes (text TEXT NOT NULL)"); });
    router_.Post<NewNote, Note>("/notes", "Make a note", SignedIn(), [](db::Tx& tx, Call&, const NewNote& input) {
      tx.Run("INSERT INTO notes (text) VALUES ($1)", {input.text});
      if (input.text == "fail") throw Conflict("note.fails", "It fails after it wrote.");
      return Note{input.text, 1};
    });
    router_
        .Post<NewNote, Note>("/prepared", "Make it once", SignedIn(),
                             [](db::Tx& tx, Call&, const NewNote& input) {
                               tx.Run("INSERT INTO notes (text) VALUES ($1)", {input.text});
                               return Note{input.text, 1};
                             })
        .Prepares([this](Call&, const Transactions&, const Json&) {
          if (Notes() > 0) throw Conflict("note.made", "It is made already.");
        });
    router_.Get<Note>("/heavy", "Compute", SignedIn(), [](db::Tx&, Call&) { return Note{"computed", 1}; }).IsHeavy();
    router_.Get<Note>("/notes/{note}", "Read a note", Everybody(), [](db::Tx&, Call& call) { return Note{call.Path("note"), 7}; });
  }

  http::Response Send(http::Method method, const std::string& target, const std::string& body = {},
                      http::Headers headers = {{"Authorization", "Bearer ada"}, {"Content-Type", "application/json"}}) {
    http::Request request;
    request.method = method;
    EXPECT_TRUE(http::ParseTarget(target, request));
    request.body = body;
    request.headers = std::move(headers);
    return Answer(request);
  }

  http::Response Answer(const http::Request& request) {
    const World world{[] { return Instant{1'790'000'000'000'000}; }, [] { return Uuid{}; }, [] { return std::string(); }};
    return Dispatcher(database(), router_, world, Authenticate).Handle(request);
  }

  static std::optional<Caller> Authenticate(db::Tx&, const http::Request& request, Instant) {
    const auto header = request.headers.Find("Authorization");
    if (!header) return std::nullopt;
    Caller caller;
    caller.person = NewUuid({1}, 0, header->size());
    caller.by_cookie = *header == "Bearer cookie";
    caller.csrf_token = "secret";
    return caller;
  }

  int64_t Notes() {
    return database().Read([](db::Tx& tx) { return tx.ScalarInt("SELECT COUNT(*) FROM notes").value_or(-1); });
  }
  static std::string Reason(const http::Response& response) {
    return *ParseJson(response.Body()).Find("reason")->AsString();
  }

  Router router_;
};

TEST_P(DispatcherTest, AnswersARecordWithItsVersionAsETag) {
  const http::Response response = Send(http::Method::kGet, "/api/v1/notes/hello");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.Body(), R"({"text":"hello","version":7})");
  EXPECT_EQ(response.headers.Find("ETag"), "\"7\"");
}

TEST_P(DispatcherTest, ComputesNothingForAClientThatHasGone) {
  std::stop_source client;
  const auto compute = [&] {
    http::Request request;
    EXPECT_TRUE(http::ParseTarget("/api/v1/heavy", request));
    request.headers = {{"Authorization", "Bearer ada"}};
    request.given_up = client.get_token();
    return Answer(request);
  };
  EXPECT_EQ(compute().status, 200);
  client.request_stop();
  EXPECT_EQ(Reason(compute()), "request.given_up");
}

TEST_P(DispatcherTest, RollsBackWhatAFailedHandlerWrote) {
  EXPECT_EQ(Reason(Send(http::Method::kPost, "/api/v1/notes", R"({"text":"fail"})")), "note.fails");
  EXPECT_EQ(Notes(), 0);
}

TEST_P(DispatcherTest, DoesAnIdempotentPostOnce) {
  const http::Headers headers{{"Authorization", "Bearer ada"}, {"Content-Type", "application/json"}, {"Idempotency-Key", "k1"}};
  const http::Response first = Send(http::Method::kPost, "/api/v1/notes", R"({"text":"once"})", headers);
  const http::Response again = Send(http::Method::kPost, "/api/v1/notes", R"({"text":"once"})", headers);
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(again.status, 201);
  EXPECT_EQ(first.Body(), again.Body());
  EXPECT_EQ(again.headers.Find("ETag"), "\"1\"");
  EXPECT_EQ(Notes(), 1);
  EXPECT_EQ(Reason(Send(http::Method::kPost, "/api/v1/notes", R"({"text":"other"})", headers)), "idempotency.other_request");
}

TEST_P(DispatcherTest, AnswersARepeatedPostAgainThoughItsPreparationWouldRefuseIt) {
  const http::Headers headers{{"Authorization", "Bearer ada"}, {"Content-Type", "application/json"}, {"Idempotency-Key", "k1"}};
  const auto send = [&](const std::string& body) { return Send(http::Method::kPost, "/api/v1/prepared", body, headers); };
  const http::Response first = send(R"({"text":"once"})");
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(send(R"({"text":"once"})").Body(), first.Body());
  EXPECT_EQ(Reason(send(R"({"text":"other"})")), "note.made");
  EXPECT_EQ(Notes(), 1);
}

TEST_P(DispatcherTest, KeepsIdempotencyKeysOfTwoCallersApart) {
  for (const char* token : {"Bearer ada", "Bearer someone else"}) {
    const http::Headers headers{{"Authorization", token}, {"Content-Type", "application/json"}, {"Idempotency-Key", "k1"}};
    EXPECT_EQ(Send(http::Method::kPost, "/api/v1/notes", R"({"text":"mine"})", headers).status, 201);
  }
  EXPECT_EQ(Notes(), 2);
}

TEST_P(DispatcherTest, RefusesACookieWriteWithoutItsCsrfToken) {
  http::Headers headers{{"Authorization", "Bearer cookie"}, {"Content-Type", "application/json"}};
  EXPECT_EQ(Reason(Send(http::Method::kPost, "/api/v1/notes", R"({"text":"x"})", headers)), "session.csrf");
  headers.Set("X-CSRF-Token", "secret");
  EXPECT_EQ(Send(http::Method::kPost, "/api/v1/notes", R"({"text":"x"})", headers).status, 201);
}

TEST_P(DispatcherTest, RefusesWhatAnotherSiteSends) {
  const http::Headers headers{{"Authorization", "Bearer ada"}, {"Content-Type", "application/json"}, {"Sec-Fetch-Site", "cross-site"}};
  EXPECT_EQ(Reason(Send(http::Method::kPost, "/api/v1/notes", R"({"text":"x"})", headers)), "request.cross_site");
}

TEST_P(DispatcherTest, SaysWhatIsWrongWithABody) {
  EXPECT_EQ(Reason(Send(http::Method::kPost, "/api/v1/notes", "{\"text\":")), "json.syntax");
  EXPECT_EQ(Reason(Send(http::Method::kPost, "/api/v1/notes", R"({"text":"","more":1})")), "input.invalid");
  EXPECT_EQ(Reason(Send(http::Method::kPost, "/api/v1/notes", "text=x", {{"Authorization", "Bearer ada"}, {"Content-Type", "text/plain"}})),
            "body.content_type");
}

TEST_P(DispatcherTest, TellsUnknownAddressesFromWrongMethods) {
  EXPECT_EQ(Send(http::Method::kGet, "/api/v1/nothing").status, 404);
  EXPECT_EQ(Send(http::Method::kPost, "/any/where/notes", R"({"text":"x"})").status, 404);
  const http::Response wrong = Send(http::Method::kDelete, "/api/v1/notes");
  EXPECT_EQ(wrong.status, 405);
  EXPECT_EQ(wrong.headers.Find("Allow"), "POST");
}

TEST_P(DispatcherTest, DescribesItsRoutes) {
  const Json document = ParseJson(OpenApi(router_));
  const Json* post = document.Find("paths")->Find("/api/v1/notes")->Find("post");
  ASSERT_NE(post, nullptr);
  EXPECT_NE(post->Find("requestBody"), nullptr);
  EXPECT_NE(document.Find("components")->Find("schemas")->Find("NewNote"), nullptr);
}

TANDEM_ON_EACH_DATABASE(DispatcherTest);

TEST(Page, RefusesACursorItDidNotMake) {
  http::Request request;
  request.query = {{"after", "not base64!"}};
  const World world{[] { return Instant{}; }, [] { return Uuid{}; }, [] { return std::string(); }};
  EXPECT_THROW(ReadPage(Call(request, world)), Problem);
  request.query = {{"limit", "201"}};
  EXPECT_THROW(ReadPage(Call(request, world)), Problem);
}

}  // namespace
}  // namespace tandem::api
