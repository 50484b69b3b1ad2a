#include "ledger/ledger.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>
#include <thread>

#include "base/problem.h"
#include "base/text.h"
#include "ledger/bundle_export.h"
#include "ledger/core/checkpoint.h"
#include "ledger/core/merkle_twin_for_test.h"
#include "ledger/ledger_store.h"
#include "ledger/migrations.h"
#include "platform/archive/zip_reader.h"
#include "platform/crypto/random.h"
#include "platform/db/testing.h"
#include "platform/json/json_parser.h"

namespace tandem::ledger {
namespace {

const Instant kStart{1'767'600'000'000'000};
const Uuid kOne = *ParseUuid("01981234-5678-7abc-8def-000000000001");
const Uuid kTwo = *ParseUuid("01981234-5678-7abc-8def-000000000002");

Signer TestSigner() {
  crypto::SigningSeed seed{};
  return MakeSigner("tandem.example.com", crypto::KeyPairOf(seed));
}

class LedgerTest : public db::DatabaseTest {
 protected:
  void SetUp() override {
    db::DatabaseTest::SetUp();
    if (!IsSkipped()) db::Migrate(database(), Migrations());
  }

  int64_t AppendAt(const Uuid& engagement, Instant at, const std::string& label = "Build") {
    return database().Write([&](db::Tx& tx) {
      const Actor actor{"p1", "Ada", "Acme", "client"};
      return Append(tx, engagement, at, actor, {"task.edited", {"task", "t1", label}, Json(), Json(label)});
    });
  }
  void AppendMany(const Uuid& engagement, int count) {
    database().Write([&](db::Tx& tx) {
      for (int i = 0; i < count; ++i) {
        Append(tx, engagement, kStart.PlusSeconds(i), {"p1", "Ada", "Acme", "client"},
               {"task.edited", {"task", Cat("t", i), "Build"}, Json(i), Json(i + 1)});
      }
    });
  }
  std::vector<Hash> Leaves(const Uuid& engagement) {
    return database().Read([&](db::Tx& tx) {
      std::vector<Hash> leaves;
      for (const StoredEntry& entry : EntriesFrom(tx, engagement, 0, 1'000'000))
        leaves.push_back(LeafHash(entry.text));
      return leaves;
    });
  }
};

TEST_P(LedgerTest, NumbersEntriesPerEngagementFromZero) {
  EXPECT_EQ(AppendAt(kOne, kStart), 0);
  EXPECT_EQ(AppendAt(kOne, kStart), 1);
  EXPECT_EQ(AppendAt(kTwo, kStart), 0);
  EXPECT_EQ(database().Read([](db::Tx& tx) { return HeadOf(tx, kOne).size; }), 2);
  EXPECT_EQ(database().Read([](db::Tx& tx) { return HeadOf(tx, Uuid{}).size; }), 0);
}

TEST_P(LedgerTest, KeepsTheCanonicalEntryAndItsHash) {
  AppendAt(kOne, kStart, "Bảo's \"task\"");
  const auto entry = database().Read([](db::Tx& tx) { return FindEntry(tx, kOne, 0); });
  ASSERT_TRUE(entry);
  EXPECT_EQ(entry->text,
            "{\"action\":\"task.edited\",\"actor\":{\"name\":\"Ada\",\"organisation\":\"Acme\",\"party\":"
            "\"client\","
            "\"person_id\":\"p1\"},\"after\":\"Bảo's "
            "\\\"task\\\"\",\"at\":\"2026-01-05T08:00:00.000000Z\",\"before\":null,"
            "\"engagement\":\"01981234-5678-7abc-8def-000000000001\",\"index\":0,"
            "\"subject\":{\"id\":\"t1\",\"label\":\"Bảo's \\\"task\\\"\",\"type\":\"task\"},\"v\":1}");
  EXPECT_EQ(entry->leaf, LeafHash(entry->text));
  const Json answer = ParseJson(EntryAnswer(*entry));
  EXPECT_EQ(*answer.Find("leaf_hash")->AsString(), ToHex(crypto::Bytes(entry->leaf)));
  EXPECT_FALSE(database().Read([](db::Tx& tx) { return FindEntry(tx, kOne, 1); }));
}

TEST_P(LedgerTest, EndsAPageOfLargeEntriesEarlyAndLeavesNoneOut) {
  const std::string large(kPageBytes / 3, 'x');  // an entry tells it twice
  for (int64_t i = 0; i < 3; ++i) {
    AppendAt(kOne, kStart.PlusSeconds(2 * i), large);
    AppendAt(kTwo, kStart.PlusSeconds(2 * i + 1), large);
  }
  database().Read([&](db::Tx& tx) {
    EXPECT_EQ(Page(tx, kOne, std::nullopt, 10).size(), 2);
    EXPECT_TRUE(FillsPage(Page(tx, kOne, std::nullopt, 10)));
    EXPECT_FALSE(FillsPage(Page(tx, kOne, 1, 10)));
    std::vector<int64_t> seconds;
    std::optional<ActivityCursor> cursor;
    for (auto page = Activity(tx, std::vector{kOne, kTwo}, cursor, 10); !page.empty();
         page = Activity(tx, std::vector{kOne, kTwo}, cursor, 10)) {
      EXPECT_LE(page.size(), 2);
      for (const StoredEntry& entry : page) seconds.push_back((entry.at.micros - kStart.micros) / 1'000'000);
      cursor = ActivityCursor{page.back().at, page.back().engagement, page.back().index};
    }
    EXPECT_EQ(seconds, (std::vector<int64_t>{5, 4, 3, 2, 1, 0}));
  });
}

TEST_P(LedgerTest, NeverRunsBackwardsInTime) {
  AppendAt(kOne, kStart.PlusSeconds(10));
  AppendAt(kOne, kStart);
  const auto entry = database().Read([](db::Tx& tx) { return FindEntry(tx, kOne, 1); });
  EXPECT_EQ(entry->at, kStart.PlusSeconds(10));
}

TEST_P(LedgerTest, ProvesEveryEntryAtEverySizeAsTheDefinitionDoes) {
  AppendMany(kOne, 21);
  const std::vector<Hash> leaves = Leaves(kOne);
  const twin::Leaves all(leaves);
  database().Read([&](db::Tx& tx) {
    for (int64_t size = 1; size <= 21; ++size) {
      const auto first = all.first(static_cast<size_t>(size));
      for (int64_t index = 0; index < size; ++index) {
        const InclusionAnswer answer = Inclusion(tx, kOne, index, size);
        EXPECT_EQ(answer.proof, twin::Path(static_cast<size_t>(index), first));
        EXPECT_TRUE(VerifyInclusion(answer.leaf, index, size, twin::Root(first), answer.proof));
      }
      for (int64_t from = 0; from <= size; ++from) {
        const ConsistencyAnswer answer = Consistency(tx, kOne, from, size);
        EXPECT_EQ(answer.to_root, twin::Root(first));
        EXPECT_TRUE(VerifyConsistency(from, answer.from_root, size, answer.to_root, answer.proof));
      }
    }
    EXPECT_EQ(HeadOf(tx, kOne).root, twin::Root(all));
  });
}

TEST_P(LedgerTest, RefusesProofsOfWhatIsNotThere) {
  AppendMany(kOne, 3);
  database().Read([&](db::Tx& tx) {
    EXPECT_THROW(Inclusion(tx, kOne, 0, 4), Problem);
    EXPECT_THROW(Inclusion(tx, kOne, 3, 3), Problem);
    EXPECT_THROW(Consistency(tx, kOne, 2, 1), Problem);
    EXPECT_THROW(Inclusion(tx, kTwo, 0, 1), Problem);
  });
}

TEST_P(LedgerTest, SignsTheRecordAsItStands) {
  AppendMany(kOne, 5);
  const std::string note = database().Read([](db::Tx& tx) { return CheckpointNote(tx, kOne, TestSigner()); });
  EXPECT_EQ(OpenCheckpoint(note, TestSigner().Verifier()),
            (Checkpoint{OriginOf("tandem.example.com", kOne), 5, twin::Root(Leaves(kOne))}));
}

TEST_P(LedgerTest, PagesFromTheNewest) {
  AppendMany(kOne, 10);
  database().Read([](db::Tx& tx) {
    const auto first = Page(tx, kOne, std::nullopt, 4);
    EXPECT_EQ(first.front().index, 9);
    EXPECT_EQ(first.back().index, 6);
    EXPECT_EQ(Page(tx, kOne, first.back().index, 100).size(), 6u);
    EXPECT_TRUE(Page(tx, kTwo, std::nullopt, 4).empty());
  });
}

TEST_P(LedgerTest, MergesTheActivityOfSeveralRecordsWithoutLossOrRepeat) {
  for (int i = 0; i < 20; ++i)
    AppendAt(i % 3 == 0 ? kTwo : kOne, kStart.PlusSeconds(i / 4));  // many at one moment
  const std::vector<Uuid> both{kOne, kTwo};
  database().Read([&](db::Tx& tx) {
    std::set<std::pair<Uuid, int64_t>> seen;
    std::optional<ActivityCursor> cursor;
    for (int pages = 0; pages < 10; ++pages) {
      const auto some = Activity(tx, both, cursor, 3);
      for (const StoredEntry& entry : some) {
        EXPECT_TRUE(!cursor || entry.at <= cursor->at);
        EXPECT_TRUE(seen.insert({entry.engagement, entry.index}).second);
        cursor = ActivityCursor{entry.at, entry.engagement, entry.index};
      }
    }
    EXPECT_EQ(seen.size(), 20u);
    EXPECT_EQ(CountAfter(tx, both, kStart.PlusSeconds(2)), 8);
    EXPECT_EQ(CountAfter(tx, both, kStart.PlusSeconds(-1), 5), 10);
  });
}

TEST_P(LedgerTest, LeavesNothingOfATransactionThatFails) {
  AppendMany(kOne, 3);
  const Head before = database().Read([](db::Tx& tx) { return HeadOf(tx, kOne); });
  EXPECT_THROW(database().Write([&](db::Tx& tx) {
    Append(tx, kOne, kStart, {}, {"x", {}, Json(), Json()});
    throw Invalid("test", "changed my mind");
  }),
               Problem);
  EXPECT_EQ(AppendAt(kOne, kStart), 3);
  const auto answer = database().Read([](db::Tx& tx) { return Consistency(tx, kOne, 3, 4); });
  EXPECT_TRUE(VerifyConsistency(3, before.root, 4, answer.to_root, answer.proof));
}

TEST_P(LedgerTest, StaysOneTreeWhenManyAppendTogether) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([this] {
      for (int n = 0; n < 10; ++n) AppendAt(kOne, kStart);
    });
  }
  for (std::thread& thread : threads) thread.join();
  const Head head = database().Read([](db::Tx& tx) { return HeadOf(tx, kOne); });
  EXPECT_EQ(head.size, 80);
  EXPECT_EQ(head.root, twin::Root(Leaves(kOne)));
}

TEST_P(LedgerTest, AnnouncesEachEntryAfterItsCommit) {
  std::mutex mutex;
  std::condition_variable told;
  std::vector<std::string> heard;
  database().OnCommitted([&](const std::string& payload) {
    const std::lock_guard lock(mutex);
    heard.push_back(payload);
    told.notify_one();
  });
  AppendAt(kOne, kStart);
  std::unique_lock lock(mutex);
  told.wait_for(lock, std::chrono::seconds(20), [&] { return !heard.empty(); });
  ASSERT_EQ(heard.size(), 1u);
  EXPECT_EQ(heard[0], Cat("{\"engagement\":\"", ToText(kOne),
                          "\",\"index\":0,\"action\":\"task.edited\",\"actor\":\"Ada\"}"));
  lock.unlock();
  database().OnCommitted([](const std::string&) {});
}

TEST_P(LedgerTest, RefusesAnEntryThatIsTooLarge) {
  EXPECT_THROW(AppendAt(kOne, kStart, std::string(kMostEntryBytes, 'x')), Problem);
}

TEST_P(LedgerTest, ExportsWhatItHolds) {
  AppendMany(kOne, 300);
  AppendMany(kTwo, 2);
  const std::string zip = database().Read([](db::Tx& tx) {
    return BundleOf(tx, {kOne, "New warehouse", kStart}, TestSigner());
  });
  const auto parts = archive::ReadZip(zip);
  EXPECT_EQ(std::count(parts[0].bytes.begin(), parts[0].bytes.end(), '\n'), 300);
  EXPECT_EQ(OpenCheckpoint(parts[1].bytes, TestSigner().Verifier()).root, twin::Root(Leaves(kOne)));
}

TEST_P(LedgerTest, ReadsThroughIndexesOnly) {
  database().Write([](db::Tx& tx) {
    for (const std::string_view statement : HotStatements()) {
      EXPECT_TRUE(db::FullScans(tx, statement).empty()) << statement;
    }
  });
}

TANDEM_ON_EACH_DATABASE(LedgerTest);

}  // namespace
}  // namespace tandem::ledger
