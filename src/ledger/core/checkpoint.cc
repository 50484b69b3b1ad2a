#include "ledger/core/checkpoint.h"

#include <algorithm>

#include "base/problem.h"
#include "base/text.h"

namespace tandem::ledger {

namespace {

Problem NotACheckpoint(std::string_view why) {
  return {ProblemKind::kMalformed, "checkpoint.format", Cat("The signed text is no checkpoint: ", why, ".")};
}

int64_t ParseSize(std::string_view text) {
  const auto size = ParseInt(text);
  if (!size || *size < 0 || std::to_string(*size) != text) throw NotACheckpoint("its second line is no size");
  return *size;
}

Hash ParseRoot(std::string_view text) {
  const auto bytes = FromBase64(text);
  Hash root;
  if (!bytes || bytes->size() != root.size()) throw NotACheckpoint("its third line is no root hash");
  std::copy(bytes->begin(), bytes->end(), root.begin());
  return root;
}

}  // namespace

std::string OriginOf(std::string_view signer_name, const Uuid& engagement) {
  return Cat(signer_name, "/engagements/", ToText(engagement));
}

std::string SignCheckpoint(const Checkpoint& checkpoint, const Signer& signer) {
  const std::string root = ToBase64(crypto::Bytes(checkpoint.root));
  return SignNote(Cat(checkpoint.origin, "\n", checkpoint.size, "\n", root, "\n"), signer);
}

Checkpoint OpenCheckpoint(std::string_view note, const VerifierKey& key) {
  std::string text = OpenNote(note, key);
  text.pop_back();
  const std::vector<std::string_view> lines = Split(text, '\n');
  const bool has_empty_line =
      std::any_of(lines.begin(), lines.end(), [](std::string_view line) { return line.empty(); });
  if (lines.size() < 3 || has_empty_line)
    throw NotACheckpoint("it must have an origin, a size and a root hash");
  return {std::string(lines[0]), ParseSize(lines[1]), ParseRoot(lines[2])};
}

}  // namespace tandem::ledger
