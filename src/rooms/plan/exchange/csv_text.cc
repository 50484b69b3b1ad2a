#include "rooms/plan/exchange/csv_text.h"

#include <algorithm>

#include "base/problem.h"
#include "base/text.h"
#include "rooms/plan/exchange/plan_file.h"

namespace tandem::plan {
namespace {

constexpr size_t kMostColumns = 1'000;

bool IsLikeFormula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
}

bool IsGuarded(std::string_view text) {
  const size_t apostrophes = std::min(text.find_first_not_of('\''), text.size());
  return apostrophes > 0 && IsLikeFormula(text.substr(apostrophes));
}

int LineAt(std::string_view text, size_t offset) {
  return 1 +
         static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

Problem AtLine(ProblemKind kind, std::string reason, int line, std::string message) {
  ProblemDetail detail{Cat("line ", line), reason, message};
  return Problem(kind, std::move(reason), std::move(message), {std::move(detail)});
}

void CheckBytes(std::string_view text) {
  if (text.size() > kMaxFileBytes) {
    throw Problem(ProblemKind::kTooLarge, "csv.too_large",
                  Cat("The file is larger than ", kMaxFileBytes >> 20, " MiB."));
  }
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    throw AtLine(ProblemKind::kMalformed, "csv.encoding", 1, "The file is UTF-16. Save it as “CSV UTF-8”.");
  }
  if (const size_t null = text.find('\0'); null != std::string_view::npos) {
    const int line = LineAt(text, null);
    throw AtLine(ProblemKind::kMalformed, "csv.null_byte", line,
                 Cat("Line ", line, " has a null byte (byte ", null + 1,
                     " of the file), so this is no text file. ", "Save the table as “CSV UTF-8”."));
  }
  if (const auto bad = InvalidUtf8At(text)) {
    const int line = LineAt(text, *bad);
    throw AtLine(
        ProblemKind::kMalformed, "csv.encoding", line,
        Cat("Line ", line, " is not UTF-8 (byte ", *bad + 1, " of the file). Save it as “CSV UTF-8”."));
  }
}

// The separator that occurs most in the first line, outside quotes.
char Separator(std::string_view text) {
  size_t counts[3] = {};
  constexpr std::string_view kSeparators = ",;\t";
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '\n' || c == '\r')) break;
    const size_t at = kSeparators.find(c);
    if (!quoted && at != std::string_view::npos) ++counts[at];
  }
  return kSeparators[static_cast<size_t>(std::max_element(counts, counts + 3) - counts)];
}

}  // namespace

CsvText::CsvText(std::string_view bytes) : text_(bytes) {
  if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
  CheckBytes(text_);
  if (Trim(text_).empty()) {
    throw Problem(ProblemKind::kMalformed, "csv.empty",
                  "The file is empty. Choose a file with a header line and tasks.");
  }
  if (LowerAscii(text_.substr(0, 4)) == "sep=" && text_.size() > 4) {
    separator_ = text_[4];
    at_ = std::min(text_.size(), text_.find_first_of("\r\n"));
    SkipLineEnd();
    if (separator_ == ',' || separator_ == ';' || separator_ == '\t') return;
  }
  separator_ = Separator(text_.substr(at_));
}

std::optional<CsvRecord> CsvText::Next() {
  while (!AtEnd()) {
    CsvRecord record = ReadRecord();
    const bool empty = std::all_of(record.fields.begin(), record.fields.end(),
                                   [](const std::string& field) { return Trim(field).empty(); });
    if (!empty) return record;
  }
  return std::nullopt;
}

CsvRecord CsvText::ReadRecord() {
  CsvRecord record{line_, {}};
  while (true) {
    if (record.fields.size() >= kMostColumns) {
      throw AtLine(ProblemKind::kTooLarge, "csv.too_many_columns", record.line,
                   Cat("Line ", record.line, " has more than ", kMostColumns,
                       " columns. Check the file's separators."));
    }
    record.fields.push_back(ReadField());
    if (AtLineEnd()) break;
    ++at_;  // the separator
  }
  SkipLineEnd();
  return record;
}

std::string CsvText::ReadField() {
  size_t begin = at_;
  while (begin < text_.size() && text_[begin] == ' ') ++begin;
  if (begin < text_.size() && text_[begin] == '"') {
    at_ = begin;
    std::string field = ReadQuoted();
    // What follows a closing quote up to the separator belongs to the field, as spreadsheets read it.
    while (!AtLineEnd() && text_[at_] != separator_) field += text_[at_++];
    return field;
  }
  begin = at_;
  while (!AtLineEnd() && text_[at_] != separator_) ++at_;
  return std::string(text_.substr(begin, at_ - begin));
}

std::string CsvText::ReadQuoted() {
  const int begun = line_;
  std::string field;
  for (++at_; !AtEnd(); ++at_) {
    const char c = text_[at_];
    if (c == '\n') ++line_;
    if (c != '"') {
      field += c;
    } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
      field += c;
      ++at_;
    } else {
      ++at_;
      return field;
    }
  }
  throw AtLine(ProblemKind::kMalformed, "csv.quote_open", begun,
               Cat("A quotation mark opened in line ", begun, " is never closed. Close it or remove it."));
}

void CsvText::SkipLineEnd() {
  if (AtEnd()) return;
  if (text_[at_] == '\r') ++at_;
  if (!AtEnd() && text_[at_] == '\n') ++at_;
  ++line_;
}

std::string WithFormulaGuard(std::string_view text) {
  return Cat(IsLikeFormula(text) || IsGuarded(text) ? "'" : "", text);
}

std::string_view WithoutFormulaGuard(std::string_view text) { return IsGuarded(text) ? text.substr(1) : text; }

void AppendCsvField(std::string_view field, std::string& out) {
  const bool plain =
      field.find_first_of(",;\t\"\r\n") == std::string_view::npos && Trim(field).size() == field.size();
  if (plain) {
    out += field;
    return;
  }
  out += '"';
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace tandem::plan
