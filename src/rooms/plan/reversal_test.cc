#include "rooms/plan/reversal.h"

#include <random>

#include "base/text.h"
#include "rooms/plan/plan_for_test.h"

namespace tandem::plan {
namespace {

class ReversalTest : public PlanDatabaseTest {
 protected:
  PlanChange Undo(int64_t entry) {
    return database().Write([&](db::Tx& tx) { return ReverseChange(tx, Enter(tx), MakeCall(), {entry}); });
  }
  std::string UndoRefusal(int64_t entry) {
    try {
      Undo(entry);
    } catch (const Problem& problem) {
      return problem.reason();
    }
    return "";
  }
  // Everything that people say and what follows from it, without versions.
  std::string Everything() {
    Plan plan = View();
    plan.version = 0;
    for (Task& task : plan.tasks) task.version = 0;
    std::string text = ToJson(plan);
    for (const StoredTask& task : Stored().tasks) {
      const TaskInputs& inputs = task;
      text += ToJson(inputs);
    }
    return text;
  }
  static std::string Put(int number, const std::string& fields) {
    return Cat(R"({"put_tasks":[{"id":")", TaskUuid(number), R"(",)", fields, "}]}");
  }
  static std::string LinkOf(int from, int to) {
    return Cat(R"({"put_links":[{"predecessor_id":")", TaskUuid(from), R"(","successor_id":")", TaskUuid(to),
               R"(","type":"FS","lag":"2d"}]})");
  }
};
TANDEM_ON_EACH_DATABASE(ReversalTest);

TEST_P(ReversalTest, TakesAChangeBackAndDoesItAgain) {
  Edit(Put(1, R"("name":"Design","duration":"5d")"));
  const auto longer = Edit(Put(1, R"("version":1,"duration":"8d")"));
  const auto undone = Undo(*longer.entry);
  EXPECT_EQ(View().tasks[0].duration, "5d");
  Undo(*undone.entry);
  EXPECT_EQ(View().tasks[0].duration, "8d");
}

TEST_P(ReversalTest, IsRefusedWhenTheFieldWasChangedSince) {
  Edit(Put(1, R"("name":"Design","duration":"5d")"));
  const auto longer = Edit(Put(1, R"("version":1,"duration":"8d")"));
  Edit(Put(1, R"("version":2,"duration":"9d")"));
  EXPECT_EQ(UndoRefusal(*longer.entry), "plan.changed_since");
  EXPECT_EQ(View().tasks[0].duration, "9d");
}

TEST_P(ReversalTest, LeavesWhatOthersChangedSince) {
  Edit(Put(1, R"("name":"Design","duration":"5d")"));
  const auto longer = Edit(Put(1, R"("version":1,"duration":"8d")"));
  Edit(Put(1, R"("version":2,"name":"Design it")"));
  Undo(*longer.entry);
  EXPECT_EQ(View().tasks[0].name, "Design it");
  EXPECT_EQ(View().tasks[0].duration, "5d");
}

TEST_P(ReversalTest, IsRefusedWhenWhatIsLeftOfAnEstimateMakesNoSense) {
  Edit(Put(1, R"("name":"Design","duration":"5d","optimistic":"1d","pessimistic":"6d")"));
  const auto later = Edit(Put(1, R"("version":1,"optimistic":"7d","pessimistic":"9d","most_likely":"8d")"));
  Edit(Put(1, R"("version":2,"most_likely":null,"optimistic":"8d")"));
  EXPECT_EQ(UndoRefusal(*later.entry), "plan.changed_since");
  const auto wider = Edit(Put(1, R"("version":3,"pessimistic":"20d")"));
  Edit(Put(1, R"("version":4,"optimistic":"10d")"));
  EXPECT_EQ(UndoRefusal(*wider.entry), "plan.changed_since");
}

TEST_P(ReversalTest, BringsARemovedSubtreeBackWithIdsPlacesAndLinks) {
  for (int i = 1; i <= 4; ++i)
    Edit(Put(i, Cat(R"("name":"T)", i, R"(","outline_level":)", i == 2 || i == 3 ? 2 : 1)));
  Edit(LinkOf(2, 3));
  Edit(LinkOf(3, 4));
  const std::string before = Everything();
  const auto removal = Edit(Cat(R"({"remove_tasks":[{"id":")", TaskUuid(1), R"(","version":1}]})"));
  EXPECT_EQ(removal.removed_tasks.size(), 3u);
  EXPECT_EQ(removal.removed_links.size(), 2u);
  Undo(*removal.entry);
  EXPECT_EQ(Everything(), before);
}

