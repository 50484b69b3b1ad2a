#include "platform/db/database.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <limits>
#include <thread>

#include "platform/db/testing.h"

namespace tandem::db {
namespace {

struct PersonTag;

class Databases : public DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    if (IsSkipped()) return;
    database().Write([](Tx& tx) {
      tx.Script(R"(
        CREATE TABLE person (id BIGINT PRIMARY KEY, email TEXT UNIQUE, age BIGINT CHECK (age >= 0),
          name TEXT NOT NULL);
        CREATE TABLE pet (id BIGINT PRIMARY KEY,
          owner BIGINT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED);
        CREATE TABLE thing (id BIGINT PRIMARY KEY, number BIGINT, real DOUBLE PRECISION, text TEXT,
          bytes BYTEA))");
    });
  }
  int64_t People() {
    return *database().Read([](Tx& tx) { return tx.ScalarInt("SELECT COUNT(*) FROM person"); });
  }
  static void Add(Tx& tx, int64_t id) {
    tx.Run("INSERT INTO person (id, email, age, name) VALUES ($1, $2, 30, 'Ann')",
           {id, std::to_string(id) + "@x.org"});
  }
};

TEST_P(Databases, KeepsEveryKindOfValue) {
  const std::string bytes("\x00\xff'\\\n", 5);
  const int64_t least = std::numeric_limits<int64_t>::min();
  database().Write([&](Tx& tx) {
    const char* insert = "INSERT INTO thing (id, number, real, text, bytes) VALUES ($1, $2, $3, $4, $5)";
    tx.Run(insert, {1, least, 0.1, "Xin chào 👋 'quoted' \\ $1", Blob{bytes}});
    tx.Run(insert, {2, nullptr, nullptr, std::optional<std::string>(), nullptr});
    tx.Run(insert, {std::numeric_limits<int64_t>::max(), true, -1e300, "", Blob{}});
  });
  database().Read([&](Tx& tx) {
    std::vector<int> seen;
    tx.Each("SELECT number, real, text, bytes FROM thing ORDER BY id", {}, [&](const Row& row) {
      seen.push_back(1);
      EXPECT_EQ(row.Columns(), 4);
      EXPECT_EQ(row.Name(2), "text");
      if (seen.size() == 1) {
        EXPECT_EQ(row.Int(0), least);
        EXPECT_EQ(row.Real(1), 0.1);
        EXPECT_EQ(row.Text(2), "Xin chào 👋 'quoted' \\ $1");
        EXPECT_EQ(row.Bytes(3), bytes);
      } else if (seen.size() == 2) {
        for (int i = 0; i < 4; ++i) EXPECT_TRUE(row.IsNull(i)) << i;
        EXPECT_EQ(row.Int(0), 0);
        EXPECT_EQ(row.Text(2), "");
      } else {
        EXPECT_TRUE(row.Bool(0));
        EXPECT_EQ(row.Real(1), -1e300);
        EXPECT_FALSE(row.IsNull(2));
        EXPECT_FALSE(row.IsNull(3));
        EXPECT_EQ(row.Bytes(3), "");
      }
    });
    EXPECT_EQ(seen.size(), 3u);
  });
}

