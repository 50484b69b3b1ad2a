#include "ledger/core/bundle.h"

#include <algorithm>

#include "base/text.h"
#include "ledger/core/bundle_readme.h"
#include "ledger/core/canonical.h"
#include "ledger/core/checkpoint.h"
#include "ledger/core/summary.h"

namespace tandem::ledger {

namespace {

constexpr int64_t kMicrosPerDay = 86'400'000'000;

Day DayOf(Instant at) {
  const int64_t days = at.micros / kMicrosPerDay - (at.micros % kMicrosPerDay < 0 ? 1 : 0);
  return {static_cast<int32_t>(days)};
}

Json ProofJson(const Proof& proof) {
  Json::Array hashes;
  for (const Hash& hash : proof) hashes.push_back(ToBase64(crypto::Bytes(hash)));
  return hashes;
}

}  // namespace

BundleWriter::BundleWriter(archive::ZipWriter& zip, BundleHeading heading, const Signer& signer)
    : zip_(zip), heading_(std::move(heading)), signer_(signer) {
  Begin(part::kEntries);
}

void BundleWriter::Add(Instant at, std::string_view entry) {
  const Day day = DayOf(at);
  if (tree_.size() > 0 && day != last_day_) day_ends_.push_back(tree_.size());
  last_day_ = day;
  rows_.push_back(SummaryRow(entry));
  if (rows_.size() > kMostSummaryRows) rows_.pop_front();
  tree_.Append(LeafHash(entry));
  Write(entry);
  Write("\n");
}

void BundleWriter::Finish() {
  EndPart();
  const std::string checkpoint = CheckpointAt(tree_.size());
  AddPart(part::kCheckpoint, checkpoint);
  AddPart(part::kVerifierKey, ToText(signer_.Verifier()) + "\n");
  WriteInclusionProofs();
  WriteConsistencyProofs();
  WriteSummary(checkpoint);
  AddPart(part::kReadme, BundleReadme());
  WriteManifest();
  zip_.Add(part::kFiles, "");
  zip_.Finish();
}

void BundleWriter::Begin(const char* name) {
  zip_.Begin(name);
  open_part_ = name;
  hash_ = crypto::Sha256Stream();
}

void BundleWriter::Write(std::string_view bytes) {
  hash_.Add(bytes);
  zip_.Write(bytes);
}

// Ends the part that is open: the manifest tells its hash.
void BundleWriter::EndPart() {
  manifest_ += Cat(ToHex(crypto::Bytes(hash_.Finish())), "  ", open_part_, "\n");
}

void BundleWriter::AddPart(const char* name, std::string_view bytes) {
  Begin(name);
  Write(bytes);
  EndPart();
}

std::string BundleWriter::CheckpointAt(int64_t size) const {
  return SignCheckpoint({OriginOf(signer_.name, heading_.engagement), size, tree_.RootAt(size)}, signer_);
}

void BundleWriter::WriteInclusionProofs() {
  Begin(part::kInclusion);
  const NodeReader read = tree_.Reader();
  const int64_t size = tree_.size();
  for (int64_t index = std::max<int64_t>(0, size - kMostInclusionProofs); index < size; ++index) {
    Json line;
    line.Set("index", index);
    line.Set("leaf_hash", ToBase64(crypto::Bytes(tree_.Leaf(index))));
    line.Set("proof", ProofJson(InclusionProof(index, size, read)));
    Write(CanonicalJson(line) + "\n");
  }
  EndPart();
}

void BundleWriter::WriteConsistencyProofs() {
  Begin(part::kConsistency);
  const NodeReader read = tree_.Reader();
  for (const int64_t size : day_ends_) {
    Json line;
    line.Set("checkpoint", CheckpointAt(size));
    line.Set("proof", ProofJson(ConsistencyProof(size, tree_.size(), read)));
    Write(CanonicalJson(line) + "\n");
  }
  EndPart();
}

void BundleWriter::WriteSummary(const std::string& checkpoint) {
  SummaryHeading heading{heading_.title,
                         ToText(heading_.engagement),
                         heading_.exported_at,
                         tree_.size(),
                         static_cast<int64_t>(rows_.size()),
                         checkpoint,
                         ToText(signer_.Verifier())};
  Begin(part::kSummary);
  Write(SummaryTop(heading));
  for (const std::string& row : rows_) Write(row);
  Write(SummaryBottom());
  EndPart();
}

void BundleWriter::WriteManifest() {
  const std::string origin = OriginOf(signer_.name, heading_.engagement);
  zip_.Add(part::kManifest, SignNote(Cat(kManifestTitle, "\n", origin, "\n", manifest_), signer_));
}

}  // namespace tandem::ledger
