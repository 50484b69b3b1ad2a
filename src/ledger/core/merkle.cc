#include "ledger/core/merkle.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "base/problem.h"
#include "base/text.h"

namespace tandem::ledger {

namespace {

// The leaves [begin, end) of a subtree; `begin` is a multiple of the power of two its size rounds up to.
struct Range {
  int64_t begin;
  int64_t end;
  int64_t size() const { return end - begin; }
};

// The largest power of two below n; n >= 2 (RFC 6962 calls it k).
int64_t SplitOf(int64_t n) { return static_cast<int64_t>(std::bit_floor(static_cast<uint64_t>(n - 1))); }

// The nodes that make up a range, from the left.
std::vector<Hash> PeaksOf(Range range, const NodeReader& read) {
  std::vector<Hash> peaks;
  while (range.size() > 0) {
    const auto width = std::bit_floor(static_cast<uint64_t>(range.size()));
    const int level = std::countr_zero(width);
    peaks.push_back(read(level, range.begin >> level));
    range.begin += static_cast<int64_t>(width);
  }
  return peaks;
}

Hash Fold(const std::vector<Hash>& peaks) {
  if (peaks.empty()) return crypto::Sha256("");
  Hash hash = peaks.back();
  for (size_t i = peaks.size() - 1; i-- > 0;) hash = NodeHash(peaks[i], hash);
  return hash;
}

Proof HashesOf(const std::vector<Range>& ranges, const NodeReader& read) {
  Proof proof;
  for (const Range& range : ranges) proof.push_back(Fold(PeaksOf(range, read)));
  return proof;
}

// Walks from the root towards leaf `index`, collecting each sibling, and stops at the subtree `stop` accepts.
template <typename Stop>
Range Descend(Range at, int64_t index, std::vector<Range>& siblings, Stop stop) {
  while (!stop(at)) {
    const int64_t middle = at.begin + SplitOf(at.size());
    const Range left{at.begin, middle};
    const Range right{middle, at.end};
    const bool goes_left = index < middle;
    siblings.push_back(goes_left ? right : left);
    at = goes_left ? left : right;
  }
  return at;
}

Problem OutOfRange(std::string message) { return Invalid("proof.range", std::move(message)); }

bool IsOdd(int64_t number) { return (number & 1) != 0; }

// Where a proof's walk from the leaf to the root stands: `at` is the node's index in its level, `last` the
// index of the level's last node (RFC 9162, sections 2.1.3.2 and 2.1.4.2: fn and sn).
struct Climb {
  int64_t at;
  int64_t last;

  bool IsAtRoot() const { return last == 0; }
  bool HasLeftSibling() const { return IsOdd(at) || at == last; }
  void Up() {
    at >>= 1;
    last >>= 1;
  }
  // Past the levels where the node stands alone at the right edge.
  void UpAfterLeftSibling() {
    while (!IsOdd(at) && at != 0) Up();
    Up();
  }
};

}  // namespace

Hash LeafHash(std::string_view entry) {
  crypto::Sha256Stream stream;
  stream.Add(std::string_view("\0", 1));
  stream.Add(entry);
  return stream.Finish();
}

Hash NodeHash(const Hash& left, const Hash& right) {
  std::array<char, 65> bytes;
  bytes[0] = 1;
  std::memcpy(bytes.data() + 1, left.data(), left.size());
  std::memcpy(bytes.data() + 33, right.data(), right.size());
  return crypto::Sha256({bytes.data(), bytes.size()});
}

std::vector<Node> AppendLeaf(Frontier& frontier, const Hash& leaf) {
  std::vector<Node> completed{{0, frontier.size, leaf}};
  for (int64_t left = frontier.size; IsOdd(left); left >>= 1) {
    const Node& right = completed.back();
    const Hash hash = NodeHash(frontier.peaks.back(), right.hash);
    frontier.peaks.pop_back();
    completed.push_back({right.level + 1, right.index >> 1, hash});
  }
  frontier.peaks.push_back(completed.back().hash);
  ++frontier.size;
  return completed;
}

Hash RootOf(const Frontier& frontier) { return Fold(frontier.peaks); }

Frontier FrontierAt(int64_t size, const NodeReader& read) { return {size, PeaksOf({0, size}, read)}; }

Proof InclusionProof(int64_t index, int64_t size, const NodeReader& read) {
  if (index < 0 || index >= size) throw OutOfRange(Cat("There is no entry ", index, " among ", size, "."));
  std::vector<Range> siblings;
  Descend({0, size}, index, siblings, [](Range at) { return at.size() == 1; });
  std::reverse(siblings.begin(), siblings.end());
  return HashesOf(siblings, read);
}

Proof ConsistencyProof(int64_t from, int64_t to, const NodeReader& read) {
  if (from < 0 || from > to)
    throw OutOfRange(Cat("A record of ", from, " entries is not the beginning of one of ", to, "."));
  if (from == 0 || from == to) return {};
  std::vector<Range> ranges;
  const Range end = Descend({0, to}, from - 1, ranges, [from](Range at) { return at.end == from; });
  const bool is_known = end.begin == 0;  // it is the earlier tree itself, whose root the reader has
  if (!is_known) ranges.push_back(end);
  std::reverse(ranges.begin(), ranges.end());
  return HashesOf(ranges, read);
}

bool VerifyInclusion(const Hash& leaf, int64_t index, int64_t size, const Hash& root, const Proof& proof) {
  if (index < 0 || index >= size) return false;
  Climb climb{index, size - 1};
  Hash hash = leaf;
  for (const Hash& sibling : proof) {
    if (climb.IsAtRoot()) return false;
    if (climb.HasLeftSibling()) {
      hash = NodeHash(sibling, hash);
      climb.UpAfterLeftSibling();
    } else {
      hash = NodeHash(hash, sibling);
      climb.Up();
    }
  }
  return climb.IsAtRoot() && hash == root;
}

bool VerifyConsistency(int64_t from, const Hash& from_root, int64_t to, const Hash& to_root,
                       const Proof& proof) {
  if (from < 0 || from > to) return false;
  if (from == to) return proof.empty() && from_root == to_root;
  if (from == 0) return proof.empty() && from_root == crypto::Sha256("");
  Proof path = proof;
  if (std::has_single_bit(static_cast<uint64_t>(from))) path.insert(path.begin(), from_root);
  if (path.empty()) return false;
  Climb climb{from - 1, to - 1};
  while (IsOdd(climb.at)) climb.Up();
  Hash from_hash = path.front();
  Hash to_hash = path.front();
  for (size_t i = 1; i < path.size(); ++i) {
    if (climb.IsAtRoot()) return false;
    if (climb.HasLeftSibling()) {
      from_hash = NodeHash(path[i], from_hash);
      to_hash = NodeHash(path[i], to_hash);
      climb.UpAfterLeftSibling();
    } else {
      to_hash = NodeHash(to_hash, path[i]);
      climb.Up();
    }
  }
  return climb.IsAtRoot() && from_hash == from_root && to_hash == to_root;
}

}  // namespace tandem::ledger