TEST_P(ReversalTest, IsRefusedWhenTasksWereBuiltUpon) {
  Edit(Put(1, R"("name":"First")"));
  const auto added = Edit(Put(2, R"("name":"Phase")"));
  Edit(Put(3, R"("name":"Step","outline_level":2)"));
  EXPECT_EQ(UndoRefusal(*added.entry), "plan.changed_since");
  EXPECT_EQ(View().tasks.size(), 3u);
}

TEST_P(ReversalTest, IsRefusedWhenALinkWasMadeToTheTask) {
  Edit(Put(1, R"("name":"First")"));
  const auto added = Edit(Put(2, R"("name":"Second")"));
  Edit(LinkOf(1, 2));
  EXPECT_EQ(UndoRefusal(*added.entry), "plan.changed_since");
}

TEST_P(ReversalTest, OfAnUnknownOrForeignEntryIsRefused) {
  EXPECT_EQ(UndoRefusal(99), "entry.not_found");
  EXPECT_EQ(UndoRefusal(0), "plan.not_reversible");
}

// Random edits of a growing plan, each undone, redone and undone: the plan is exactly as it was.
TEST_P(ReversalTest, RestoresExactlyTheSamePlan) {
  std::mt19937 random(20260105);
  const auto pick = [&](size_t below) { return static_cast<size_t>(random() % below); };
  int number = 0;
  for (int step = 0; step < 70; ++step) {
    const StoredPlan plan = Stored();
    const size_t count = plan.tasks.size();
    std::string edit = Put(++number, Cat(R"("name":"T)", number, R"(","duration":")", 1 + pick(9), R"(d")"));
    if (count > 2) {
      const StoredTask& one = plan.tasks[pick(count)];
      const StoredTask& other = plan.tasks[pick(count)];
      const std::string head = Cat(R"("id":")", ToText(one.id), R"(","version":)", one.version);
      const std::string puts = R"({"put_tasks":[{)" + head;
      switch (pick(8)) {
        case 6:
          edit = Cat(puts, R"(,"optimistic":")", 1 + pick(3), R"(d","most_likely":null,"pessimistic":")",
                     5 + pick(9), R"(d","confidence":80,"estimate_shape":"lognormal"}]})");
          break;
        case 7:
          edit = Cat(puts, R"(,"most_likely":")", 1 + pick(9), R"(d","team":"Team )", pick(3),
                     R"(","cost_minor":)", pick(9000), "}]}");
          break;
        case 0:
          edit = Cat(puts, R"(,"duration":")", 1 + pick(20), R"(h","percent_complete":)", pick(101), "}]}");
          break;
        case 1:
          edit = Cat(puts, R"(,"after_id":")", ToText(other.id), "\"}]}");
          break;
        case 2:
          edit = Cat(puts, R"(,"outline_level":)", 1 + pick(4), "}]}");
          break;
        case 3:
          if (count > 12) edit = Cat(R"({"remove_tasks":[{)", head, "}]}");
          break;
        case 4:
          edit = Cat(R"({"put_links":[{"predecessor_id":")", ToText(one.id), R"(","successor_id":")",
                     ToText(other.id), R"(","type":"SS","lag":"-10%"}]})");
          break;
        default:
          edit.replace(edit.size() - 4 + 1, 3, Cat(R"(,"after_id":")", ToText(one.id), "\"}]}"));
          break;
      }
    }
    const std::string before = Everything();
    std::optional<int64_t> entry;
    try {
      entry = Edit(edit).entry;
    } catch (const Problem& problem) {
      ASSERT_EQ(Status(problem.kind()), 422) << edit << problem.what();
    }
    if (!entry) continue;
    const std::string after = Everything();
    const auto undone = Undo(*entry);
    ASSERT_EQ(Everything(), before) << edit;
    const auto redone = Undo(*undone.entry);
    ASSERT_EQ(Everything(), after) << edit;
    if (step % 3 == 0) Undo(*redone.entry);
  }
  EXPECT_GT(Stored().tasks.size(), 5u);
}

}  // namespace
}  // namespace tandem::plan
