// The twin: the critical path by repeating simple rules until nothing changes, every link on a summary
// written out for all pairs of subtasks, on a calendar that works round the clock so that dates are plain
// numbers.
#include <gtest/gtest.h>

#include <random>

#include "forecast/network.h"
#include "forecast/schedule.h"

namespace tandem::forecast {
namespace {

struct Pair {
  size_t from, to;
  const Link* link;
};

class Twin {
 public:
  explicit Twin(const Plan& plan) : plan_(plan), outline_(ReadOutline(plan.tasks)) {
    for (const Link& link : plan.links) {
      for (const size_t from : Leaves(link.predecessor)) {
        for (const size_t to : Leaves(link.successor)) pairs_.push_back({from, to, &link});
      }
    }
    Forward();
    Backward();
  }

  std::vector<int64_t> early_start, late_start;
  int64_t finish = 0;

 private:
  std::vector<size_t> Leaves(int task) const {
    std::vector<size_t> leaves;
    for (int i = task; i < outline_.subtree_end[static_cast<size_t>(task)]; ++i) {
      if (!outline_.summary[static_cast<size_t>(i)]) leaves.push_back(static_cast<size_t>(i));
    }
    return leaves;
  }
  int64_t Length(size_t task) const { return plan_.tasks[task].duration.minutes(); }
  // The least distance from the start of `from` to the start of `to`.
  int64_t Distance(const Pair& pair) const {
    const int64_t lag = WorkTime{pair.link->lag.amount}.minutes();
    switch (pair.link->type) {
      case LinkType::kFinishStart:
        return Length(pair.from) + lag;
      case LinkType::kStartStart:
        return lag;
      case LinkType::kFinishFinish:
        return Length(pair.from) + lag - Length(pair.to);
      default:
        return lag - Length(pair.to);
    }
  }
  int64_t Date(const std::optional<LocalMinute>& date) const { return date->minutes - plan_.start.minutes; }

  void Forward() {
    const size_t count = plan_.tasks.size();
    early_start.assign(count, 0);
    for (size_t round = 0; round <= count; ++round) {
      for (size_t task = 0; task < count; ++task) {
        int64_t start = 0;
        for (const Pair& pair : pairs_) {
          if (pair.to == task) start = std::max(start, early_start[pair.from] + Distance(pair));
        }
        if (plan_.tasks[task].constraint == Constraint::kSnet) {
          start = std::max(start, Date(plan_.tasks[task].constraint_date));
        }
        if (plan_.tasks[task].constraint == Constraint::kMso) start = Date(plan_.tasks[task].constraint_date);
        early_start[task] = start;
      }
    }
    for (size_t task = 0; task < count; ++task) {
      if (!outline_.summary[task]) finish = std::max(finish, early_start[task] + Length(task));
    }
  }

  void Backward() {
    const size_t count = plan_.tasks.size();
    late_start.assign(count, 0);
    for (size_t round = 0; round <= count; ++round) {
      for (size_t task = 0; task < count; ++task) {
        int64_t start = finish - Length(task);
        for (const Pair& pair : pairs_) {
          if (pair.from == task) start = std::min(start, late_start[pair.to] - Distance(pair));
        }
        const Task& of = plan_.tasks[task];
        if (of.constraint == Constraint::kMso) start = Date(of.constraint_date);
        if (of.deadline) start = std::min(start, Date(of.deadline) - Length(task));
        late_start[task] = start;
      }
    }
  }

  const Plan& plan_;
  Outline outline_;
  std::vector<Pair> pairs_;
};

Calendar RoundTheClock() {
  Calendar calendar{"1", "24 hours"};
  for (auto& day : calendar.week) day = std::vector<Shift>{{0, 1440}};
  return calendar;
}

// Links lead down the list only, so that there is no circle; lags stay such that nothing starts before the
// project.
Plan RandomPlan(std::mt19937& random, bool summaries) {
  Plan plan;
  plan.start = *ParseLocalMinute("2026-01-05T08:00");
  plan.calendars = {RoundTheClock()};
  const size_t count = 2 + random() % 16;
  int level = 1;
  for (size_t i = 0; i < count; ++i) {
    Task task;
    task.uid = std::to_string(i);
    task.duration = WorkTime::Minutes(1 + static_cast<int64_t>(random() % 500));
    task.outline_level = level;
    if (summaries) level = 1 + static_cast<int>(random() % static_cast<unsigned>(level + 1));
    if (random() % 6 == 0) {
      task.constraint = random() % 3 == 0 ? Constraint::kMso : Constraint::kSnet;
      task.constraint_date = LocalMinute{plan.start.minutes + static_cast<int64_t>(random() % 2000)};
    }
    if (random() % 8 == 0)
      task.deadline = LocalMinute{plan.start.minutes + static_cast<int64_t>(random() % 4000)};
    plan.tasks.push_back(std::move(task));
  }
  const Outline outline = ReadOutline(plan.tasks);
  for (size_t i = 0; i < count; ++i) {
    if (outline.summary[i]) plan.tasks[i].constraint = Constraint::kAsap;
    if (outline.summary[i]) plan.tasks[i].deadline.reset();
  }
  for (size_t i = 0; i < count * 2; ++i) {
    const int from = static_cast<int>(random() % count), to = static_cast<int>(random() % count);
    if (from >= to || outline.IsAncestor(from, to)) continue;
    const bool from_leaf = !outline.summary[static_cast<size_t>(from)];
    const bool to_leaf = !outline.summary[static_cast<size_t>(to)];
    Link link{from, to};
    if (from_leaf && to_leaf) link.type = static_cast<LinkType>(random() % 4);
    // Onto a summary, a link counts for each of its subtasks; from one, only its finish means all of them.
    if (from_leaf && !to_leaf) link.type = static_cast<LinkType>(random() % 3);
    link.lag.amount = static_cast<int64_t>(random() % 200) * 10;
    // Such a link may ask for a start before the project's, where the two read the rules differently.
    if (link.type == LinkType::kStartFinish) {
      link.lag.amount =
          plan.tasks[static_cast<size_t>(to)].duration.tenths + static_cast<int64_t>(random() % 50) * 10;
    }
    plan.links.push_back(link);
  }
  return plan;
}

void ExpectSame(const Plan& plan, uint32_t seed) {
  const Schedule schedule = ComputeSchedule(plan);
  const Twin twin(plan);
  for (size_t i = 0; i < plan.tasks.size(); ++i) {
    if (schedule.tasks[i].summary) continue;
    ASSERT_EQ(schedule.tasks[i].early_start.minutes - plan.start.minutes, twin.early_start[i])
        << "seed " << seed << " task " << i;
    ASSERT_EQ(schedule.tasks[i].late_start.minutes - plan.start.minutes, twin.late_start[i])
        << "seed " << seed << " task " << i;
    ASSERT_EQ(schedule.tasks[i].total_slack.minutes(), twin.late_start[i] - twin.early_start[i])
        << "seed " << seed;
  }
}

TEST(CriticalPathTwin, AgreesOnRandomPlansOfAllLinkTypes) {
  for (uint32_t seed = 1; seed <= 1500; ++seed) {
    std::mt19937 random(seed);
    ExpectSame(RandomPlan(random, false), seed);
  }
}

TEST(CriticalPathTwin, AgreesOnRandomTreesWithLinksOnSummaries) {
  for (uint32_t seed = 1; seed <= 1500; ++seed) {
    std::mt19937 random(seed);
    ExpectSame(RandomPlan(random, true), seed);
  }
}

}  // namespace
}  // namespace tandem::forecast
