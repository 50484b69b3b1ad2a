#include "platform/xml/scan.h"

#include <algorithm>

#include "base/problem.h"
#include "base/text.h"

namespace tandem::xml {
namespace {

Problem Malformed(std::string_view text, size_t offset, std::string_view what) {
  const int line = LineAt(text, offset);
  return Problem(ProblemKind::kMalformed, "xml.malformed",
                 Cat("The XML is broken in line ", line, ": ", what, ". Export the file again."),
                 {{Cat("line ", line), "xml.malformed", std::string(what)}});
}

class Scan {
 public:
  Scan(std::string_view text, const Limits& limits) : text_(text), limits_(limits) {}

  void Run() {
    while ((at_ = text_.find('<', at_)) != std::string_view::npos) {
      const std::string_view rest = text_.substr(at_);
      if (rest.starts_with("<!--")) {
        SkipPast("-->", "a comment does not end");
      } else if (rest.starts_with("<![CDATA[")) {
        SkipPast("]]>", "a CDATA section does not end");
      } else if (rest.starts_with("<?")) {
        SkipPast("?>", "an instruction does not end");
      } else if (rest.starts_with("<!")) {
        Doctype();
      } else {
        Tag();
      }
    }
  }

 private:
  void SkipPast(std::string_view end, std::string_view otherwise) {
    const size_t found = text_.find(end, at_);
    if (found == std::string_view::npos) throw Malformed(text_, at_, otherwise);
    at_ = found + end.size();
  }

  void Doctype() {
    const size_t end = text_.find_first_of("[>", at_);
    if (end == std::string_view::npos || text_[end] == '>') {
      at_ = end;
      return;
    }
    throw Problem(
        ProblemKind::kInvalid, "xml.doctype",
        Cat("Line ", LineAt(text_, at_), " declares its own entities or types, which is not accepted. ",
            "Remove the DOCTYPE and export the file again."));
  }

  void Tag() {
    const bool closing = at_ + 1 < text_.size() && text_[at_ + 1] == '/';
    const size_t begin = at_;
    const size_t end = TagEnd();
    const bool empty = text_[end - 1] == '/';
    at_ = end + 1;
    if (closing) {
      --depth_;
      return;
    }
    if (++elements_ > limits_.elements) {
      throw Problem(ProblemKind::kTooLarge, "xml.too_large",
                    Cat("The file has more than ", limits_.elements, " elements (line ", LineAt(text_, begin),
                        "). Import it in parts."));
    }
    if (!empty && ++depth_ > limits_.depth) {
      throw Problem(
          ProblemKind::kTooLarge, "xml.too_deep",
          Cat("Elements are nested more than ", limits_.depth, " deep in line ", LineAt(text_, begin), "."));
    }
  }

  // The `>` that ends the tag, quoted ones passed over.
  size_t TagEnd() const {
    size_t at = at_ + 1;
    while (true) {
      at = text_.find_first_of(">\"'", at);
      if (at == std::string_view::npos) throw Malformed(text_, at_, "a tag does not end");
      if (text_[at] == '>') return at;
      at = text_.find(text_[at], at + 1);
      if (at == std::string_view::npos) throw Malformed(text_, at_, "a quoted value does not end");
      ++at;
    }
  }

  std::string_view text_;
  const Limits& limits_;
  size_t at_ = 0;
  size_t elements_ = 0;
  int depth_ = 0;
};

}  // namespace

int LineAt(std::string_view text, size_t offset) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
  return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

void CheckLimits(std::string_view text, const Limits& limits) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) {
    throw Problem(ProblemKind::kMalformed, "xml.malformed", "The file is empty. Choose a file with content.");
  }
  if (text[first] != '<') throw Malformed(text, first, "it does not begin with a tag, so it is no XML file");
  Scan(text, limits).Run();
}

}  // namespace tandem::xml
