// Comma-separated text (RFC 4180, and what spreadsheets make of it): quoted fields with line breaks, LF or
// CRLF, commas, semicolons or tabs between fields, an optional byte-order mark and `sep=;` line.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_CSV_TEXT_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_CSV_TEXT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::plan {

struct CsvRecord {
  int line = 0;  // on which it begins, from 1
  std::vector<std::string> fields;
};

// Reads record by record, so that a large file never lies in memory twice.
class CsvText {
 public:
  // `bytes` must outlive the reader. Throws Problem `csv.encoding` naming line and byte where it is not
  // UTF-8, `csv.null_byte`, `csv.too_large`, `csv.empty`.
  explicit CsvText(std::string_view bytes);

  // The next record, or nothing at the end; wholly empty lines are passed over. Throws `csv.too_many_columns`
  // and `csv.quote_open` (a quoted field that never ends), both naming the line.
  std::optional<CsvRecord> Next();
  char separator() const { return separator_; }

 private:
  CsvRecord ReadRecord();
  std::string ReadField();
  std::string ReadQuoted();
  bool AtEnd() const { return at_ >= text_.size(); }
  bool AtLineEnd() const { return AtEnd() || text_[at_] == '\n' || text_[at_] == '\r'; }
  void SkipLineEnd();

  std::string_view text_;
  size_t at_ = 0;
  int line_ = 1;
  char separator_ = ',';
};

// The field as CSV: quoted where it must be.
void AppendCsvField(std::string_view field, std::string& out);

// Text that people wrote, safe to open in a spreadsheet: one that begins like a formula (=, +, -, @, tab, line end) is sent
// behind an apostrophe (OWASP, CSV injection), and so is one that looks like that already. WithoutFormulaGuard takes it off.
std::string WithFormulaGuard(std::string_view text);
std::string_view WithoutFormulaGuard(std::string_view text);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_CSV_TEXT_H_
