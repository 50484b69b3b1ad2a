// A printable document: blocks of text, tables and pictures, laid out on A4 pages as PDF.
//
// The same document gives the same bytes on machines with the same fonts (Noto Sans, Debian's
// fonts-noto-core): nothing of the clock or of chance goes in. Texts are UTF-8 and shown as they are; nothing
// in them is markup.
#ifndef TANDEM_PLATFORM_PDF_PDF_H_
#define TANDEM_PLATFORM_PDF_PDF_H_

#include <string>
#include <variant>
#include <vector>

#include "base/time.h"

namespace tandem::pdf {

enum class Align { kLeft, kRight };
enum class Tone { kNormal, kStrong, kMuted, kCode };

// The head of the first page.
struct Title {
  std::string kicker;  // a small line above: "Statement of work"
  std::string text;
  std::string subtitle;
};

struct Heading {
  std::string text;
  int level = 1;     // 1 or 2
  double keep = 60;  // points of what follows that must fit on the same page
};

struct Paragraph {
  std::string text;
  Tone tone = Tone::kNormal;
};

struct Column {
  std::string head;
  double share = 1;  // of the width, in proportion to the others
  Align align = Align::kLeft;
  bool lead = false;  // the first line of its texts is set strong: a title with more below
};

// The head is repeated on every page that the table reaches; a row that fits on a page is never broken.
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  // as many texts as columns each
  bool last_row_sums = false;                  // sets the last row off
};

struct Bar {
  std::string label;
  LocalMinute start, finish;
  int depth = 0;  // indents the label
  bool milestone = false;
  bool summary = false;
};

// A Gantt picture under a scale of months.
struct Timeline {
  std::vector<Bar> bars;
};

// Boxes side by side, at most two; never broken.
struct Box {
  std::string title;
  std::string name;  // set large, as a signature
  std::vector<std::string> lines;
};
struct Boxes {
  std::vector<Box> boxes;
};

using Block = std::variant<Title, Heading, Paragraph, Table, Timeline, Boxes>;

struct Document {
  std::string title;  // of the file
  std::string author;
  Instant created;
  std::string footer;  // on every page; {page} and {pages} stand for the numbers
  std::vector<Block> blocks;
};

// The PDF's bytes. Throws Problem kInternal "pdf.write" when it cannot be made.
std::string WritePdf(const Document& document);

}  // namespace tandem::pdf

#endif  // TANDEM_PLATFORM_PDF_PDF_H_
