#include "rooms/baseline/baseline.h"

#include <atomic>
#include <latch>
#include <thread>

#include "rooms/baseline/baseline_for_test.h"
#include "rooms/baseline/baseline_store.h"
#include "rooms/baseline/takes_effect.h"
#include "rooms/scope/handover.h"
#include "rooms/scope/offer.h"
#include "rooms/scope/promise.h"

namespace tandem::baseline {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class BaselineTest : public BaselineDatabaseTest {
 protected:
  // Runs both at the same time; the reasons for which they were refused, empty where one was not.
  template <typename One, typename Other>
  std::vector<std::string> AtOnce(One one, Other other) {
    std::atomic<uint64_t> ids = 1'000'000;
    world_.new_id = [this, &ids] { return NewUuid(now_, 7, ++ids); };
    std::latch start(2);
    std::vector<std::string> reasons(2);
    const auto run = [&](size_t index, auto step) {
      start.arrive_and_wait();
      reasons[index] = ReasonOf(step);
    };
    {
      const std::jthread first(run, 0, one);
      const std::jthread second(run, 1, other);
    }
    return reasons;
  }

  Baseline Read(const Baseline& baseline) {
    return As(caller_, Action::kViewBaselines, [&](db::Tx& tx, const Access& access, const api::Call& call) {
      return FindBaseline(tx, access, call, ToText(baseline.id));
    });
  }
  Baseline Refuse(const api::Caller& caller, const Baseline& offer) {
    return As(caller, Action::kSign, [&](db::Tx& tx, const Access& access, const api::Call& call) {
      return RefuseBaseline(tx, access, call, offer.id, {"The dates are too early."});
    });
  }
  Baseline Withdraw(const api::Caller& caller, const Baseline& offer) {
    return As(caller, Action::kSign, [&](db::Tx& tx, const Access& access, const api::Call& call) {
      return WithdrawBaseline(tx, access, call, offer.id, {"We found a mistake."});
    });
  }
  std::string DocumentOf(const Baseline& baseline) {
    return database().Read([&](db::Tx& tx) { return ReadDocument(tx, baseline.id); });
  }
  std::vector<scope::Promise> Promised() {
    return As(caller_, Action::kViewBaselines,
              [](db::Tx& tx, const Access& access, const api::Call&) { return scope::Promises(tx, access); });
  }
  void Lengthen(const char* duration) {
    const auto version = Stored().tasks[0].version;
    Edit(Cat(R"({"put_tasks":[{"id":")", TaskUuid(1), R"(","version":)", version, R"(,"duration":")",
             duration, R"("}]})"));
  }
};
TANDEM_ON_EACH_DATABASE(BaselineTest);

TEST_P(BaselineTest, TakesEffectWhenBothSidesHaveSigned) {
  const Baseline offer = Offer(caller_, LoadedToday().hash);
  EXPECT_EQ(offer.state, BaselineState::kOffered);
  EXPECT_FALSE(offer.number);
  const Baseline baseline = Sign(vera_, offer);
  EXPECT_EQ(baseline.state, BaselineState::kInForce);
  EXPECT_EQ(baseline.number, 1);
  const Baseline read = Read(baseline);
  ASSERT_THAT(read.signatures, SizeIs(2));
  EXPECT_EQ(read.signatures[0].name, "Ada");
  EXPECT_EQ(read.signatures[1].organisation, "Beta");
  EXPECT_EQ(HashOf(DocumentOf(baseline)), read.hash);
  EXPECT_EQ(ToJson(read), ToJson(baseline));
}

TEST_P(BaselineTest, PromisesItsMilestonesAndIsRecordedWithItsDocument) {
  const Baseline baseline = SignedByBoth();
  ASSERT_THAT(Promised(), SizeIs(1));
  EXPECT_EQ(Promised()[0].baseline, 1);
  const auto entry =
      database().Read([&](db::Tx& tx) { return ledger::FindEntry(tx, engagement_.uuid, *baseline.entry); });
  ASSERT_TRUE(entry);
  EXPECT_EQ(entry->action, "baseline.signed");
  const Json json = ParseJson(entry->text);
  EXPECT_EQ(DocumentText(*json.Find("after")->Find("document")), DocumentOf(baseline));
  EXPECT_EQ(*json.Find("after")->Find("hash"), Json(baseline.hash));
}

