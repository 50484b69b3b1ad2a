// Whether a bundle is what the server signed.
#ifndef TANDEM_VERIFIER_BUNDLE_CHECK_H_
#define TANDEM_VERIFIER_BUNDLE_CHECK_H_

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "ledger/core/checkpoint.h"
#include "platform/archive/zip_reader.h"
#include "verifier/finding.h"

namespace tandem::verifier {

// What the reader knows from elsewhere.
struct Trust {
  std::optional<ledger::VerifierKey> key;  // the server's; without it the bundle's own is believed
  std::optional<std::string> earlier;      // the text of a checkpoint seen earlier
};

struct Report {
  std::vector<Finding> findings;  // none when intact; what concerns entries first, the first entry first
  std::optional<ledger::VerifierKey> key;
  std::optional<ledger::Checkpoint> checkpoint;
  Instant first_at;
  Instant last_at;
};

// Throws Problem kMalformed "bundle.part_missing" when the bundle lacks a part without which nothing can be
// said.
Report CheckBundle(const std::vector<archive::ZipPart>& parts, const Trust& trust);

}  // namespace tandem::verifier

#endif  // TANDEM_VERIFIER_BUNDLE_CHECK_H_
