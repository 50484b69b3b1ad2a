// The values of MSPDI: durations, unit codes, dates, and elements that say what is wrong with them.
#ifndef TANDEM_ROOMS_PLAN_EXCHANGE_MSPDI_VALUES_H_
#define TANDEM_ROOMS_PLAN_EXCHANGE_MSPDI_VALUES_H_

#include <optional>
#include <string_view>

#include "forecast/plan.h"
#include "platform/xml/xml.h"
#include "rooms/plan/exchange/plan_file.h"

namespace tandem::plan {

// An ISO 8601 duration of hours, minutes and seconds (days count 24 hours): PT8H0M0S. Nothing when it is
// none.
std::optional<forecast::WorkTime> ParseIsoDuration(std::string_view text);
// Whether a unit code (DurationFormat, LagFormat) means elapsed time, or a percentage.
bool IsElapsedFormat(int64_t code);
bool IsPercentFormat(int64_t code);

// Reads children of one element and notes what cannot be read as a problem of that line and task.
class ElementReader {
 public:
  ElementReader(const xml::Document& document, xml::Element element, PlanFile& file, std::string uid = "")
      : document_(document), element_(element), file_(file), uid_(std::move(uid)) {}

  std::string_view Text(std::string_view child) const { return element_.Text(child); }
  bool Flag(std::string_view child) const;
  // The value, or `otherwise` where the child is absent or empty; also where it is unreadable, which is
  // noted.
  int64_t Int(std::string_view child, int64_t otherwise) const;
  std::optional<LocalMinute> Date(std::string_view child) const;
  std::optional<forecast::WorkTime> Duration(std::string_view child) const;
  int line() const { return document_.LineOf(element_); }
  void AddProblem(std::string field, std::string reason, std::string message, std::string_view text) const;
  void AddWarning(std::string field, std::string reason, std::string message, std::string_view text) const;

 private:
  RowProblem Row(std::string field, std::string reason, std::string message, std::string_view text) const;

  const xml::Document& document_;
  xml::Element element_;
  PlanFile& file_;
  std::string uid_;
};

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_EXCHANGE_MSPDI_VALUES_H_
