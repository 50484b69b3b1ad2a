// Writes a Program step by step. Internal to forecast.
#ifndef TANDEM_FORECAST_PROGRAM_BUILDER_H_
#define TANDEM_FORECAST_PROGRAM_BUILDER_H_

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "forecast/program.h"

namespace tandem::forecast {

// A point in time: a fixed moment, or a row read on its clock (null: plain time).
struct Value {
  int row = kNoRow;
  const WorkClock* clock = nullptr;
  Moment moment = 0;
  bool IsFixed() const { return row == kNoRow; }
  static Value At(Moment moment) { return {kNoRow, nullptr, moment}; }
};

// An amount of time on some clock: fixed, or a length row. Negative ones occur as lags only.
struct Length {
  int row = kNoRow;
  int64_t tenths = 0;  // when fixed
  bool negative = false;
  bool IsFixed() const { return row == kNoRow; }
  static Length Of(int64_t tenths) { return {kNoRow, tenths, tenths < 0}; }
};

// Where a point lies that has no work between it and another: as it comes, at the end of one stretch of work
// or at the start of the next.
enum class Side : uint8_t { kAsIs, kEnd, kStart };

class ProgramBuilder {
 public:
  explicit ProgramBuilder(Program& program) : program_(program) {}

  Length Draw(const Draw& draw);
  Length Scale(const Length& length, int64_t numerator, int64_t denominator);
  Length Between(const Value& from, const Value& to, const WorkClock* clock);

  // The same moment read on another clock.
  Value Convert(const Value& point, const WorkClock* clock);
  // The end of that much work, and the start of what ends there. No length: the point itself.
  Value After(const Value& start, const Length& length, const WorkClock* clock);
  Value Before(const Value& finish, const Length& length, const WorkClock* clock);
  // So much work later (earlier when negative).
  Value Shift(const Value& point, const Length& lag, const WorkClock* clock, Side side);
  // `finish`, moved to the latest of `asked` where that is later with no work between: to its very moment,
  // even in the middle of a night.
  Value Meet(const Value& finish, const std::vector<Value>& asked, const WorkClock* clock);
  // The row that holds the point on the clock.
  int RowOf(const Value& point, const WorkClock* clock);

 private:
  friend class Choice;
  int Emit(Step step);
  int ClockIndex(const WorkClock* clock);
  Stamp StampAt(Moment moment, const WorkClock* clock) const;

  Program& program_;
  std::map<const WorkClock*, int> clocks_;
  std::map<std::pair<int, const WorkClock*>, Value> converted_;
};

// The clock where it can hold all the points as they are, else plain time (null).
const WorkClock* ClockHolding(const std::vector<Value>& points, const WorkClock* clock);

// Points on one clock of which the latest, or the earliest, is wanted.
class Choice {
 public:
  Choice(ProgramBuilder& builder, const WorkClock* clock) : builder_(builder), clock_(clock) {}
  // The point, or where the side does not matter so much work later.
  void Add(const Value& point, int64_t plus = 0);
  bool IsEmpty() const { return sources_.empty() && !latest_; }
  Value Latest(Side side);
  Value Earliest(Side side);

 private:
  Value Choose(Op op, Stamp value, Side side);

  ProgramBuilder& builder_;
  const WorkClock* clock_;
  std::vector<Source> sources_;
  std::optional<Stamp> latest_, earliest_;  // of the fixed points
};

// Drops the steps on which no output depends.
void DropUnused(Program& program);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_PROGRAM_BUILDER_H_
