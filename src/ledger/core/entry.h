// One line of an engagement's record: who did what to what, when, and what it was before and after.
#ifndef TANDEM_LEDGER_CORE_ENTRY_H_
#define TANDEM_LEDGER_CORE_ENTRY_H_

#include <cstdint>
#include <string>

#include "base/id.h"
#include "base/json.h"
#include "base/time.h"

namespace tandem::ledger {

// Who did it, as they were called at that moment; the record outlives renamed and removed accounts.
struct Actor {
  std::string person_id;
  std::string name;
  std::string organisation;
  std::string party;  // "client" or "vendor"
};

struct Subject {
  std::string type;  // "task"
  std::string id;
  std::string label;  // what people call it: "Build the site"
};

struct NewEntry {
  std::string action;  // "plan.edited"
  Subject subject;
  Json before;  // null when there was nothing
  Json after;   // null when there is nothing any more
};

// Where an entry stands.
struct EntryPlace {
  Uuid engagement;
  int64_t index = 0;  // from 0, without gaps
  Instant at;
};

// {"v":1,"engagement","index","at","actor":{…},"action","subject":{…},"before","after"}; docs/ledger.md
// specifies it.
Json EntryJson(const EntryPlace& place, const Actor& actor, const NewEntry& entry);

}  // namespace tandem::ledger

#endif  // TANDEM_LEDGER_CORE_ENTRY_H_
