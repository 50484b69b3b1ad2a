// The entries by themselves: their form and order, and the tree they make.
#ifndef TANDEM_VERIFIER_ENTRIES_CHECK_H_
#define TANDEM_VERIFIER_ENTRIES_CHECK_H_

#include <string>
#include <string_view>

#include "base/time.h"
#include "ledger/core/memory_tree.h"
#include "verifier/finding.h"

namespace tandem::verifier {

struct Entries {
  ledger::MemoryTree tree;  // of every line, whatever it says
  std::string engagement;   // that the first entry names; empty without entries
  Instant first_at;
  Instant last_at;
  std::optional<Finding> finding;  // the first line that is no entry in its place
};

// `text` is entries.jsonl: a canonical entry a line, indexes from 0 without gaps, times that never run
// backwards, all of one engagement, each line ended.
Entries CheckEntries(std::string_view text);

}  // namespace tandem::verifier

#endif  // TANDEM_VERIFIER_ENTRIES_CHECK_H_
