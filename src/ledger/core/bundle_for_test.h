// A record and its bundle, for tests and fuzzers: the same on every run.
#ifndef TANDEM_LEDGER_CORE_BUNDLE_FOR_TEST_H_
#define TANDEM_LEDGER_CORE_BUNDLE_FOR_TEST_H_

#include <string>
#include <vector>

#include "base/text.h"
#include "ledger/core/bundle.h"
#include "ledger/core/canonical.h"
#include "ledger/core/entry.h"

namespace tandem::ledger {

inline Signer SignerForTest(uint8_t which = 1) {
  crypto::SigningSeed seed{};
  seed[0] = which;
  return MakeSigner("tandem.example.com", crypto::KeyPairOf(seed));
}

inline Uuid EngagementForTest() { return *ParseUuid("01981234-5678-7abc-8def-0123456789ab"); }

// An hour apart: 24 entries a day.
inline Instant TimeForTest(int64_t index) { return Instant{1'767'600'000'000'000 + index * 3'600'000'000}; }

inline std::string EntryForTest(int64_t index) {
  const Actor actor{Cat("person-", index % 3), index % 3 == 0 ? "Ada <Client>" : "Bảo Trần", "Acme & Sons",
                    index % 3 == 0 ? "client" : "vendor"};
  NewEntry entry{"plan.task_edited", {"task", Cat("task-", index), Cat("Build part ", index)}, {}, {}};
  entry.before.Set("duration", Cat(index, "d")).Set("percent_complete", 0);
  entry.after.Set("duration", Cat(index + 1, "d")).Set("percent_complete", 50);
  return CanonicalJson(EntryJson({EngagementForTest(), index, TimeForTest(index)}, actor, entry));
}

inline std::vector<std::string> EntriesForTest(int64_t count) {
  std::vector<std::string> entries;
  for (int64_t index = 0; index < count; ++index) entries.push_back(EntryForTest(index));
  return entries;
}

inline std::string BundleForTest(const std::vector<std::string>& entries,
                                 const Signer& signer = SignerForTest()) {
  std::string zip;
  archive::ZipWriter writer([&zip](std::string_view bytes) { zip += bytes; });
  BundleWriter bundle(writer, {EngagementForTest(), "New <warehouse>", TimeForTest(1000)}, signer);
  for (size_t i = 0; i < entries.size(); ++i) bundle.Add(TimeForTest(static_cast<int64_t>(i)), entries[i]);
  bundle.Finish();
  return zip;
}

}  // namespace tandem::ledger

#endif  // TANDEM_LEDGER_CORE_BUNDLE_FOR_TEST_H_
