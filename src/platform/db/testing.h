// For store tests: the same test on both databases, each time on a fresh, empty one.
//
//   class PersonStoreTest : public db::DatabaseTest {};
//   TEST_P(PersonStoreTest, KeepsAPerson) { database().Write([](db::Tx& tx) { … }); }
//   TANDEM_ON_EACH_DATABASE(PersonStoreTest);
//
// PostgreSQL is the one of the environment variable TANDEM_TEST_POSTGRES (postgresql://…); without it those
// tests are skipped. Each test has a schema of its own there and may run beside others.
#ifndef TANDEM_PLATFORM_DB_TESTING_H_
#define TANDEM_PLATFORM_DB_TESTING_H_

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "platform/db/database.h"

namespace tandem::db {

class DatabaseTest : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override;
  void TearDown() override;

  Database& database() { return *database_; }
  const std::string& url() const { return url_; }
  // Closes the database and opens it again, as a restarted server would.
  void Reopen(const Options& options = {});
  void Close() { database_.reset(); }

 private:
  std::string url_;
  std::string place_;  // SQLite's directory, PostgreSQL's schema
  std::unique_ptr<Database> database_;
};

std::string DialectName(const testing::TestParamInfo<Dialect>& info);

#define TANDEM_ON_EACH_DATABASE(Suite)                                                              \
  INSTANTIATE_TEST_SUITE_P(                                                                         \
      On, Suite, testing::Values(::tandem::db::Dialect::kSqlite, ::tandem::db::Dialect::kPostgres), \
      ::tandem::db::DialectName)

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_TESTING_H_
