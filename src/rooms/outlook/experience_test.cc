#include "rooms/outlook/experience.h"

#include "rooms/outlook/circumstances.h"
#include "rooms/outlook/outlook_for_test.h"
#include "rooms/outlook/track_record.h"

namespace tandem::outlook {
namespace {

class ExperienceTest : public OutlookDatabaseTest {
 protected:
  void SetUp() override {
    OutlookDatabaseTest::SetUp();
    if (IsSkipped()) return;
    now_ = *ParseInstant("2026-01-05T09:00:00Z");
    MakePlan();
    contoso_ = Organisation("Contoso");
    database().Write([&](db::Tx& tx) {
      tx.Run("UPDATE engagements SET vendor_id = $2 WHERE id = $1", {engagement_, contoso_});
    });
  }

  std::string Organisation(const std::string& name) {
    const people::OrganisationId id{world_.new_id()};
    database().Write([&](db::Tx& tx) { people::FoundOrganisation(tx, id, name, now_); });
    return ToText(id);
  }

  std::string Ours() const { return ToText(caller_.organisation); }

  // An engagement of others (or an earlier one of ours) whose `milestones` all took twice as long as planned.
  // Answers its id.
  std::string Finished(const std::string& client, const std::string& vendor, int milestones) {
    const std::string engagement = ToText(world_.new_id());
    database().Write([&](db::Tx& tx) {
      tx.Run(
          "INSERT INTO engagements (id, title, summary, phase, client_id, vendor_id, start, task_count, "
          "percent_complete, created_at, updated_at, version) VALUES ($1, 'Past', '', 'closed', $2, $3, "
          "'2025-01-01', 1, 100, 0, 0, 1)",
          {engagement, client, vendor});
      for (int i = 1; i <= milestones; ++i) {
        const LocalMinute planned = *ParseLocalMinute("2025-03-02T17:00");
        tx.Run(
            "INSERT INTO forecast_history (engagement_id, task_id, day, title, planned, p10, p50, p80, p95, "
            "promised, "
            "probability, ended) VALUES ($1, $2, '2025-01-01', 'M', $3, $3, $3, $3, $3, $3, 0.9, "
            "'2025-05-01')",
            {engagement, TaskUuid(i), planned});
      }
    });
    return engagement;
  }

  Experience Load() {
    return database().Read([&](db::Tx& tx) {
      const Access access = Enter(tx, Action::kViewForecast);
      return LoadCircumstances(tx, access, plan::LoadPlan(tx, access), now_).experience;
    });
  }
  TrackRecord View() {
    const Experience experience = Load();
    return database().Read([&](db::Tx& tx) { return ViewTrackRecord(tx, engagement_, experience); });
  }

