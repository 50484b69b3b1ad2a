#include "rooms/plan/document.h"

#include <gmock/gmock.h>

#include <random>

#include "base/text.h"
#include "ledger/core/canonical.h"
#include "platform/json/json_parser.h"
#include "rooms/plan/plan_for_test.h"

namespace tandem::plan {
namespace {

using testing::ElementsAre;

// A plan at random: everything that people can say about it, somewhere.
class RandomPlan {
 public:
  explicit RandomPlan(uint32_t seed) : random_(seed) {}

  StoredPlan Make() {
    StoredPlan plan = EmptyPlan({*ParseUuid(TaskUuid(900))}, "Billing", *ParseDay("2026-01-05"));
    plan.settings.version = Below(50);
    plan.settings.status_date = Maybe(LocalMinute{29'460'000});
    const int count = 1 + Below(12);
    for (int i = 1; i <= count; ++i) plan.tasks.push_back(Task(i, plan));
    for (int i = 2; i <= count; ++i) {
      if (Below(2) == 0) continue;
      plan.links.push_back({{*ParseUuid(TaskUuid(500 + i))},
                            plan.settings.id,
                            plan.tasks[0].id,
                            plan.tasks[static_cast<size_t>(i) - 1].id,
                            static_cast<forecast::LinkType>(Below(4)),
                            Below(2) == 0 ? "" : "-10%"});
    }
    return plan;
  }

 private:
  int Below(int end) { return static_cast<int>(random_() % static_cast<uint32_t>(end)); }
  template <typename T>
  std::optional<T> Maybe(T value) {
    return Below(2) == 0 ? std::nullopt : std::optional<T>(value);
  }

  StoredTask Task(int number, StoredPlan& plan) {
    StoredTask task;
    task.id = {*ParseUuid(TaskUuid(number))};
    task.engagement_id = plan.settings.id;
    task.uid = std::to_string(number);
    ReserveUid(task.uid, plan.settings);
    task.position = number * (1 << 20);
    task.name = Cat("Aufgabe „", number, "“");
    task.duration = WorkTime::Minutes(60 * (1 + Below(99)));
    task.manual = Below(9) == 0;
    task.active = Below(9) != 0;
    task.deadline = Maybe(LocalMinute{29'500'000 + Below(9000)});
    task.calendar_uid = Maybe(std::string("1"));
    task.percent_complete = Below(101);
    task.actual_start = Maybe(LocalMinute{29'460'000 + Below(9000)});
    task.actual_finish = Maybe(LocalMinute{29'490'000 + Below(9000)});
    task.team = Below(2) == 0 ? "" : "Core";
    task.cost_minor = Maybe(int64_t{Below(1'000'000)});
    task.version = 1 + Below(9);
    if (Below(3) == 0) task.extra = R"({"leveling_delay":48000,"stop":"2026-01-09T12:00"})";
    if (Below(3) == 0) {
      task.optimistic = WorkTime::Minutes(30);
      task.pessimistic = WorkTime::Minutes(9999);
      task.estimate_shape = forecast::Shape::kLognormal;
      task.confidence = Maybe(80);
    }
    return task;
  }

  std::mt19937 random_;
};

// As it is after it was signed and read again.
Json Signed(const Json& agreed) { return ParseJson(ledger::CanonicalJson(agreed)); }

TEST(PlanDocument, ComesBackAsThePlanThatItWasMadeOf) {
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    const StoredPlan plan = RandomPlan(seed).Make();
    const StoredPlan again = WithAgreedPart(plan, Signed(AgreedPart(plan)));
    EXPECT_EQ(again.settings, plan.settings);
    EXPECT_EQ(again.calendars, plan.calendars);
    EXPECT_EQ(again.tasks, plan.tasks) << seed;
    EXPECT_EQ(again.links, plan.links);
  }
}

TEST(PlanDocument, MakesOfAnyPlanWhatWasAgreedAndKeepsItsProgress) {
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    const StoredPlan now = RandomPlan(seed).Make();
    const Json agreed = AgreedPart(RandomPlan(1000 + seed).Make());
    const StoredPlan plan = WithAgreedPart(now, Signed(agreed));
    EXPECT_EQ(ledger::CanonicalJson(AgreedPart(plan)), ledger::CanonicalJson(agreed)) << seed;
    const TaskIndex known = IndexOf(now.tasks);
    for (const StoredTask& task : plan.tasks) {
      const auto was = known.find(task.id);
      EXPECT_EQ(task.percent_complete, was == known.end() ? 0 : now.tasks[was->second].percent_complete);
      if (was == known.end()) continue;
      EXPECT_EQ(task.actual_finish, now.tasks[was->second].actual_finish);
    }
  }
}

