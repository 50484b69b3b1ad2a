// The bundle's parts against the signed manifest.
#ifndef TANDEM_VERIFIER_MANIFEST_CHECK_H_
#define TANDEM_VERIFIER_MANIFEST_CHECK_H_

#include <string>
#include <vector>

#include "ledger/core/note.h"
#include "platform/archive/zip_reader.h"
#include "verifier/finding.h"

namespace tandem::verifier {

// Every part that is not the one the manifest tells of: changed, missing or unknown; or the manifest itself.
// `origin` is the record's, empty when that is unknown.
std::vector<Finding> CheckManifest(const std::vector<archive::ZipPart>& parts, const std::string& manifest,
                                   const std::string& origin, const ledger::VerifierKey& key);

}  // namespace tandem::verifier

#endif  // TANDEM_VERIFIER_MANIFEST_CHECK_H_
