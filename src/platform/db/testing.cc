#include "platform/db/testing.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "base/text.h"

namespace tandem::db {

namespace {

std::string UniqueName() {
  static int count = 0;
  return Cat("tandem_test_", getpid(), "_", ++count);
}

// The URL with the session's schema set to `schema`.
std::string InSchema(const std::string& url, const std::string& schema) {
  return Cat(url, url.find('?') == std::string::npos ? "?" : "&", "options=-csearch_path%3D", schema);
}

void RunScript(const std::string& url, const std::string& sql) {
  Database::Open(url, {.connections = 1})->Write([&](Tx& tx) { tx.Script(sql); });
}

}  // namespace

void DatabaseTest::SetUp() {
  if (GetParam() == Dialect::kSqlite) {
    place_ = std::filesystem::temp_directory_path() / UniqueName();
    std::filesystem::create_directories(place_);
    url_ = Cat("sqlite:", place_, "/tandem.db");
  } else {
    const char* server = std::getenv("TANDEM_TEST_POSTGRES");
    if (!server || *server == '\0') GTEST_SKIP() << "TANDEM_TEST_POSTGRES names no PostgreSQL to test on.";
    place_ = UniqueName();
    RunScript(server, Cat("CREATE SCHEMA ", place_));
    url_ = InSchema(server, place_);
  }
  Reopen();
}

void DatabaseTest::TearDown() {
  database_.reset();
  if (place_.empty()) return;
  if (GetParam() == Dialect::kSqlite) {
    std::filesystem::remove_all(place_);
  } else {
    RunScript(std::getenv("TANDEM_TEST_POSTGRES"), Cat("DROP SCHEMA ", place_, " CASCADE"));
  }
}

void DatabaseTest::Reopen(const Options& options) {
  database_.reset();
  database_ = Database::Open(url_, options);
}

std::string DialectName(const testing::TestParamInfo<Dialect>& info) {
  return info.param == Dialect::kSqlite ? "Sqlite" : "Postgres";
}

}  // namespace tandem::db
