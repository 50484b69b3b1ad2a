#include "platform/db/sql_text.h"

#include <gtest/gtest.h>

#include "platform/db/errors.h"
#include "platform/db/statement_cache.h"

namespace tandem::db {
namespace {

TEST(SqlText, CountsPlaceholdersOutsideOfQuotesAndComments) {
  EXPECT_EQ(PlaceholderCount("SELECT $2, '$9', \"$8\", $10 -- $11\n /* $12 */"), 10);
  EXPECT_EQ(PlaceholderCount("SELECT 'it''s $3'"), 0);
  EXPECT_EQ(PlaceholderCount("SELECT 'open $3"), 0);
}

TEST(SqlText, RefusesTransactionControl) {
  for (const char* sql :
       {"BEGIN", " commit", "ROLLBACK TO x", "Savepoint s", "END;", "-- x\n/* y */ ;COMMIT"}) {
    EXPECT_THROW(RefuseTransactionControl(sql), DatabaseError) << sql;
  }
  EXPECT_NO_THROW(RefuseTransactionControl("SELECT 1"));
  EXPECT_NO_THROW(RefuseTransactionControl("UPDATE endings SET a = 1"));
}

TEST(SqlText, RefusesTransactionControlAnywhereInAScript) {
  EXPECT_THROW(RefuseTransactionControlIn("SELECT 1; -- done\n COMMIT"), DatabaseError);
  EXPECT_NO_THROW(RefuseTransactionControlIn(
      "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN x; END $body$; SELECT $1"));
}

TEST(SqlText, RepeatsTheRowOfAnInsert) {
  const auto parts =
      SplitInsert("INSERT INTO t (a, b, c) VALUES ($2, lower($1), ')$3') ON CONFLICT DO NOTHING");
  ASSERT_TRUE(parts);
  EXPECT_EQ(
      RepeatRow(*parts, 2, 2),
      "INSERT INTO t (a, b, c) VALUES ($2, lower($1), ')$3'), ($4, lower($3), ')$3') ON CONFLICT DO NOTHING");
}

TEST(SqlText, RepeatsNothingElse) {
  EXPECT_FALSE(SplitInsert("UPDATE t SET a = $1"));
  EXPECT_FALSE(SplitInsert("INSERT INTO t SELECT $1"));
  EXPECT_FALSE(SplitInsert("INSERT INTO t VALUES ($1) ON CONFLICT (a) DO UPDATE SET b = $2"));
}

TEST(SqlText, BecomesSqlitesOwn) {
  EXPECT_EQ(ForSqlite("CREATE TABLE t (a TEXT COLLATE \"C\" PRIMARY KEY) /* WITHOUT ROWID */"),
            "CREATE TABLE t (a TEXT COLLATE BINARY PRIMARY KEY) WITHOUT ROWID");
}

TEST(StatementCache, KeepsTheMostRecentAndLendsEachOnce) {
  StatementCache<int> cache(2);
  const auto give = [&](const char* sql, int value) {
    StatementCache<int>::Loan loan;
    loan.push_back({sql, value});
    cache.Give(std::move(loan));
  };
  give("a", 1);
  give("b", 2);
  auto a = cache.Take("a");
  EXPECT_EQ(a.front().prepared, 1);
  EXPECT_TRUE(cache.Take("a").empty());
  cache.Give(std::move(a));
  give("c", 3);
  EXPECT_TRUE(cache.Take("b").empty()) << "the least recent stayed";
  EXPECT_EQ(cache.Take("a").size(), 1u);
  give("c", 4);
  EXPECT_EQ(cache.Take("c").front().prepared, 3);
}

}  // namespace
}  // namespace tandem::db
