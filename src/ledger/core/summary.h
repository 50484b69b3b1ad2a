// The bundle's index.html: the record as a table for people. Static: no scripts, nothing loaded from
// elsewhere; all text that came from people is escaped.
#ifndef TANDEM_LEDGER_CORE_SUMMARY_H_
#define TANDEM_LEDGER_CORE_SUMMARY_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "base/time.h"

namespace tandem::ledger {

struct SummaryHeading {
  std::string title;
  std::string engagement;
  Instant exported_at;
  int64_t entries;
  int64_t rows;  // how many of them follow, the newest
  std::string checkpoint;
  std::string verifier_key;
};

// The page is SummaryTop, a SummaryRow per entry in order, SummaryBottom.
std::string SummaryTop(const SummaryHeading& heading);
// A row of when, who, what and before → after. `entry` is an entry's JSON; throws Problem when it is not
// JSON.
std::string SummaryRow(std::string_view entry);
std::string_view SummaryBottom();

}  // namespace tandem::ledger

#endif  // TANDEM_LEDGER_CORE_SUMMARY_H_
