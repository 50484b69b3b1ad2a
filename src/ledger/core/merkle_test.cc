#include "ledger/core/merkle.h"

#include <gtest/gtest.h>

#include <bit>
#include <map>

#include "base/problem.h"
#include "base/text.h"
#include "ledger/core/merkle_twin_for_test.h"
#include "ledger/core/shared_data_for_test.h"
#include "platform/json/json_parser.h"

namespace tandem::ledger {
namespace {

// A growing tree that keeps its nodes as a store would.
class Tree {
 public:
  void Append(const Hash& leaf) {
    const std::vector<Node> nodes = AppendLeaf(frontier_, leaf);
    for (const Node& node : nodes) nodes_[{node.level, node.index}] = node.hash;
    leaves_.push_back(leaf);
    most_nodes_ = std::max(most_nodes_, nodes.size());
  }
  Hash Read(int level, int64_t index) const {
    ++reads_;
    return nodes_.at({level, index});
  }
  NodeReader Reader() const {
    return [this](int level, int64_t index) { return Read(level, index); };
  }
  twin::Leaves First(int64_t size) const { return twin::Leaves(leaves_).first(static_cast<size_t>(size)); }

  Frontier frontier_;
  std::vector<Hash> leaves_;
  std::map<std::pair<int, int64_t>, Hash> nodes_;
  size_t most_nodes_ = 0;
  mutable int reads_ = 0;
};

Tree TreeOf(int64_t size) {
  Tree tree;
  for (int64_t i = 0; i < size; ++i) tree.Append(LeafHash(Cat("entry ", i)));
  return tree;
}

TEST(Merkle, RootAndFrontierAgreeWithTheDefinitionAtEverySize) {
  const Tree whole = TreeOf(130);
  Tree growing;
  for (int64_t size = 0; size <= 130; ++size) {
    EXPECT_EQ(RootOf(growing.frontier_), twin::Root(growing.leaves_)) << size;
    EXPECT_EQ(FrontierAt(size, whole.Reader()), growing.frontier_) << size;
    growing.Append(LeafHash(Cat("entry ", size)));
  }
}

TEST(Merkle, InclusionProofsAgreeWithTheDefinitionAndVerify) {
  const Tree tree = TreeOf(70);
  for (int64_t size = 1; size <= 70; ++size) {
    const Hash root = twin::Root(tree.First(size));
    for (int64_t index = 0; index < size; ++index) {
      const Proof proof = InclusionProof(index, size, tree.Reader());
      EXPECT_EQ(proof, twin::Path(static_cast<size_t>(index), tree.First(size)));
      EXPECT_TRUE(VerifyInclusion(tree.leaves_[static_cast<size_t>(index)], index, size, root, proof));
    }
  }
}

TEST(Merkle, ConsistencyProofsAgreeWithTheDefinitionAndVerify) {
  const Tree tree = TreeOf(70);
  for (int64_t to = 1; to <= 70; ++to) {
    for (int64_t from = 1; from <= to; ++from) {
      const Proof proof = ConsistencyProof(from, to, tree.Reader());
      EXPECT_EQ(proof, twin::SubProof(static_cast<size_t>(from), tree.First(to), true)) << from << " " << to;
      EXPECT_TRUE(
          VerifyConsistency(from, twin::Root(tree.First(from)), to, twin::Root(tree.First(to)), proof));
    }
  }
}

TEST(Merkle, AProofHoldsForNothingElse) {
  const Tree tree = TreeOf(37);
  const Hash root = RootOf(tree.frontier_);
  const Hash other = LeafHash("other");
  for (int64_t index = 0; index < 37; ++index) {
    const Hash& leaf = tree.leaves_[static_cast<size_t>(index)];
    const Proof proof = InclusionProof(index, 37, tree.Reader());
    EXPECT_FALSE(VerifyInclusion(other, index, 37, root, proof));
    EXPECT_FALSE(VerifyInclusion(leaf, index, 37, other, proof));
    for (int64_t wrong = -1; wrong <= 64; ++wrong) {
      EXPECT_EQ(VerifyInclusion(leaf, wrong, 37, root, proof), wrong == index) << index << " " << wrong;
    }
    for (size_t at = 0; at < proof.size(); ++at) {
      Proof changed = proof;
      changed[at][5] ^= 1;
      EXPECT_FALSE(VerifyInclusion(leaf, index, 37, root, changed));
      changed = proof;
      changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(at));
      EXPECT_FALSE(VerifyInclusion(leaf, index, 37, root, changed));
    }
    Proof longer = proof;
    longer.push_back(other);
    EXPECT_FALSE(VerifyInclusion(leaf, index, 37, root, longer));
  }
}

TEST(Merkle, AppendingAndProvingCostTheLogarithm) {
  Tree tree = TreeOf(1 << 14);
  EXPECT_EQ(tree.most_nodes_, 15u);
  EXPECT_EQ(tree.nodes_.size(), 2u * (1 << 14) - 1);
  tree.Append(LeafHash("one more"));
  EXPECT_EQ(tree.frontier_.peaks.size(), 2u);
  InclusionProof(12345, (1 << 14) + 1, tree.Reader());
  EXPECT_LE(tree.reads_, 2 * 15);
}

TEST(Merkle, RefusesToProveWhatIsNotThere) {
  const Tree tree = TreeOf(5);
  EXPECT_THROW(InclusionProof(5, 5, tree.Reader()), Problem);
  EXPECT_THROW(InclusionProof(-1, 5, tree.Reader()), Problem);
  EXPECT_THROW(ConsistencyProof(6, 5, tree.Reader()), Problem);
  EXPECT_TRUE(ConsistencyProof(0, 5, tree.Reader()).empty());
}

Hash HashOf(const std::string& bytes) {
  Hash hash{};
  std::copy_n(bytes.begin(), std::min(bytes.size(), hash.size()), hash.begin());
  return hash;
}

TEST(Merkle, AgreesWithTheRootsOfTheReferenceTree) {
  const auto file = SharedData("08_merkle_crypto/rfc6962/roots.json");
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "the shared test data is not here: " << file;
  const Json data = ParseJson(ReadWholeFile(file));
  const Json::Array& roots = *data.Find("root_by_size_hex")->AsArray();
  Frontier frontier;
  EXPECT_EQ(ToHex(crypto::Bytes(RootOf(frontier))), *roots[0].AsString());
  for (const Json& leaf : *data.Find("leaf_inputs_hex")->AsArray()) {
    AppendLeaf(frontier, LeafHash(*FromHex(*leaf.AsString())));
    EXPECT_EQ(ToHex(crypto::Bytes(RootOf(frontier))), *roots[static_cast<size_t>(frontier.size)].AsString());
  }
}

// One of the reference's cases, whose hashes may be too short or too long on purpose.
class Case {
 public:
  explicit Case(const std::filesystem::path& file) : data_(ParseJson(ReadWholeFile(file))) {}

