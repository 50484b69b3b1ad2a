#include "platform/pdf/layout.h"

namespace tandem::pdf {
namespace {

constexpr double kLabelWidth = 170;
constexpr double kRowHeight = 12.5;
constexpr double kScaleHeight = 16;
constexpr double kLeast = 1.5;      // so that a short task is seen
constexpr double kMonthWidth = 26;  // a label needs so much

}  // namespace

struct Layout::Scale {
  LocalMinute from, to;
  double x = kMargin + kLabelWidth;
  double width = kWidth - kLabelWidth;

  double At(LocalMinute minute) const {
    const double span = std::max<double>(1, static_cast<double>(to.minutes - from.minutes));
    return x + width * static_cast<double>(minute.minutes - from.minutes) / span;
  }
};

namespace {

Day MonthAfter(Day day) {
  const CivilDay civil = Civil(day);
  return civil.month == 12 ? MakeDay(civil.year + 1, 1, 1) : MakeDay(civil.year, civil.month + 1, 1);
}

Day MonthOf(LocalMinute minute) {
  const CivilDay civil = Civil(DayOf(minute));
  return MakeDay(civil.year, civil.month, 1);
}

// 2026-03 for each month, or for each second, third … one where they are narrow.
int MonthsPerLabel(double width, int months) {
  const int fitting = std::max(1, static_cast<int>(width / kMonthWidth));
  return (months + fitting - 1) / fitting;
}

}  // namespace

void Layout::DrawScale(const Scale& scale) {
  int months = 0;
  for (Day day = MonthOf(scale.from); StartOf(day) < scale.to; day = MonthAfter(day)) ++months;
  const int step = std::max(1, MonthsPerLabel(scale.width, months));
  int index = 0;
  canvas_.Fill(kMargin, y_, kWidth, kScaleHeight - 3, kShade);
  for (Day day = MonthOf(scale.from); StartOf(day) < scale.to; day = MonthAfter(day), ++index) {
    if (index % step != 0) continue;
    const double x = scale.At(StartOf(day));
    canvas_.Line(x, y_, x, y_ + kScaleHeight - 3, kRule, 0.4);
    canvas_.Draw(canvas_.Set(ToText(day).substr(0, 7), {.size = 6.2, .colour = kMuted}, kMonthWidth * step),
                 x + 2, y_ + 2);
  }
  y_ += kScaleHeight;
}

void Layout::DrawBar(const Scale& scale, const Bar& bar) {
  const double indent = 7 * std::min(bar.depth, 6);
  const TextStyle style{.size = 7.5, .bold = bar.summary, .one_line = true};
  canvas_.Draw(canvas_.Set(bar.label, style, kLabelWidth - 8 - indent), kMargin + 2 + indent, y_);
  const double middle = y_ + kRowHeight / 2;
  const double start = scale.At(bar.start);
  const double length = std::max(kLeast, scale.At(bar.finish) - start);
  if (bar.milestone) {
    canvas_.FillDiamond(scale.At(bar.finish), middle, 3.6, kInk);
  } else {
    canvas_.Fill(start, middle - (bar.summary ? 1.5 : 3.2), length, bar.summary ? 3 : 6.4,
                 bar.summary ? kInk : kAccent);
  }
  y_ += kRowHeight;
  canvas_.Line(kMargin, y_, kMargin + kWidth, y_, kShade, 0.4);
}

void Layout::Add(const Timeline& timeline) {
  if (timeline.bars.empty()) return;
  Scale scale{timeline.bars[0].start, timeline.bars[0].finish};
  for (const Bar& bar : timeline.bars) {
    scale.from = std::min(scale.from, bar.start);
    scale.to = std::max(scale.to, bar.finish);
  }
  scale.from = StartOf(MonthOf(scale.from));
  scale.to = StartOf(MonthAfter(DayOf(scale.to)));
  Need(kScaleHeight + 4 * kRowHeight);
  DrawScale(scale);
  for (const Bar& bar : timeline.bars) {
    if (Left() < kRowHeight) {
      NewPage();
      DrawScale(scale);
    }
    DrawBar(scale, bar);
  }
  y_ += 8;
}

}  // namespace tandem::pdf
