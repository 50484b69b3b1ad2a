// A whole tree in memory: 64 bytes an entry.
#ifndef TANDEM_LEDGER_CORE_MEMORY_TREE_H_
#define TANDEM_LEDGER_CORE_MEMORY_TREE_H_

#include <vector>

#include "ledger/core/merkle.h"

namespace tandem::ledger {

class MemoryTree {
 public:
  void Append(const Hash& leaf) {
    for (const Node& node : AppendLeaf(frontier_, leaf)) {
      const size_t level = static_cast<size_t>(node.level);
      if (levels_.size() <= level) levels_.resize(level + 1);
      levels_[level].push_back(node.hash);
    }
  }

  int64_t size() const { return frontier_.size; }
  Hash Root() const { return RootOf(frontier_); }
  // The root as it was at `size`, at most the present one.
  Hash RootAt(int64_t size) const { return RootOf(FrontierAt(size, Reader())); }
  const Hash& Leaf(int64_t index) const { return levels_[0][static_cast<size_t>(index)]; }
  // Valid as long as this tree; asks only for nodes it has.
  NodeReader Reader() const {
    return [this](int level, int64_t index) {
      return levels_[static_cast<size_t>(level)][static_cast<size_t>(index)];
    };
  }

 private:
  Frontier frontier_;
  std::vector<std::vector<Hash>> levels_;
};

}  // namespace tandem::ledger

#endif  // TANDEM_LEDGER_CORE_MEMORY_TREE_H_