TEST(PlanDocument, SaysNothingOfProgress) {
  StoredPlan plan = RandomPlan(7).Make();
  const std::string before = ledger::CanonicalJson(AgreedPart(plan));
  plan.settings.status_date = LocalMinute{29'999'999};
  for (StoredTask& task : plan.tasks) {
    task.percent_complete = 99;
    task.actual_start = LocalMinute{1};
    task.extra += task.extra.empty() ? R"({"remaining_duration":4800})" : "";
  }
  EXPECT_EQ(ledger::CanonicalJson(AgreedPart(plan)), before);
}

class MalformedDocumentTest : public testing::Test {
 protected:
  MalformedDocumentTest() {
    for (uint32_t seed = 1; plan_.links.empty(); ++seed) plan_ = RandomPlan(seed).Make();
    agreed_ = AgreedPart(plan_);
  }
  static Json& Member(Json& of, const std::string& name) {
    for (JsonMember& member : *of.AsObject()) {
      if (member.name == name) return member.value;
    }
    return of.Set(name, Json()).AsObject()->back().value;
  }
  std::vector<std::string> WrongWith(const std::string& part, const std::string& key,
                                     const std::string& field, Json value) {
    Json changed = agreed_;
    Member(Member(changed, part), key).Set(field, std::move(value));
    try {
      WithAgreedPart(plan_, changed);
    } catch (const Problem& problem) {
      EXPECT_EQ(problem.reason(), "plan.document");
      std::vector<std::string> places;
      for (const ProblemDetail& detail : problem.details())
        places.push_back(detail.field + " " + detail.reason);
      return places;
    }
    return {};
  }

  StoredPlan plan_;
  Json agreed_;
};

TEST_F(MalformedDocumentTest, IsRefusedByPlace) {
  const std::string task = TaskUuid(1);
  const std::string at = "plan/tasks/" + task;
  EXPECT_THAT(WrongWith("tasks", task, "name", ""), ElementsAre(at + "/name required"));
  EXPECT_THAT(WrongWith("tasks", task, "duration", "soon"), ElementsAre(at + "/duration format"));
  EXPECT_THAT(WrongWith("tasks", task, "calendar_uid", "9"),
              ElementsAre(at + "/calendar_uid plan.calendar_unknown"));
  EXPECT_THAT(WrongWith("tasks", task, "percent_complete", 50),
              ElementsAre(at + "/percent_complete unknown"));
  EXPECT_THAT(WrongWith("tasks", task, "colour", "red"), ElementsAre(at + "/colour unknown"));
  EXPECT_THAT(WrongWith("tasks", task, "outline_level", 3), ElementsAre(at + "/outline_level plan.outline"));
  EXPECT_THAT(WrongWith("tasks", task, "extra", "{"), ElementsAre(at + "/extra format"));
}

TEST_F(MalformedDocumentTest, NamesLinksThatLeadNowhere) {
  const std::string link = ToText(plan_.links[0].id);
  EXPECT_THAT(WrongWith("links", link, "predecessor_id", TaskUuid(77)),
              ElementsAre("plan/links/" + link + "/predecessor_id task.not_found"));
  EXPECT_THAT(WrongWith("links", link, "lag", "later"), ElementsAre("plan/links/" + link + "/lag plan.lag"));
}

TEST_F(MalformedDocumentTest, MustHaveAllItsParts) {
  EXPECT_THROW(WithAgreedPart(plan_, Json(Json::Object{})), Problem);
  EXPECT_THROW(WithAgreedPart(plan_, Json("plan")), Problem);
}

}  // namespace
}  // namespace tandem::plan
