#include <gtest/gtest.h>

#include "base/text.h"
#include "platform/db/testing.h"
#include "rooms/people/account.h"
#include "rooms/people/migrations.h"
#include "rooms/people/organisation_store.h"
#include "rooms/people/person_store.h"
#include "rooms/people/session_store.h"
#include "rooms/people/sign_in_limit.h"
#include "rooms/people/token_store.h"

namespace tandem::people {
namespace {

constexpr Instant kNow{1'790'000'000'000'000};

Uuid IdOf(uint64_t number) { return NewUuid(kNow, 7, number); }

class PeopleStoreTest : public db::DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    if (IsSkipped()) return;
    db::Migrate(database(), Migrations());
    database().Write([&](db::Tx& tx) {
      FoundOrganisation(tx, {IdOf(1)}, "Northwind", kNow);
      AddPerson(tx, {{IdOf(2)}, {IdOf(1)}, "Ada", "Ada@X.example", "hash", OrganisationRole::kAdmin}, kNow);
    });
  }

  SessionRow MakeSession(uint64_t number, const std::string& hash) {
    return {IdOf(number), {IdOf(2)}, hash, "csrf", kNow, kNow, kNow.PlusSeconds(60), "127.0.0.1", "test"};
  }
};

TEST_P(PeopleStoreTest, FindsAnAccountWhateverTheCaseOfItsAddress) {
  const auto account = database().Read([](db::Tx& tx) { return FindAccount(tx, "ada@x.example"); });
  ASSERT_TRUE(account.has_value());
  EXPECT_EQ(account->email, "Ada@X.example");
}

TEST_P(PeopleStoreTest, RefusesASecondAccountOrOrganisationOfTheSameName) {
  const auto reason = [&](auto step) -> std::string {
    try {
      database().Write(step);
    } catch (const Problem& problem) {
      return problem.reason();
    }
    return "";
  };
  EXPECT_EQ(reason([](db::Tx& tx) {
              AddPerson(tx, {{IdOf(3)}, {IdOf(1)}, "Eve", "ada@x.EXAMPLE", "hash", OrganisationRole::kMember},
                        kNow);
            }),
            "person.email_taken");
  EXPECT_EQ(reason([](db::Tx& tx) { FoundOrganisation(tx, {IdOf(4)}, " NORTHWIND ", kNow); }),
            "organisation.name_taken");
}

TEST_P(PeopleStoreTest, EndsASessionAtItsTimeAndOnSignOut) {
  database().Write([&](db::Tx& tx) {
    InsertSession(tx, MakeSession(10, "one"));
    InsertSession(tx, MakeSession(11, "two"));
  });
  const auto caller = [&](const std::string& hash, Instant at) {
    return database().Read([&](db::Tx& tx) { return FindCallerBySession(tx, hash, at); });
  };
  ASSERT_TRUE(caller("one", kNow).has_value());
  EXPECT_TRUE(caller("one", kNow)->administers);
  EXPECT_FALSE(caller("one", kNow.PlusSeconds(61)).has_value());
  database().Write([&](db::Tx& tx) { DeleteSessions(tx, {IdOf(2)}); });
  EXPECT_FALSE(caller("two", kNow).has_value());
}

TEST_P(PeopleStoreTest, ListsSessionsNewestFirstInPages) {
  database().Write([&](db::Tx& tx) {
    for (uint64_t i = 0; i < 5; ++i) InsertSession(tx, MakeSession(20 + i, "s" + std::to_string(i)));
  });
  database().Read([&](db::Tx& tx) {
    const auto first = ReadSessions(tx, {IdOf(2)}, {2, ""}, kNow);
    ASSERT_EQ(first.size(), 3U);
    EXPECT_EQ(first[0].id, IdOf(24));
    const auto second = ReadSessions(tx, {IdOf(2)}, {2, ToText(first[1].id)}, kNow);
    EXPECT_EQ(second.at(0).id, IdOf(22));
  });
}

TEST_P(PeopleStoreTest, BlocksAnAddressForOneAccountOnly) {
  database().Write([](db::Tx& tx) {
    for (int i = 0; i < 7; ++i) CountAttempt(tx, "ada@x.example", "10.0.0.1", kNow);
  });
  const Attempt last =
      database().Write([](db::Tx& tx) { return CountAttempt(tx, "ada@x.example", "10.0.0.1", kNow); });
  const auto blocked = [&](const std::string& email, const std::string& address, Instant at) {
    try {
      database().Read([&](db::Tx& tx) { RequireSignInAllowed(tx, email, address, at); });
    } catch (const Problem& problem) {
      return problem.retry_after();
    }
    return 0;
  };
  EXPECT_EQ(blocked("ada@x.example", "10.0.0.1", kNow), 9);
  EXPECT_EQ(blocked("ada@x.example", "10.0.0.2", kNow), 0);
  EXPECT_EQ(blocked("bob@x.example", "10.0.0.1", kNow), 0);
  EXPECT_EQ(blocked("ada@x.example", "10.0.0.1", kNow.PlusSeconds(9)), 0);
  database().Write([&](db::Tx& tx) { ForgiveAttempt(tx, last); });
  EXPECT_EQ(blocked("ada@x.example", "10.0.0.1", kNow), 0);
}

TEST_P(PeopleStoreTest, DoesNotHoldRightPasswordsAgainstAnAddress) {
  const auto person = [](int number) { return Cat("p", number, "@x.example"); };
  database().Write([&](db::Tx& tx) {
    for (int i = 0; i < 200; ++i) {
      RequireSignInAllowed(tx, person(i), "10.0.0.1", kNow);
      ForgiveAttempt(tx, CountAttempt(tx, person(i), "10.0.0.1", kNow));
    }
    for (int i = 0; i < 49; ++i) CountAttempt(tx, person(i), "10.0.0.1", kNow);
    const Attempt fiftieth = CountAttempt(tx, person(50), "10.0.0.1", kNow);
    EXPECT_THROW(RequireSignInAllowed(tx, person(51), "10.0.0.1", kNow), Problem);
    ForgiveAttempt(tx, fiftieth);
    RequireSignInAllowed(tx, person(51), "10.0.0.1", kNow);
  });
}

TEST_P(PeopleStoreTest, CountsTheAddressesOfOneIpv6NetworkTogether) {
  database().Write([](db::Tx& tx) {
    for (const char* address :
         {"2001:db8::1", "2001:db8::2", "2001:db8:0:0:1::", "2001:db8::ffff:3", "2001:db8::4"}) {
      CountAttempt(tx, "ada@x.example", address, kNow);
    }
  });
  database().Read([](db::Tx& tx) {
    EXPECT_THROW(RequireSignInAllowed(tx, "ada@x.example", "2001:db8::9", kNow), Problem);
    RequireSignInAllowed(tx, "ada@x.example", "2001:db8:0:1::9", kNow);
    RequireSignInAllowed(tx, "ada@x.example", "::ffff:10.0.0.1", kNow);
  });
}

TEST_P(PeopleStoreTest, KnowsATokenByItsHashUntilItExpiresOrIsRevoked) {
  const Token token{IdOf(30), "ci", TokenScope::kRead, kNow, kNow.PlusSeconds(60), std::nullopt, {}};
  database().Write([&](db::Tx& tx) { InsertToken(tx, {IdOf(2)}, token, "hash-of-token"); });
  const auto caller = [&](Instant at) {
    return database().Read([&](db::Tx& tx) { return FindCallerByToken(tx, "hash-of-token", at); });
  };
  ASSERT_TRUE(caller(kNow).has_value());
  EXPECT_FALSE(caller(kNow)->may_write);
  EXPECT_FALSE(caller(kNow.PlusSeconds(60)).has_value());
  EXPECT_FALSE(database().Write([](db::Tx& tx) { return DeleteToken(tx, {IdOf(9)}, IdOf(30)); }));
  EXPECT_TRUE(database().Write([](db::Tx& tx) { return DeleteToken(tx, {IdOf(2)}, IdOf(30)); }));
  EXPECT_FALSE(caller(kNow).has_value());
}

TANDEM_ON_EACH_DATABASE(PeopleStoreTest);

}  // namespace
}  // namespace tandem::people
