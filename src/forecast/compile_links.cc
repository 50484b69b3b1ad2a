// What links demand.
#include "forecast/compile.h"

namespace tandem::forecast {
namespace {

bool IsElapsed(const Link& link, const Task& predecessor) {
  return link.lag.unit == LagUnit::kElapsed || link.lag.unit == LagUnit::kElapsedPercent ||
         (link.lag.unit == LagUnit::kPercent && predecessor.elapsed);
}

}  // namespace

Compiler::Bound Compiler::BoundFromLinks(int task) {
  Bound bound;
  if (const int parent = network_.outline().parent[static_cast<size_t>(task)]; parent >= 0)
    bound = At(parent).entry;
  if (TaskAt(task).not_before) {
    bound.starts.emplace_back(Value::At(ToMoment(*TaskAt(task).not_before)), 0);
    bound.linked = true;
  }
  for (const int link : network_.LinksInto(task)) AddLink(plan_.links[static_cast<size_t>(link)], bound);
  return bound;
}

// Joined to one point each, so that it need not be computed again for every task below. No lag is left to add
// here.
Compiler::Bound Compiler::BoundOfSummary(int summary) {
  Bound all = BoundFromLinks(summary);
  const Task& of = TaskAt(summary);
  if (of.constraint == Constraint::kSnet && of.constraint_date && !of.manual) {
    all.starts.emplace_back(Value::At(ToMoment(*of.constraint_date)), 0);
    all.linked = true;
  }
  std::vector<Value> starts;
  for (const auto& [point, plus] : all.starts) starts.push_back(point);
  Choice start(build_, ClockHolding(starts, At(summary).clock));
  Choice finish(build_, ClockHolding(all.finishes, At(summary).clock));
  for (const Value& point : starts) start.Add(point);
  for (const Value& point : all.finishes) finish.Add(point);
  Bound joined;
  joined.linked = all.linked;
  joined.with_finish = all.with_finish;
  if (!start.IsEmpty()) joined.starts.emplace_back(start.Latest(Side::kAsIs), 0);
  if (!finish.IsEmpty()) joined.finishes.push_back(finish.Latest(Side::kAsIs));
  return joined;
}

void Compiler::AddLink(const Link& link, Bound& bound) {
  const bool from_start = link.type == LinkType::kStartStart || link.type == LinkType::kStartFinish;
  const bool to_start = link.type == LinkType::kFinishStart || link.type == LinkType::kStartStart;
  const Value& from = from_start ? At(link.predecessor).start : At(link.predecessor).finish;
  bound.linked = true;
  bound.with_finish = bound.with_finish || link.type == LinkType::kFinishFinish;
  // The start of a task with length is moved on to where work begins anyway: a lag in its hours is an
  // addition.
  const bool plain = link.lag.unit == LagUnit::kWorking && !IsSummary(link.successor) &&
                     HasLength(link.successor) && TaskAt(link.successor).leveling_delay.tenths == 0 &&
                     !from.IsFixed() && At(link.successor).clock == &clocks_.ClockOf(link.successor) &&
                     from.clock == At(link.successor).clock;
  if (to_start) {
    bound.starts.emplace_back(plain ? from : AddLag(link, from), plain ? link.lag.amount : 0);
  } else {
    bound.finishes.push_back(AddLag(link, from));
  }
}

Length Compiler::LagOf(const Link& link) {
  if (link.lag.unit != LagUnit::kPercent && link.lag.unit != LagUnit::kElapsedPercent)
    return Length::Of(link.lag.amount);
  const State& before = At(link.predecessor);
  const Task& predecessor = TaskAt(link.predecessor);
  if (predecessor.manual && predecessor.manual_start && predecessor.manual_finish)
    return build_.Scale(Length::Of(predecessor.duration.tenths), link.lag.amount, 1000);
  const Length of = IsSummary(link.predecessor)
                        ? build_.Between(before.start, before.finish, &clocks_.ClockOf(link.predecessor))
                        : before.length;
  return build_.Scale(of, link.lag.amount, 1000);
}

Value Compiler::AddLag(const Link& link, const Value& from) {
  if (link.lag.amount == 0) return from;
  const WorkClock* clock = &clocks_.ClockOf(link.successor);
  const bool ends_early = link.type == LinkType::kFinishFinish && link.lag.amount < 0;
  const Length lag = LagOf(link);
  if (lag.IsFixed() && lag.tenths == 0) return from;
  if (!IsElapsed(link, TaskAt(link.predecessor)))
    return build_.Shift(from, lag, clock, ends_early ? Side::kEnd : Side::kAsIs);
  const Value moved = build_.Shift(from, lag, nullptr, Side::kEnd);
  return ends_early ? build_.Shift(moved, Length::Of(0), clock, Side::kEnd) : moved;
}

}  // namespace tandem::forecast
