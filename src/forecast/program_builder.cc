#include "forecast/program_builder.h"

#include <algorithm>
#include <cmath>

namespace tandem::forecast {
namespace {

Stamp Doubled(int64_t tenths) {
  if (tenths > kHorizon / 2 || tenths < -kHorizon / 2) throw OutOfTime();
  return static_cast<Stamp>(2 * tenths);
}

}  // namespace

int ProgramBuilder::Emit(Step step) {
  step.to_row = program_.rows++;
  program_.steps.push_back(step);
  return step.to_row;
}

Length ProgramBuilder::Draw(const struct Draw& draw) {
  Step step{.op = Op::kLength};
  step.draw = static_cast<int>(program_.draws.size());
  program_.draws.push_back(draw);
  return {Emit(step)};
}

Length ProgramBuilder::Scale(const Length& length, int64_t numerator, int64_t denominator) {
  if (numerator == denominator) return length;
  if (length.IsFixed()) {
    return Length::Of(std::llround(static_cast<double>(length.tenths) * static_cast<double>(numerator) /
                                   static_cast<double>(denominator)));
  }
  Step step{.op = Op::kScale};
  step.one = length.row;
  step.numerator = numerator;
  step.denominator = denominator;
  return {Emit(step), 0, numerator < 0};
}

Length ProgramBuilder::Between(const Value& from, const Value& to, const WorkClock* clock) {
  Step step{.op = Op::kBetween};
  step.one = RowOf(from, clock);
  step.two = RowOf(to, clock);
  return {Emit(step)};
}

int ProgramBuilder::ClockIndex(const WorkClock* clock) {
  const auto [found, added] = clocks_.try_emplace(clock, static_cast<int>(program_.clocks.size()));
  const Day origin = DayOf(ToLocalMinute(program_.origin));
  if (added) {
    program_.clocks.emplace_back(clock, program_.origin, Day{origin.days - kDaysBefore},
                                 Day{origin.days + kDaysAfter});
  }
  return found->second;
}

Value ProgramBuilder::Convert(const Value& point, const WorkClock* clock) {
  if (point.IsFixed() || point.clock == clock) return point;
  Value& known = converted_[{point.row, clock}];
  if (!known.IsFixed()) return known;
  Step step{.op = Op::kConvert};
  step.one = point.row;
  step.from = ClockIndex(point.clock);
  step.to = ClockIndex(clock);
  return known = {Emit(step), clock};
}

int ProgramBuilder::RowOf(const Value& point, const WorkClock* clock) {
  if (!point.IsFixed()) return Convert(point, clock).row;
  Step step{.op = Op::kLatest};
  step.value = StampAt(point.moment, clock);
  step.sources_from = step.sources_end = static_cast<int>(program_.sources.size());
  return Emit(step);
}

Value ProgramBuilder::After(const Value& start, const Length& length, const WorkClock* clock) {
  if (length.IsFixed() && length.tenths == 0) return start;
  if (length.IsFixed()) return Shift(start, length, clock, Side::kEnd);
  Step step{.op = Op::kAfter};
  step.one = RowOf(start, clock);
  step.two = length.row;
  return {Emit(step), clock};
}

Value ProgramBuilder::Before(const Value& finish, const Length& length, const WorkClock* clock) {
  if (length.IsFixed() && length.tenths == 0) return finish;
  if (length.IsFixed()) return Shift(finish, Length::Of(-length.tenths), clock, Side::kStart);
  Step step{.op = Op::kBefore};
  step.one = RowOf(finish, clock);
  step.two = length.row;
  return {Emit(step), clock};
}

Value ProgramBuilder::Shift(const Value& point, const Length& lag, const WorkClock* clock, Side side) {
  Step step{.op = Op::kShift};
  step.one = RowOf(point, clock);
  step.side = side == Side::kStart || (side == Side::kAsIs && lag.negative) ? 1 : 0;
  step.two = lag.row;
  step.value = lag.IsFixed() ? Doubled(lag.tenths) : 0;
  return {Emit(step), clock};
}

Value ProgramBuilder::Meet(const Value& finish, const std::vector<Value>& asked, const WorkClock* clock) {
  const auto latest = [&](const WorkClock* on) {
    Choice choice(*this, on);
    for (const Value& point : asked) choice.Add(point);
    return choice.Latest(Side::kAsIs);
  };
  const bool exact = ClockHolding({finish}, clock) == clock && ClockHolding(asked, clock) == clock;
  Step step{.op = Op::kMeet};
  step.one = RowOf(finish, clock);
  step.two = latest(clock).row;
  const int plain_finish = exact ? kNoRow : RowOf(finish, nullptr);
  const int plain_asked = exact ? kNoRow : latest(nullptr).row;
  step.sources_from = static_cast<int>(program_.sources.size());
  if (!exact) program_.sources.insert(program_.sources.end(), {{plain_finish, 0}, {plain_asked, 0}});
  step.sources_end = static_cast<int>(program_.sources.size());
  return {Emit(step), exact ? clock : nullptr};
}

const WorkClock* ClockHolding(const std::vector<Value>& points, const WorkClock* clock) {
  const bool holds = std::all_of(points.begin(), points.end(), [&](const Value& point) {
    return point.IsFixed() ? IsStamp(point.moment, clock) : point.clock == clock;
  });
  return holds ? clock : nullptr;
}

void Choice::Add(const Value& point, int64_t plus) {
  if (!point.IsFixed()) {
    sources_.push_back({builder_.Convert(point, clock_).row, Doubled(plus)});
    return;
  }
  const Stamp stamp = builder_.StampAt(point.moment, clock_) + Doubled(plus);
  latest_ = std::max(latest_.value_or(stamp), stamp);
  earliest_ = std::min(earliest_.value_or(stamp), stamp);
}

Value Choice::Latest(Side side) { return Choose(Op::kLatest, latest_.value_or(-kHorizon), side); }

Value Choice::Earliest(Side side) { return Choose(Op::kEarliest, earliest_.value_or(kHorizon), side); }

Value Choice::Choose(Op op, Stamp value, Side side) {
  Program& program = builder_.program_;
  Step step{.op = op};
  step.side = side == Side::kStart ? 1 : 0;
  step.value = value;
  step.sources_from = static_cast<int>(program.sources.size());
  program.sources.insert(program.sources.end(), sources_.begin(), sources_.end());
  step.sources_end = static_cast<int>(program.sources.size());
  return {builder_.Emit(step), clock_};
}

Stamp ProgramBuilder::StampAt(Moment moment, const WorkClock* clock) const {
  if (moment < program_.origin - kDaysBefore * kTenthsPerDay ||
      moment > program_.origin + kDaysAfter * kTenthsPerDay)
    throw OutOfTime();
  return StampOf(moment, clock, program_.origin);
}

void DropUnused(Program& program) {
  std::vector<char> used(static_cast<size_t>(program.rows), 0);
  const auto use = [&](int row) {
    if (row != kNoRow) used[static_cast<size_t>(row)] = 1;
  };
  for (const Output& output : program.watched) use(output.row);
  use(program.end.row);
  for (auto step = program.steps.rbegin(); step != program.steps.rend(); ++step) {
    if (!used[static_cast<size_t>(step->to_row)]) continue;
    use(step->one);
    use(step->two);
    for (int i = step->sources_from; i < step->sources_end; ++i)
      use(program.sources[static_cast<size_t>(i)].row);
  }
  std::erase_if(program.steps, [&](const Step& step) { return !used[static_cast<size_t>(step.to_row)]; });
  const auto forget = [&](std::vector<int>& rows) {
    for (int& row : rows) row = row != kNoRow && used[static_cast<size_t>(row)] ? row : kNoRow;
  };
  forget(program.start_row);
  forget(program.finish_row);
}

}  // namespace tandem::forecast
