// What the bundle's README.txt says.
#ifndef TANDEM_LEDGER_CORE_BUNDLE_README_H_
#define TANDEM_LEDGER_CORE_BUNDLE_README_H_

#include <string_view>

namespace tandem::ledger {

// The same for every bundle: it reads names and sizes from the parts beside it. A test runs its commands.
std::string_view BundleReadme();

}  // namespace tandem::ledger

#endif  // TANDEM_LEDGER_CORE_BUNDLE_README_H_