TEST_P(BaselineTest, SignedByBothEndsWhoseTurnItWas) {
  As(caller_, Action::kEditScope, [](db::Tx& tx, const Access& access, const api::Call& call) {
    return scope::HandOver(tx, access, call, {Party::kVendor, "Please sign."});
  });
  const auto turn = [&] {
    return database().Read([&](db::Tx& tx) { return scope::TurnOf(tx, engagement_).turn; });
  };
  ASSERT_EQ(turn(), Party::kVendor);
  SignedByBoth();
  EXPECT_EQ(turn(), std::nullopt);
}

TEST_P(BaselineTest, IsNotChangedByLaterEdits) {
  const Baseline baseline = SignedByBoth();
  const std::string before = DocumentOf(baseline);
  Lengthen("9d");
  EXPECT_EQ(DocumentOf(baseline), before);
  EXPECT_NE(LoadedToday().hash, baseline.hash);
  EXPECT_EQ(Promised()[0].due, MakeDay(2026, 3, 2));
}

TEST_P(BaselineTest, SupersedesTheOneBefore) {
  const Baseline first = SignedByBoth();
  Lengthen("6d");
  const Baseline second = SignedByBoth();
  EXPECT_EQ(second.number, 2);
  EXPECT_EQ(Read(first).state, BaselineState::kSuperseded);
  EXPECT_EQ(Read(second).base_number, 1);
}

TEST_P(BaselineTest, OfADraftThatChangedMeanwhileIsRefusedWithWhatChanged) {
  const auto seen = std::make_shared<const Today>(LoadedToday());
  const int64_t as_of =
      database().Read([&](db::Tx& tx) { return ledger::HeadOf(tx, engagement_.uuid).size; });
  Lengthen("6d");
  NewBaseline input;
  input.draft_hash = seen->hash;
  input.as_of = {true, as_of};
  try {
    As(caller_, Action::kSign, [&](db::Tx& tx, const Access& access, const api::Call& call) {
      return OfferBaseline(tx, access, call, input, {seen, {}});
    });
    FAIL();
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.reason(), "baseline.draft_changed");
    ASSERT_THAT(problem.details(), SizeIs(1));
    EXPECT_EQ(problem.details()[0].field, "Design");
  }
}

TEST_P(BaselineTest, IsOfferedOnceAtATime) {
  Offer(caller_, LoadedToday().hash);
  EXPECT_EQ(ReasonOf([&] { Offer(vera_, LoadedToday().hash); }), "baseline.already_offered");
}

TEST_P(BaselineTest, IsSignedByTheOtherSideOnlyAndOnce) {
  const Baseline offer = Offer(caller_, LoadedToday().hash);
  EXPECT_EQ(ReasonOf([&] { Sign(caller_, offer); }), "baseline.own_offer");
  Sign(vera_, offer);
  EXPECT_EQ(ReasonOf([&] { Sign(vera_, offer); }), "baseline.closed");
}

TEST_P(BaselineTest, IsSignedUnderItsOwnHashOnly) {
  Baseline offer = Offer(caller_, LoadedToday().hash);
  offer.hash[0] = offer.hash[0] == 'a' ? 'b' : 'a';
  EXPECT_EQ(ReasonOf([&] { Sign(vera_, offer); }), "baseline.other_document");
}

TEST_P(BaselineTest, RefusedOrWithdrawnMakesRoomForAnother) {
  const Baseline refused = Refuse(vera_, Offer(caller_, LoadedToday().hash));
  EXPECT_EQ(refused.state, BaselineState::kRefused);
  EXPECT_EQ(Read(refused).reason, "The dates are too early.");
  const Baseline withdrawn = Withdraw(caller_, Offer(caller_, LoadedToday().hash));
  EXPECT_EQ(withdrawn.state, BaselineState::kWithdrawn);
  EXPECT_EQ(SignedByBoth().number, 1);
}

TEST_P(BaselineTest, IsRefusedByTheOtherSideAndWithdrawnByItsOwn) {
  const Baseline offer = Offer(caller_, LoadedToday().hash);
  EXPECT_EQ(ReasonOf([&] { Refuse(caller_, offer); }), "baseline.own_offer");
  EXPECT_EQ(ReasonOf([&] { Withdraw(vera_, offer); }), "baseline.not_yours");
}