TEST_P(Databases, TakesTheSameValueUnderDifferentTypesInOneStatement) {
  database().Write([](Tx& tx) {
    const char* insert = "INSERT INTO thing (id, number, real) VALUES ($1, $2, $3)";
    tx.Run(insert, {1, nullptr, 1});
    tx.Run(insert, {2, 5'000'000'000, 1.5});
    tx.Run(insert, {3, 1, nullptr});
    EXPECT_EQ(tx.ScalarInt("SELECT $1 + 1", {5'000'000'000}), 5'000'000'001);
    EXPECT_EQ(tx.Run("UPDATE thing SET number = $2 + 1 WHERE id = $1", {3, 4'000'000'000}), 1);
    EXPECT_EQ(tx.ScalarInt("SELECT number FROM thing WHERE id = 3"), 4'000'000'001);
    EXPECT_EQ(tx.One("SELECT real FROM thing WHERE id = 2", {}, [](const Row& row) { return row.Real(0); }),
              1.5);
  });
}

TEST_P(Databases, NumberPlaceholdersByNameNotByAppearance) {
  database().Read([](Tx& tx) {
    EXPECT_EQ(
        tx.ScalarText("SELECT CAST($3 AS TEXT) || CAST($1 AS TEXT) || CAST($2 AS TEXT) || CAST($1 AS TEXT)",
                      {"a", "b", "c"}),
        "caba");
  });
}

TEST_P(Databases, TakeUnsignedNumbersAsIntegers) {
  database().Read([](Tx& tx) {
    EXPECT_EQ(tx.ScalarText("SELECT CAST($1 AS TEXT)", {size_t{50}}), "50");
    EXPECT_EQ(tx.ScalarInt("SELECT CAST($1 AS BIGINT)", {uint8_t{200}}), 200);
  });
  EXPECT_THROW(Value{std::numeric_limits<uint64_t>::max()}, std::out_of_range);
}

TEST_P(Databases, ConvertIdsAndTimes) {
  const Id<PersonTag> id{*ParseUuid("01890a5d-ac96-774b-bcce-b302099a8057")};
  database().Read([&](Tx& tx) {
    EXPECT_EQ(tx.ScalarText("SELECT CAST($1 AS TEXT)", {id}), "01890a5d-ac96-774b-bcce-b302099a8057");
    EXPECT_EQ(tx.ScalarText("SELECT CAST($1 AS TEXT)", {MakeDay(2026, 1, 5)}), "2026-01-05");
    EXPECT_EQ(tx.ScalarInt("SELECT CAST($1 AS BIGINT)", {Instant{123}}), 123);
    EXPECT_EQ(tx.ScalarInt("SELECT CAST($1 AS BIGINT)", {std::optional(LocalMinute{7})}), 7);
  });
}

TEST_P(Databases, SayWhatAStatementDid) {
  database().Write([](Tx& tx) {
    for (int i = 1; i <= 3; ++i) Add(tx, i);
    EXPECT_EQ(tx.Run("UPDATE person SET age = 4 WHERE id > $1", {1}), 2);
    EXPECT_EQ(tx.Run("UPDATE person SET age = 4 WHERE id > $1", {9}), 0);
    EXPECT_EQ(tx.Run("SELECT * FROM person"), 0);
    EXPECT_TRUE(tx.Exists("SELECT 1 FROM person WHERE id = $1", {3}));
    EXPECT_FALSE(tx.Exists("SELECT 1 FROM person WHERE id = $1", {4}));
    EXPECT_EQ(tx.ScalarInt("SELECT age FROM person WHERE id = $1", {4}), std::nullopt);
    EXPECT_EQ(tx.ScalarInt("DELETE FROM person WHERE id = $1 RETURNING id", {2}), 2);
    EXPECT_EQ(tx.All("SELECT id FROM person ORDER BY id", {}, [](const Row& row) { return row.Int(0); }),
              (std::vector<int64_t>{1, 3}));
  });
}

TEST_P(Databases, RunStatementsInsideAVisitEvenTheSameOne) {
  database().Write([](Tx& tx) {
    for (int i = 1; i <= 3; ++i) Add(tx, i);
    const char* sql = "SELECT id FROM person ORDER BY id";
    int64_t pairs = 0;
    tx.Each(sql, {}, [&](const Row& outer) {
      tx.Each(sql, {}, [&](const Row& inner) { pairs += outer.Int(0) * inner.Int(0); });
    });
    EXPECT_EQ(pairs, 36);
  });
}

TEST_P(Databases, NameTheRuleThatWasBroken) {
  const auto violate = [&](const char* sql) { database().Write([&](Tx& tx) { tx.Run(sql); }); };
  violate("INSERT INTO person (id, email, name) VALUES (1, 'a@x.org', 'Ann')");
  try {
    violate("INSERT INTO person (id, email, name) VALUES (2, 'a@x.org', 'Bob')");
    FAIL();
  } catch (const UniqueViolation& problem) {
    EXPECT_EQ(problem.violated(), "person.email");
    EXPECT_EQ(problem.kind(), ProblemKind::kConflict);
  }
  EXPECT_THROW(violate("INSERT INTO person (id, name) VALUES (1, 'Bob')"), UniqueViolation);
  EXPECT_THROW(violate("INSERT INTO person (id, age, name) VALUES (3, -1, 'Bob')"), CheckViolation);
  EXPECT_THROW(violate("INSERT INTO person (id) VALUES (3)"), CheckViolation);
  EXPECT_THROW(violate("INSERT INTO pet (id, owner) VALUES (1, 99)"), ForeignKeyViolation);
  EXPECT_THROW(violate("SELECT nonsense"), DatabaseError);
  EXPECT_THROW(violate("COMMIT"), DatabaseError);
  EXPECT_THROW(violate("SELECT $1"), DatabaseError);
  EXPECT_EQ(People(), 1);
}

TEST_P(Databases, RefuseTextThatIsNoText) {
  database().Read([](Tx& tx) {
    EXPECT_THROW(tx.Exists("SELECT $1", {std::string("a\0b", 3)}), Problem);
    EXPECT_THROW(tx.Exists("SELECT $1", {"\xff"}), Problem);
    EXPECT_TRUE(tx.Exists("SELECT CAST($1 AS TEXT)", {"still fine"}));
  });
}

TEST_P(Databases, UndoAJobThatThrowsAndRethrow) {
  try {
    database().Write([&](Tx& tx) {
      Add(tx, 1);
      throw Invalid("test.refused", "No.");
    });
    FAIL();
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.reason(), "test.refused");
  }
  EXPECT_EQ(People(), 0);
}

TEST_P(Databases, CommitNothingOfATransactionWithASwallowedFailure) {
  EXPECT_THROW(database().Write([&](Tx& tx) {
    Add(tx, 1);
    try {
      Add(tx, 1);
    } catch (const UniqueViolation&) {
    }
  }),
               DatabaseError);
  EXPECT_EQ(People(), 0);
  EXPECT_THROW(database().Write([&](Tx& tx) {
    EXPECT_THROW(tx.Run("nonsense"), DatabaseError);
    Add(tx, 2);
  }),
               DatabaseError);
  EXPECT_EQ(People(), 0);
}

TEST_P(Databases, GoOnAfterAFailedAttempt) {
  database().Write([&](Tx& tx) {
    Add(tx, 1);
    EXPECT_THROW(tx.Attempt([&] {
      Add(tx, 2);
      Add(tx, 1);
    }),
                 UniqueViolation);
    tx.Attempt([&] {
      Add(tx, 3);
      EXPECT_THROW(tx.Attempt([&] { Add(tx, 3); }), UniqueViolation);
      Add(tx, 4);
    });
  });
  EXPECT_EQ(database().Read([](Tx& tx) {
    return tx.All("SELECT id FROM person ORDER BY id", {}, [](const Row& row) { return row.Int(0); });
  }),
            (std::vector<int64_t>{1, 3, 4}));
}

TEST_P(Databases, LetAReadChangeNothing) {
  EXPECT_THROW(database().Read([](Tx& tx) { Add(tx, 1); }), DatabaseError);
  EXPECT_EQ(People(), 0);
}

TEST_P(Databases, ReadASnapshotWithoutWhatIsNotCommitted) {
  database().Write([](Tx& tx) { Add(tx, 1); });
  database().Read([&](Tx& tx) {
    EXPECT_EQ(tx.ScalarInt("SELECT COUNT(*) FROM person"), 1);
    std::thread([&] {
      database().Write([&](Tx& writing) {
        Add(writing, 2);
        std::thread([&] { EXPECT_EQ(People(), 1) << "sees what is not committed"; }).join();
      });
      EXPECT_EQ(People(), 2);
    }).join();
    EXPECT_EQ(tx.ScalarInt("SELECT COUNT(*) FROM person"), 1) << "the snapshot moved";
  });
}

TEST_P(Databases, InsertThousandsAtOnce) {
  std::vector<std::vector<Value>> rows;
  for (int i = 0; i < 10'000; ++i)
    rows.push_back({i, i % 3 ? Value(i * 7) : Value(), i * 0.5, "task " + std::to_string(i)});
  database().Write([&](Tx& tx) {
    EXPECT_EQ(tx.RunMany("INSERT INTO thing (id, number, real, text) VALUES ($1, $2, $3, $4)", rows), 10'000);
    EXPECT_EQ(tx.RunMany(
                  "INSERT INTO thing (id, number, real, text) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                  std::span(rows).first(1500)),
              0);
    std::vector<std::vector<Value>> changes;
    for (int i = 0; i < 1000; ++i) changes.push_back({i, i + 1});
    EXPECT_EQ(tx.RunMany("UPDATE thing SET number = $2 WHERE id = $1", changes), 1000);
    EXPECT_EQ(tx.ScalarInt("SELECT SUM(number) FROM thing WHERE id < 1000"), 500'500);
    EXPECT_EQ(tx.ScalarText("SELECT text FROM thing WHERE id = 9999"), "task 9999");
    EXPECT_TRUE(tx.Exists("SELECT 1 FROM thing WHERE id = 3003 AND number IS NULL"));
  });
  EXPECT_THROW(database().Write([&](Tx& tx) {
    tx.RunMany("INSERT INTO person (id, name) VALUES ($1, $2)",
               std::vector<std::vector<Value>>{{1, "a"}, {1, "b"}});
  }),
               UniqueViolation);
}

TEST_P(Databases, ShowFullScans) {
  database().Write([](Tx& tx) {
    EXPECT_TRUE(FullScans(tx, "SELECT name FROM person WHERE id = $1").empty());
    EXPECT_EQ(FullScans(tx, "SELECT name FROM person WHERE age = $1").size(), 1u);
    EXPECT_FALSE(Explain(tx, "SELECT name FROM person WHERE id = $1").empty());
  });
}

TEST_P(Databases, KeepWhatWasWrittenWhenReopened) {
  database().Write([](Tx& tx) { Add(tx, 1); });
  Reopen();
  EXPECT_EQ(People(), 1);
}

TEST_P(Databases, GoOnWhenATableChangesUnderAPreparedStatement) {
  database().Write([](Tx& tx) { Add(tx, 1); });
  const auto columns = [&] {
    return database().Read([](Tx& tx) {
      return tx.One("SELECT * FROM person", {}, [](const Row& row) { return row.Columns(); });
    });
  };
  EXPECT_EQ(columns(), 4);
  database().Write([](Tx& tx) { tx.Script("ALTER TABLE person ADD COLUMN phone TEXT"); });
  EXPECT_EQ(columns(), 5);
}

TEST_P(Databases, GoOnAfterTheServerHungUp) {
  if (GetParam() != Dialect::kPostgres) GTEST_SKIP() << "SQLite has no connection to lose.";
  database().Write([](Tx& tx) { Add(tx, 1); });
  const std::string others =
      "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'tandem' AND "
      "pid <> "
      "pg_backend_pid() AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711)";
  // Every pooled connection holds an advisory lock, so that the right ones are ended.
  database().Read([](Tx& tx) { tx.Run("SELECT pg_advisory_lock(4711)"); });
  Database::Open(url())->Write([&](Tx& tx) { EXPECT_EQ(tx.ScalarInt(others), 1); });
  EXPECT_EQ(People(), 1);
  int runs = 0;
  database().Read([](Tx& tx) { tx.Run("SELECT pg_advisory_lock(4711)"); });
  database().Write([&](Tx& tx) {
    Add(tx, 2);
    if (++runs == 1)
      Database::Open(url())->Write([&](Tx& ending) { EXPECT_EQ(ending.ScalarInt(others), 1); });
    Add(tx, 3);
  });
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(People(), 3);
}

TANDEM_ON_EACH_DATABASE(Databases);

TEST(OpeningADatabase, SaysWhatIsWrong) {
  EXPECT_THROW(Database::Open("mysql://x"), DatabaseError);
  EXPECT_THROW(Database::Open("sqlite:/nowhere/at/all/x.db"), DatabaseError);
  const std::string path = testing::TempDir() + "tandem_no_database";
  std::ofstream(path) << std::string(5000, 'x');
  try {
    Database::Open("sqlite:" + path);
    FAIL();
  } catch (const DatabaseError& problem) {
    EXPECT_EQ(problem.reason(), "database.corrupt");
  }
  std::filesystem::remove(path);
  std::filesystem::remove(path + ".lock");
  EXPECT_THROW(Database::Open("postgresql://nobody@127.0.0.1:1/none"), DatabaseError);
}

}  // namespace
}  // namespace tandem::db