  int64_t Number(std::string_view name) const {
    const int64_t* number = data_.Find(name)->AsInt();
    return number ? *number : -1;  // an unsigned one that went below zero
  }
  Hash OneHash(std::string_view name) { return Decode(*data_.Find(name)->AsString()); }
  Proof Hashes() {
    Proof proof;
    const Json::Array* list = data_.Find("proof")->AsArray();
    if (list == nullptr) return proof;
    for (const Json& hash : *list) proof.push_back(Decode(*hash.AsString()));
    return proof;
  }
  bool IsWellFormed() const { return is_well_formed_; }
  bool MustFail() const { return *data_.Find("wantErr")->AsBool(); }

 private:
  Hash Decode(const std::string& text) {
    const auto bytes = FromBase64(text);
    if (!bytes || bytes->size() != 32) is_well_formed_ = false;
    return HashOf(bytes.value_or(""));
  }

  Json data_;
  bool is_well_formed_ = true;
};

bool Inclusion(Case& one) {
  return VerifyInclusion(one.OneHash("leafHash"), one.Number("leafIdx"), one.Number("treeSize"),
                         one.OneHash("root"), one.Hashes()) &&
         one.IsWellFormed();
}

bool Consistency(Case& one) {
  return VerifyConsistency(one.Number("size1"), one.OneHash("root1"), one.Number("size2"),
                           one.OneHash("root2"), one.Hashes()) &&
         one.IsWellFormed();
}

void CheckCases(std::string_view folder, bool (*verify)(Case&), int least) {
  const auto path = SharedData("08_merkle_crypto/rfc6962") / folder;
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "the shared test data is not here: " << path;
  int cases = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(path)) {
    if (!file.is_regular_file()) continue;
    Case one(file.path());
    EXPECT_EQ(verify(one), !one.MustFail()) << file.path();
    ++cases;
  }
  EXPECT_GE(cases, least);
}

TEST(Merkle, AgreesWithTheReferencesInclusionCases) { CheckCases("inclusion", Inclusion, 40); }
TEST(Merkle, AgreesWithTheReferencesConsistencyCases) { CheckCases("consistency", Consistency, 40); }

}  // namespace
}  // namespace tandem::ledger
