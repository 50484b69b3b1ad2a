// An entry's before and after as HTML that people read.
#ifndef TANDEM_LEDGER_CORE_SUMMARY_CHANGES_H_
#define TANDEM_LEDGER_CORE_SUMMARY_CHANGES_H_

#include <string>
#include <string_view>

#include "base/json.h"

namespace tandem::ledger {

// A list of what differs, a line each: members of objects by name, and members that are lists of records
// ("tasks":
// [{"id":…}]) record by record. Empty when nothing differs. Null pointers are sides that did not exist.
std::string ChangesHtml(const Json* before, const Json* after);

// The text with HTML's special characters escaped.
std::string Escape(std::string_view text);
// The first few hundred characters, with an ellipsis where more followed.
std::string Cut(std::string_view text);
// A text as it is, other values as canonical JSON, null and nothing as empty.
std::string TextOf(const Json* value);
// "plan.task_added" as "Plan task added".
std::string Words(std::string text);

}  // namespace tandem::ledger

#endif  // TANDEM_LEDGER_CORE_SUMMARY_CHANGES_H_
