#include "platform/pdf/layout.h"

namespace tandem::pdf {
namespace {

std::string Replaced(std::string text, std::string_view what, const std::string& with) {
  const size_t at = text.find(what);
  if (at != std::string::npos) text.replace(at, what.size(), with);
  return text;
}

TextStyle StyleOf(Tone tone) {
  switch (tone) {
    case Tone::kStrong:
      return {.bold = true};
    case Tone::kMuted:
      return {.size = 8.5, .colour = kMuted};
    case Tone::kCode:
      return {.size = 8, .code = true};
    case Tone::kNormal:
      break;
  }
  return {};
}

}  // namespace

void Layout::Need(double height) {
  if (Left() < height && y_ > kTop) NewPage();
}

void Layout::NewPage() {
  const std::string text =
      Replaced(Replaced(footer_, "{page}", std::to_string(page_)), "{pages}", std::to_string(pages_));
  canvas_.Line(kMargin, kBottom + 18, kMargin + kWidth, kBottom + 18, kRule);
  canvas_.Draw(canvas_.Set(text, {.size = 6.8, .colour = kMuted}, kWidth), kMargin, kBottom + 24);
  canvas_.EndPage();
  ++page_;
  y_ = kTop;
}

int Layout::Finish() {
  NewPage();
  return page_ - 1;
}

// Line by line over as many pages as it takes.
void Layout::Flow(const TextBlock& text, double x) {
  for (int line = 0; line < text.lines();) {
    const int count = std::max(text.Fitting(line, Left()), y_ > kTop ? 0 : 1);
    if (count > 0) canvas_.Draw(text, x, y_, line, count);
    y_ += text.Height(line, count);
    line += count;
    if (line < text.lines()) NewPage();
  }
}

void Layout::Add(const Title& title) {
  canvas_.Fill(kMargin, y_, 42, 3, kAccent);
  y_ += 12;
  Flow(canvas_.Set(title.kicker, {.size = 9.5, .bold = true, .colour = kAccent}, kWidth), kMargin);
  y_ += 2;
  Flow(canvas_.Set(title.text, {.size = 22, .bold = true}, kWidth), kMargin);
  y_ += 2;
  Flow(canvas_.Set(title.subtitle, {.size = 11, .colour = kMuted}, kWidth), kMargin);
  y_ += 14;
}

void Layout::Add(const Heading& heading) {
  const bool main = heading.level == 1;
  const TextBlock text = canvas_.Set(
      heading.text, {.size = main ? 13.5 : 10.5, .bold = true, .colour = main ? kAccent : kInk}, kWidth);
  y_ += y_ > kTop ? (main ? 16 : 9) : 0;
  Need(text.Height() + heading.keep);
  if (main) canvas_.Bookmark(heading.text, page_, y_);
  Flow(text, kMargin);
  if (main) canvas_.Line(kMargin, y_ + 3, kMargin + kWidth, y_ + 3, kRule);
  y_ += main ? 9 : 3;
}

void Layout::Add(const Paragraph& paragraph) {
  const TextBlock text = canvas_.Set(paragraph.text, StyleOf(paragraph.tone), kWidth);
  Need(std::min(text.Height(), text.Height(0, 2)));
  Flow(text, kMargin);
  y_ += 5;
}

}  // namespace tandem::pdf