  std::string contoso_;
};
TANDEM_ON_EACH_DATABASE(ExperienceTest);

TEST_P(ExperienceTest, WithoutHistoryTheEstimatesStandAlone) {
  const Experience experience = Load();
  EXPECT_FALSE(experience.enough);
  EXPECT_EQ(experience.basis, RecordBasis::kAssumption);
  EXPECT_EQ(experience.simulated.median, 0);
}

TEST_P(ExperienceTest, EarlierEngagementsOfBothCount) {
  Finished(Ours(), contoso_, 10);
  const Experience experience = Load();
  EXPECT_TRUE(experience.enough);
  EXPECT_EQ(experience.own_projects, 10);
  EXPECT_EQ(experience.basis, RecordBasis::kPair);
  EXPECT_GT(experience.stretch, 1.2);
  EXPECT_GT(experience.simulated.median, 0);
  const TrackRecord record = View();
  EXPECT_EQ(record.ended_dates, 10);
  EXPECT_EQ(record.rows, 10);
  EXPECT_NEAR(*record.brier, 0.81, 1e-9);
  EXPECT_EQ(record.bins.at(9).count, 10);
}

TEST_P(ExperienceTest, OfAPlanThatWasNotKeptUpCountsTheWorkThatIsLeft) {
  Finished(Ours(), contoso_, 10);
  now_ = *ParseInstant("2026-09-01T09:00:00Z");  // all of it was planned for January
  const Experience experience = Load();
  EXPECT_TRUE(experience.enough);
  EXPECT_GT(experience.stretch, 1.2);
  EXPECT_LT(experience.stretch, 4);
  EXPECT_GT(experience.simulated.median, 0);
}

TEST_P(ExperienceTest, UnderTheThresholdThereIsNotEnough) {
  Finished(Ours(), contoso_, 9);
  EXPECT_FALSE(Load().enough);
}

TEST_P(ExperienceTest, OfAnotherEngagementOfBothNoSingleOutcomeComesThrough) {
  const std::string before = ToJson(View());
  const std::string other = Finished(Ours(), contoso_, 9);
  Finished(Ours(), contoso_, 5);
  EXPECT_EQ(ToJson(View()), before);
  const auto finish_another = [&](int number, const char* ended) {
    database().Write([&](db::Tx& tx) {
      tx.Run(
          "INSERT INTO forecast_history (engagement_id, task_id, day, title, planned, p10, p50, p80, p95, "
          "promised, "
          "probability, ended) SELECT engagement_id, $2, day, title, planned, p10, p50, p80, p95, promised, "
          "0.1, $3 "
          "FROM forecast_history WHERE engagement_id = $1 AND task_id = $4",
          {other, TaskUuid(number), std::string(ended), TaskUuid(1)});
    });
  };
  finish_another(10, "2025-05-02");
  const TrackRecord ten = View();
  EXPECT_EQ(ten.ended_dates, 10);
  EXPECT_EQ(ten.rows, 10);
  EXPECT_EQ(ten.engagements, 1);
  finish_another(11, "2025-05-03");
  EXPECT_EQ(ToJson(View()), ToJson(ten));
}

TEST_P(ExperienceTest, OthersThatOneOfUsKnowsHideNobody) {
  for (int i = 0; i < 4; ++i) Finished(Organisation(Cat("Client ", i)), Organisation(Cat("Vendor ", i)), 10);
  Finished(Ours(), Organisation("Tailspin"), 10);
  Finished(contoso_, Organisation("Sub"), 10);
  EXPECT_EQ(Load().basis, RecordBasis::kAssumption);
}

TEST_P(ExperienceTest, NothingOfTheVendorsOtherClientsOrTheClientsOtherVendorsComesThrough) {
  const std::string before = ToJson(View());
  Finished(Organisation("Fabrikam"), contoso_, 40);
  Finished(Ours(), Organisation("Tailspin"), 40);
  EXPECT_EQ(ToJson(View()), before);
}

TEST_P(ExperienceTest, OthersCountWhereTheyAreSoManyThatNoneCanBeMadeOut) {
  for (int i = 0; i < 4; ++i) Finished(Organisation(Cat("Client ", i)), Organisation(Cat("Vendor ", i)), 10);
  EXPECT_EQ(Load().basis, RecordBasis::kAssumption);
  Finished(Organisation("Client 4"), Organisation("Vendor 4"), 10);
  const TrackRecord record = View();
  EXPECT_EQ(record.basis, RecordBasis::kGeneral);
  EXPECT_EQ(record.own_projects, 0);
  EXPECT_EQ(record.ended_dates, 0);
  EXPECT_EQ(record.rows, 0);
  EXPECT_EQ(record.engagements, 0);
}

TEST(OthersHideEach, InFiveEngagementsOfThreePairs) {
  std::vector<PastEstimate> others;
  for (int i = 0; i < 5; ++i) others.push_back({Cat("e", i), Cat("c", i % 2), "v", "", {}, {}, {}, {}});
  EXPECT_FALSE(HidesEach(others));
  others.push_back({"e0", "c9", "v", "", {}, {}, {}, {}});
  EXPECT_TRUE(HidesEach(others));
  others.resize(4);
  EXPECT_FALSE(HidesEach(others));
}

}  // namespace
}  // namespace tandem::outlook