TEST_P(BaselineTest, RunsOutAtTheEndOfItsLastDay) {
  const Baseline offer = Offer(caller_, LoadedToday().hash);
  now_ = now_.PlusSeconds(int64_t{kOfferDays} * 24 * 3600);
  EXPECT_EQ(Read(offer).state, BaselineState::kOffered);
  now_ = now_.PlusSeconds(24 * 3600);
  EXPECT_EQ(Read(offer).state, BaselineState::kExpired);
  EXPECT_EQ(ReasonOf([&] { Sign(vera_, offer); }), "baseline.closed");
  EXPECT_EQ(SignedByBoth().number, 1);
}

TEST_P(BaselineTest, WithBlockingFindingsIsRefusedUnlessTheyAreAccepted) {
  scope::Draft draft = Loaded();
  for (scope::Clause& clause : draft.clauses) clause.criteria.clear();
  Store(Loaded(), draft);
  const Readiness readiness = ReadinessNow();
  EXPECT_EQ(readiness.blocking, 1);
  EXPECT_EQ(ReasonOf([&] { OfferWith(caller_, readiness.draft_hash, false, readiness.findings); }),
            "baseline.not_ready");
  const Baseline offer = OfferWith(caller_, readiness.draft_hash, true, readiness.findings);
  EXPECT_TRUE(Read(offer).accepted_findings);
  EXPECT_EQ(Read(offer).findings, readiness.findings);
}

TEST_P(BaselineTest, ThatWouldChangeNothingIsRefused) {
  SignedByBoth();
  EXPECT_EQ(ReasonOf([&] { Offer(vera_, LoadedToday().hash); }), "baseline.unchanged");
}

TEST_P(BaselineTest, TellsTheDraftWhileItIsOffered) {
  const auto offered = [this] {
    return database().Read([this](db::Tx& tx) { return scope::Offered(tx, engagement_); });
  };
  const Baseline offer = Offer(caller_, LoadedToday().hash);
  EXPECT_EQ(offered(), offer.id.uuid);
  Refuse(vera_, offer);
  EXPECT_FALSE(offered());
}

TEST_P(BaselineTest, OfAnotherEngagementIsNotFound) {
  const Baseline baseline = SignedByBoth();
  const auto other = database().Write([&](db::Tx& tx) {
    return engagement::CreateEngagement(tx, MakeCall(), {"Other", {}, {}}).id;
  });
  EXPECT_EQ(ReasonOf([&] {
              database().Read([&](db::Tx& tx) {
                const Access access = engagement::Enter(tx, caller_, other, Action::kViewBaselines);
                FindBaseline(tx, access, MakeCall(), ToText(baseline.id));
              });
            }),
            "baseline.not_found");
}

TEST_P(BaselineTest, OfferedByTwoAtOnceIsOfferedByOne) {
  const std::string hash = LoadedToday().hash;
  const auto reasons = AtOnce([&] { Offer(caller_, hash); }, [&] { Offer(vera_, hash); });
  EXPECT_THAT(reasons, testing::UnorderedElementsAre("", "baseline.already_offered"));
}

TEST_P(BaselineTest, SignedAndWithdrawnAtOnceIsOneOfThem) {
  const Baseline offer = Offer(caller_, LoadedToday().hash);
  const auto reasons = AtOnce([&] { Sign(vera_, offer); }, [&] { Withdraw(caller_, offer); });
  EXPECT_THAT(reasons, testing::UnorderedElementsAre("", "baseline.closed"));
}

TEST_P(BaselineTest, SignedByTwoAtOnceIsSignedOnce) {
  const Baseline offer = Offer(caller_, LoadedToday().hash);
  const auto reasons = AtOnce([&] { Sign(vera_, offer); }, [&] { Sign(vera_, offer); });
  EXPECT_THAT(reasons, testing::UnorderedElementsAre("", "baseline.closed"));
  EXPECT_EQ(Read(offer).number, 1);
}

TEST_P(BaselineTest, NoHotStatementReadsAWholeTable) {
  SignedByBoth();
  database().Read([&](db::Tx& tx) {
    for (const std::string& sql : BaselineStatements()) EXPECT_THAT(db::FullScans(tx, sql), IsEmpty()) << sql;
  });
}

}  // namespace
}  // namespace tandem::baseline
