// What the two sides do with a change request until it is decided, or another baseline decides it.
#include "rooms/baseline/change_for_test.h"

namespace tandem::baseline {
namespace {

using testing::SizeIs;

class ChangeAnswerTest : public ChangeDatabaseTest {};
TANDEM_ON_EACH_DATABASE(ChangeAnswerTest);

TEST_P(ChangeAnswerTest, AnsweredWithAnotherIsAcceptedInItsLatestVersion) {
  const ChangeRequest first = Open(caller_, Longer("6d"));
  const ChangeRequest second = Counter(vera_, first, Longer("8d"));
  EXPECT_EQ(second.version, 2);
  EXPECT_EQ(second.court, Party::kClient);
  EXPECT_EQ(ReasonOf([&] { Accept(vera_, first); }), "change.other_version");
  EXPECT_EQ(ReasonOf([&] { Counter(caller_, first, Longer("9d")); }), "change.other_version");
  EXPECT_EQ(ReasonOf([&] { Counter(vera_, second, Longer("9d")); }), "change.own_version");
  AcceptedByBoth(second);
  EXPECT_EQ(Stored().tasks[0].duration.tenths, 8 * 4800);
  EXPECT_EQ(Read(second).versions.size(), 2u);
}

TEST_P(ChangeAnswerTest, WhoseAnswerIsTakenBackStandsAgainAsItWasSigned) {
  const ChangeRequest first = Open(caller_, Longer("6d"), Signing::kSigned);
  const ChangeRequest second = Counter(vera_, first, Longer("8d"));
  const ChangeRequest again = TakeBack(vera_, second);
  EXPECT_EQ(again.version, 1);
  EXPECT_EQ(again.court, Party::kVendor);
  ASSERT_THAT(again.versions, SizeIs(2));
  EXPECT_EQ(again.versions[1].withdrawn_by, "Vera");
  EXPECT_EQ(again.versions[1].withdrawn_because, "Too dear.");
  EXPECT_EQ(LastActions(1), std::vector<std::string>{"change.counter_withdrawn"});
  EXPECT_EQ(Accept(vera_, again).state, ChangeState::kAccepted);
  EXPECT_EQ(Stored().tasks[0].duration.tenths, 6 * 4800);
}

TEST_P(ChangeAnswerTest, AnswersAreTakenBackByTheirOwnSideUntilTheyAreDecided) {
  const ChangeRequest first = Open(caller_, Longer("6d"));
  EXPECT_EQ(ReasonOf([&] { TakeBack(caller_, first); }), "change.no_counter");
  const ChangeRequest second = Counter(vera_, first, Longer("8d"));
  EXPECT_EQ(ReasonOf([&] { TakeBack(caller_, second); }), "change.not_yours");
  TakeBack(vera_, second);
  EXPECT_EQ(ReasonOf([&] { TakeBack(vera_, second); }), "change.other_version");
  EXPECT_EQ(ReasonOf([&] { Accept(caller_, second); }), "change.other_version");
  const ChangeRequest third = Counter(vera_, Read(first), Longer("9d"));
  EXPECT_EQ(third.version, 3);
  AcceptedByBoth(third);
  EXPECT_EQ(ReasonOf([&] { TakeBack(vera_, third); }), "change.closed");
}

TEST_P(ChangeAnswerTest, IsCorrectedByWhoWroteTheLatestVersion) {
  const ChangeRequest first = Open(caller_, Longer("6d"), Signing::kSigned);
  EXPECT_EQ(ReasonOf([&] { Correct(vera_, first, Longer("7d")); }), "change.not_yours");
  const ChangeRequest corrected = Correct(caller_, first, Longer("7d"));
  EXPECT_EQ(corrected.version, 2);
  EXPECT_EQ(corrected.court, Party::kVendor);
  EXPECT_EQ(corrected.versions[0].withdrawn_by, caller_.name);
  EXPECT_EQ(LastActions(1), std::vector<std::string>{"change.corrected"});
  EXPECT_EQ(ReasonOf([&] { TakeBack(caller_, corrected); }), "change.no_counter");
  EXPECT_EQ(ReasonOf([&] { Accept(vera_, first); }), "change.other_version");
  EXPECT_EQ(Accept(vera_, corrected).state, ChangeState::kOpen) << "what was signed before it is not this";
  Accept(caller_, corrected);
  EXPECT_EQ(Stored().tasks[0].duration.tenths, 7 * 4800);
  EXPECT_EQ(ReasonOf([&] { Correct(caller_, corrected, Longer("8d")); }), "change.closed");
}

TEST_P(ChangeAnswerTest, AreListedEachWithWhoWroteItsLatestVersionAndWhoSigns) {
  const ChangeRequest signed_first = Open(caller_, Longer("6d"), Signing::kSigned);
  const ChangeRequest corrected = Correct(caller_, Open(caller_, Longer("7d")), Longer("8d"));
  Accept(vera_, corrected);
  Counter(vera_, Open(caller_, Longer("9d")), Longer("10d"));
  const std::vector<ChangeSummary> listed = Listed();
  ASSERT_THAT(listed, SizeIs(3));
  EXPECT_EQ(listed[0].author, Party::kVendor);
  EXPECT_EQ(listed[0].court, Party::kClient);
  EXPECT_EQ(listed[1].version, 2);
  EXPECT_EQ(listed[1].author, Party::kClient);
  EXPECT_EQ(listed[1].court, Party::kClient) << "the other side has signed the correction";
  EXPECT_EQ(listed[2].id, signed_first.id);
  EXPECT_EQ(listed[2].court, Party::kVendor);
}

TEST_P(ChangeAnswerTest, ThatStandsAgainAfterABaselineSaidItIsOvertaken) {
  const ChangeRequest first = Open(caller_, Longer("6d"));
  const ChangeRequest second = Counter(vera_, first, Longer("8d"));
  AcceptedByBoth(Open(caller_, Longer("6d")));
  EXPECT_EQ(TakeBack(vera_, second).state, ChangeState::kOvertaken);
}

TEST_P(ChangeAnswerTest, ThatAnotherBroughtAboutIsOvertaken) {
  const ChangeRequest same = Open(vera_, Longer("6d"));
  Difference both = Longer("6d");
  both.push_back(Change({"clauses", TaskUuid(13), "due"}, Json("2026-04-01"))[0]);
  const ChangeRequest more = Open(vera_, both);
  AcceptedByBoth(Open(caller_, Longer("6d")));
  EXPECT_EQ(Read(same).state, ChangeState::kOvertaken);
  EXPECT_EQ(Read(same).baseline_number, 2);
  EXPECT_EQ(Read(same).court, std::nullopt);
  EXPECT_EQ(ReasonOf([&] { Accept(caller_, same); }), "change.closed");
  EXPECT_EQ(Read(more).state, ChangeState::kOpen) << "it still asks for another day";
  EXPECT_EQ(LastActions(3),
            (std::vector<std::string>{"change.accepted", "change.applied", "change.overtaken"}));
}

TEST_P(ChangeAnswerTest, ThatASignedDraftSaysIsOvertaken) {
  const ChangeRequest change = Open(vera_, Longer("6d"));
  Edit(Cat(R"({"put_tasks":[{"id":")", TaskUuid(1), R"(","version":1,"duration":"6d"}]})"));
  SignedByBoth();
  EXPECT_EQ(Read(change).state, ChangeState::kOvertaken);
  EXPECT_EQ(Read(change).closed_by, "");
}

TEST_P(ChangeAnswerTest, IsRefusedByTheOtherSideAndWithdrawnByItsOwn) {
  const ChangeRequest change = Open(caller_, Longer("6d"));
  EXPECT_EQ(ReasonOf([&] { Refuse(caller_, change); }), "change.own_version");
  EXPECT_EQ(ReasonOf([&] { Withdraw(vera_, change); }), "change.not_yours");
  EXPECT_EQ(Refuse(vera_, change).state, ChangeState::kRefused);
  EXPECT_EQ(ReasonOf([&] { Accept(vera_, change); }), "change.closed");
  EXPECT_EQ(Withdraw(caller_, Open(caller_, Longer("7d"))).state, ChangeState::kWithdrawn);
}

}  // namespace
}  // namespace tandem::baseline
