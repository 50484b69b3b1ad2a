#include "platform/pdf/layout.h"

namespace tandem::pdf {
namespace {

constexpr double kInside = 10;
constexpr double kBetween = 16;

}  // namespace

// Returns the height that the box needs; draws it below y_.
double Layout::DrawBox(const Box& box, double x, double width) {
  double y = y_ + kInside;
  const auto line = [&](const std::string& text, const TextStyle& style, double after) {
    const TextBlock block = canvas_.Set(text, style, width - 2 * kInside);
    canvas_.Draw(block, x + kInside, y);
    y += block.Height() + after;
  };
  line(box.title, {.size = 8, .bold = true, .colour = kAccent}, 8);
  line(box.name, {.size = 13, .italic = true}, 3);
  canvas_.Line(x + kInside, y, x + width - kInside, y, kMuted, 0.5);
  y += 4;
  for (const std::string& text : box.lines) line(text, {.size = 7.8, .colour = kMuted}, 1);
  return y + kInside - y_;
}

void Layout::Add(const Boxes& boxes) {
  Need(130);
  const double width = (kWidth - kBetween) / 2;
  double height = 0;
  for (size_t i = 0; i < boxes.boxes.size(); ++i) {
    height = std::max(height,
                      DrawBox(boxes.boxes[i], kMargin + static_cast<double>(i) * (width + kBetween), width));
  }
  for (size_t i = 0; i < boxes.boxes.size(); ++i) {
    canvas_.Frame(kMargin + static_cast<double>(i) * (width + kBetween), y_, width, height, kRule);
  }
  y_ += height + 10;
}

}  // namespace tandem::pdf
