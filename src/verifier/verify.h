// `tandem verify BUNDLE`.
#ifndef TANDEM_VERIFIER_VERIFY_H_
#define TANDEM_VERIFIER_VERIFY_H_

#include <iosfwd>
#include <string>

namespace tandem::verifier {

struct VerifyOptions {
  std::string bundle;   // path of the zip
  std::string key;      // --key: the verifier key the server must have, or empty
  std::string against;  // --against: path of a checkpoint of the same record seen earlier, or empty
};

// Says in `out` that the bundle is intact, or names the first entry or part that is not; says in `err` why it
// cannot be read. Returns the exit status: 0 intact, 1 not intact, 2 it (or a given key or checkpoint) cannot
// be read.
int RunVerify(const VerifyOptions& options, std::ostream& out, std::ostream& err);

}  // namespace tandem::verifier

#endif  // TANDEM_VERIFIER_VERIFY_H_
