// Pages to draw on, in points (1/72 inch) from the upper left corner.
#ifndef TANDEM_PLATFORM_PDF_CANVAS_H_
#define TANDEM_PLATFORM_PDF_CANVAS_H_

#include <memory>
#include <string>
#include <string_view>

#include "base/time.h"

namespace tandem::pdf {

inline constexpr double kPageWidth = 595.28;  // A4
inline constexpr double kPageHeight = 841.89;

struct Colour {
  double red, green, blue;
};

struct TextStyle {
  double size = 9.5;
  bool bold = false;
  bool italic = false;
  bool code = false;
  Colour colour{0.10, 0.12, 0.16};
  bool right = false;     // aligned
  bool lead = false;      // the first line is bold
  bool one_line = false;  // what does not fit becomes …
};

// A text set in lines of a width.
class TextBlock {
 public:
  TextBlock(TextBlock&&) noexcept;
  TextBlock& operator=(TextBlock&&) noexcept;
  ~TextBlock();

  int lines() const;
  // Of `count` lines from `first` on.
  double Height(int first, int count) const;
  double Height() const { return Height(0, lines()); }
  // How many lines from `first` on fit into the height.
  int Fitting(int first, double height) const;

 private:
  friend class Canvas;
  struct State;
  explicit TextBlock(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

class Canvas {
 public:
  Canvas(const std::string& title, const std::string& author, Instant created);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  TextBlock Set(std::string_view text, const TextStyle& style, double width) const;
  void Draw(const TextBlock& block, double x, double y) { Draw(block, x, y, 0, block.lines()); }
  void Draw(const TextBlock& block, double x, double y, int first, int count);
  void Fill(double x, double y, double width, double height, Colour colour);
  void FillDiamond(double x, double y, double radius, Colour colour);
  void Frame(double x, double y, double width, double height, Colour colour);
  void Line(double x1, double y1, double x2, double y2, Colour colour, double width = 0.6);
  // An entry in the reader’s table of contents that leads to the page, counted from 1.
  void Bookmark(const std::string& text, int page, double y);

  void EndPage();
  // The document's bytes; once, last. Throws Problem kInternal "pdf.write".
  std::string Finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace tandem::pdf

#endif  // TANDEM_PLATFORM_PDF_CANVAS_H_
