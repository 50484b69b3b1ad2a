// Something in a bundle that is not as it was signed.
#ifndef TANDEM_VERIFIER_FINDING_H_
#define TANDEM_VERIFIER_FINDING_H_

#include <cstdint>
#include <optional>
#include <string>

namespace tandem::verifier {

struct Finding {
  std::string part;              // "entries.jsonl"
  std::optional<int64_t> index;  // of the entry it concerns
  std::string message;  // continues "entry 41 …" or "checkpoint …": "has index 40 where 41 belongs"
};

}  // namespace tandem::verifier

#endif  // TANDEM_VERIFIER_FINDING_H_
