#include "base/problem.h"
#include "platform/pdf/layout.h"

namespace tandem::pdf {
namespace {

constexpr double kPadding = 4;
constexpr double kGap = 3.5;  // above and below a row's text
constexpr TextStyle kHeadStyle{.size = 8, .bold = true, .colour = kMuted};
constexpr TextStyle kRowStyle{.size = 8.5};
constexpr TextStyle kSumStyle{.size = 8.5, .bold = true};

double SharesOf(const Table& table) {
  double shares = 0;
  for (const Column& column : table.columns) shares += column.share;
  return shares;
}

}  // namespace

struct Layout::Cell {
  TextBlock text;
  double x;
  int line = 0;  // the first that is not drawn yet
  bool IsDone() const { return line >= text.lines(); }
};

std::vector<Layout::Cell> Layout::SetRow(const Table& table, const std::vector<std::string>& texts,
                                         const TextStyle& style) const {
  std::vector<Cell> cells;
  const double unit = kWidth / SharesOf(table);
  double x = kMargin;
  for (size_t i = 0; i < table.columns.size(); ++i) {
    TextStyle cell_style = style;
    cell_style.lead = table.columns[i].lead && texts.at(i).find('\n') != std::string::npos;
    cell_style.right = table.columns[i].align == Align::kRight;
    const double width = table.columns[i].share * unit;
    cells.push_back({canvas_.Set(texts.at(i), cell_style, width - 2 * kPadding), x + kPadding});
    x += width;
  }
  return cells;
}

void Layout::DrawHead(const Table& table) {
  std::vector<std::string> heads;
  for (const Column& column : table.columns) heads.push_back(column.head);
  const std::vector<Cell> cells = SetRow(table, heads, kHeadStyle);
  double height = 0;
  for (const Cell& cell : cells) height = std::max(height, cell.text.Height());
  canvas_.Fill(kMargin, y_, kWidth, height + 2 * kGap, kShade);
  for (const Cell& cell : cells) canvas_.Draw(cell.text, cell.x, y_ + kGap);
  y_ += height + 2 * kGap;
}

// A row higher than a page goes on on the next one, each cell with the lines that did not fit.
void Layout::DrawRow(const Table& table, std::vector<Cell> cells, bool sums) {
  double whole = 0;
  for (const Cell& cell : cells) whole = std::max(whole, cell.text.Height());
  if (whole + 2 * kGap > Left() && whole < kBodyHeight - 60) {
    NewPage();
    DrawHead(table);
  }
  for (bool done = false; !done;) {
    done = true;
    double drawn = 0;
    const double room = Left() - 2 * kGap;
    for (Cell& cell : cells) {
      const int count = cell.text.Fitting(cell.line, room);
      if (count > 0) canvas_.Draw(cell.text, cell.x, y_ + kGap, cell.line, count);
      drawn = std::max(drawn, cell.text.Height(cell.line, count));
      cell.line += count;
      done = done && cell.IsDone();
    }
    y_ += drawn + 2 * kGap;
    if (done) break;
    NewPage();
    DrawHead(table);
  }
  canvas_.Line(kMargin, y_, kMargin + kWidth, y_, sums ? kMuted : kRule, 0.5);
}

void Layout::Add(const Table& table) {
  Need(60);
  DrawHead(table);
  for (size_t i = 0; i < table.rows.size(); ++i) {
    const bool sums = table.last_row_sums && i + 1 == table.rows.size();
    DrawRow(table, SetRow(table, table.rows[i], sums ? kSumStyle : kRowStyle), sums);
  }
  y_ += 8;
}

}  // namespace tandem::pdf
