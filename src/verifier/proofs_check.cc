#include "verifier/proofs_check.h"

#include <algorithm>

#include "base/problem.h"
#include "base/text.h"
#include "ledger/core/bundle.h"
#include "platform/json/json_parser.h"

namespace tandem::verifier {

namespace {

using ledger::Hash;
using ledger::Proof;

Problem Malformed(std::string message) {
  return {ProblemKind::kMalformed, "bundle.proof", std::move(message)};
}

std::string HexOf(const Hash& hash) { return ToHex(crypto::Bytes(hash)).substr(0, 16) + "…"; }

const std::string& TextIn(const Json* value) {
  if (value == nullptr || value->AsString() == nullptr) throw Malformed("it lacks a text");
  return *value->AsString();
}

Hash HashIn(const Json* value) {
  const auto bytes = FromBase64(TextIn(value));
  Hash hash;
  if (!bytes || bytes->size() != hash.size()) throw Malformed("it has a hash of the wrong size");
  std::copy(bytes->begin(), bytes->end(), hash.begin());
  return hash;
}

Proof ProofIn(const Json& line) {
  const Json* list = line.Find("proof");
  if (list == nullptr || list->AsArray() == nullptr) throw Malformed("it has no proof");
  Proof proof;
  for (const Json& hash : *list->AsArray()) proof.push_back(HashIn(&hash));
  return proof;
}

// Calls `read` with each line and its number from 0; returns what the first wrong line's problem says.
template <typename Read>
std::optional<std::string> EachLine(std::string_view text, Read read) {
  std::optional<std::string> first;
  for (int64_t number = 0; !text.empty(); ++number) {
    const size_t end = text.find('\n');
    try {
      if (end == std::string_view::npos) throw Malformed("it does not end");
      read(number, ParseJson(text.substr(0, end)));
    } catch (const Problem& problem) {
      if (!first) first = Cat("line ", number + 1, " is damaged: ", problem.message());
    }
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return first;
}

std::optional<Finding> FindingIn(const char* part, std::optional<std::string> message) {
  if (!message) return std::nullopt;
  return Finding{part, std::nullopt, std::move(*message)};
}

int64_t FirstProven(int64_t size) { return std::max<int64_t>(0, size - ledger::kMostInclusionProofs); }

bool Holds(const Hash& leaf, int64_t index, const ledger::Checkpoint& checkpoint, const Proof& proof) {
  return ledger::VerifyInclusion(leaf, index, checkpoint.size, checkpoint.root, proof);
}

// The entries [begin, end) among which the first changed one is, by the signed checkpoints alone.
struct Suspects {
  int64_t begin;
  int64_t end;
};

Suspects SuspectsOf(const ledger::MemoryTree& tree, const Signed& what) {
  Suspects suspects{0, std::min(tree.size(), what.checkpoint.size)};
  for (const ledger::Checkpoint& earlier : what.earlier) {
    if (earlier.size > tree.size()) continue;
    if (tree.RootAt(earlier.size) == earlier.root) {
      suspects.begin = std::max(suspects.begin, earlier.size);
    } else {
      suspects.end = std::min(suspects.end, earlier.size);
    }
  }
  return suspects;
}

Finding ChangedEntry(const Hash& leaf, int64_t index, const Signed& what, const InclusionLine& line) {
  const bool is_authentic = Holds(line.leaf, index, what.checkpoint, line.proof);
  return {ledger::part::kEntries, index,
          is_authentic ? Cat("was changed: its hash is ", HexOf(leaf), ", the signed one ", HexOf(line.leaf))
                       : std::string("cannot be shown to be the signed one: its proof fails")};
}

Finding CountDiffers(const ledger::MemoryTree& tree, const ledger::Checkpoint& checkpoint) {
  if (tree.size() < checkpoint.size) {
    return {ledger::part::kEntries, tree.size(),
            Cat("is missing: ", checkpoint.size, " entries were signed")};
  }
  return {ledger::part::kEntries, checkpoint.size,
          Cat("was added: only ", checkpoint.size, " entries were signed")};
}

}  // namespace

InclusionLines ReadInclusionLines(std::string_view text, int64_t size) {
  InclusionLines read;
  const int64_t begin = FirstProven(size);
  const auto wrong = EachLine(text, [&](int64_t number, const Json& line) {
    const Json* index = line.Find("index");
    const bool is_in_place = index != nullptr && *index == Json(begin + number) && begin + number < size;
    if (!is_in_place) throw Malformed("its index does not belong there");
    read.lines.insert({begin + number, {HashIn(line.Find("leaf_hash")), ProofIn(line)}});
  });
  read.finding = FindingIn(ledger::part::kInclusion, wrong);
  return read;
}

ConsistencyLines ReadConsistencyLines(std::string_view text, const ledger::Checkpoint& checkpoint,
                                      const ledger::VerifierKey& key) {
  ConsistencyLines read;
  const auto wrong = EachLine(text, [&](int64_t, const Json& line) {
    const ledger::Checkpoint earlier = ledger::OpenCheckpoint(TextIn(line.Find("checkpoint")), key);
    if (earlier.origin != checkpoint.origin) throw Malformed("its checkpoint is of another record");
    read.earlier.push_back(earlier);
    if (!ledger::VerifyConsistency(earlier.size, earlier.root, checkpoint.size, checkpoint.root,
                                   ProofIn(line))) {
      throw Malformed(Cat("the record does not continue what was signed at ", earlier.size, " entries"));
    }
  });
  read.finding = FindingIn(ledger::part::kConsistency, wrong);
  return read;
}

std::optional<Finding> FirstChangedEntry(const ledger::MemoryTree& tree, const Signed& what,
                                         const std::map<int64_t, InclusionLine>& proofs) {
  if (tree.size() == what.checkpoint.size && tree.Root() == what.checkpoint.root) return std::nullopt;
  const Suspects suspects = SuspectsOf(tree, what);
  const int64_t end = std::min(tree.size(), what.checkpoint.size);
  for (int64_t index = suspects.begin; index < end; ++index) {
    const auto line = proofs.find(index);
    if (line == proofs.end()) {
      return Finding{ledger::part::kEntries, index,
                     Cat("or one after it, before entry ", suspects.end,
                         ", is not the signed one; no proof tells which")};
    }
    if (!Holds(tree.Leaf(index), index, what.checkpoint, line->second.proof)) {
      return ChangedEntry(tree.Leaf(index), index, what, line->second);
    }
  }
  return CountDiffers(tree, what.checkpoint);
}

std::optional<Finding> FirstWrongProof(const ledger::MemoryTree& tree, const ledger::Checkpoint& checkpoint,
                                       const std::map<int64_t, InclusionLine>& proofs) {
  for (int64_t index = FirstProven(checkpoint.size); index < checkpoint.size; ++index) {
    const auto line = proofs.find(index);
    if (line == proofs.end()) return Finding{ledger::part::kInclusion, index, "lacks its proof"};
    const bool is_right = line->second.leaf == tree.Leaf(index) &&
                          Holds(tree.Leaf(index), index, checkpoint, line->second.proof);
    if (!is_right)
      return Finding{ledger::part::kInclusion, index, "is intact, but its proof does not show it"};
  }
  return std::nullopt;
}

}  // namespace tandem::verifier
