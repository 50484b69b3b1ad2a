// Where the next block goes: a page with margins and a footer, filled from top to bottom.
#ifndef TANDEM_PLATFORM_PDF_LAYOUT_H_
#define TANDEM_PLATFORM_PDF_LAYOUT_H_

#include "platform/pdf/canvas.h"
#include "platform/pdf/pdf.h"

namespace tandem::pdf {

inline constexpr double kMargin = 54;
inline constexpr double kTop = 56;
inline constexpr double kBottom = kPageHeight - 64;  // the footer is below
inline constexpr double kWidth = kPageWidth - 2 * kMargin;
inline constexpr double kBodyHeight = kBottom - kTop;

inline constexpr Colour kInk{0.10, 0.12, 0.16};
inline constexpr Colour kMuted{0.38, 0.42, 0.48};
inline constexpr Colour kAccent{0.11, 0.36, 0.62};
inline constexpr Colour kRule{0.80, 0.83, 0.87};
inline constexpr Colour kShade{0.945, 0.955, 0.97};

// Lays blocks out, page after page. `pages` is what the footer says there are.
class Layout {
 public:
  Layout(Canvas& canvas, std::string footer, int pages)
      : canvas_(canvas), footer_(std::move(footer)), pages_(pages) {}

  void Add(const Title& title);
  void Add(const Heading& heading);
  void Add(const Paragraph& paragraph);
  void Add(const Table& table);
  void Add(const Timeline& timeline);
  void Add(const Boxes& boxes);
  // Ends the last page; returns how many there are.
  int Finish();

 private:
  struct Cell;
  struct Scale;
  // A new page unless so much height is left.
  void Need(double height);
  void NewPage();
  double Left() const { return kBottom - y_; }
  void Flow(const TextBlock& text, double x);

  std::vector<Cell> SetRow(const Table& table, const std::vector<std::string>& texts,
                           const TextStyle& style) const;
  void DrawHead(const Table& table);
  void DrawRow(const Table& table, std::vector<Cell> cells, bool sums);
  void DrawScale(const Scale& scale);
  void DrawBar(const Scale& scale, const Bar& bar);
  double DrawBox(const Box& box, double x, double width);

  Canvas& canvas_;
  std::string footer_;
  int pages_;
  int page_ = 1;
  double y_ = kTop;
};

}  // namespace tandem::pdf

#endif  // TANDEM_PLATFORM_PDF_LAYOUT_H_
