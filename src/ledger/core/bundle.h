// The evidence bundle: a zip that shows an engagement's record to anyone, without the server. docs/ledger.md
// specifies it.
#ifndef TANDEM_LEDGER_CORE_BUNDLE_H_
#define TANDEM_LEDGER_CORE_BUNDLE_H_

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "ledger/core/memory_tree.h"
#include "ledger/core/note.h"
#include "platform/archive/zip_writer.h"

namespace tandem::ledger {

namespace part {
inline constexpr const char* kEntries = "entries.jsonl";
inline constexpr const char* kCheckpoint = "checkpoint";
inline constexpr const char* kVerifierKey = "verifier-key";
inline constexpr const char* kInclusion = "proofs/inclusion.jsonl";
inline constexpr const char* kConsistency = "proofs/consistency.jsonl";
inline constexpr const char* kFiles = "files/";
inline constexpr const char* kSummary = "index.html";
inline constexpr const char* kReadme = "README.txt";
inline constexpr const char* kManifest = "manifest";
}  // namespace part

// A longer record's bundle has the inclusion proofs of its newest entries only, and its summary their newest.
inline constexpr int64_t kMostInclusionProofs = 100'000;
inline constexpr size_t kMostSummaryRows = 5'000;

// The first line of the manifest's text; the second is the origin, then `sha256  name` a line.
inline constexpr std::string_view kManifestTitle = "tandem bundle manifest v1";

struct BundleHeading {
  Uuid engagement;
  std::string title;
  Instant exported_at;
};

// Writes a bundle's parts into a zip as the entries come. The same heading, entries and key give the same
// bytes.
class BundleWriter {
 public:
  BundleWriter(archive::ZipWriter& zip, BundleHeading heading, const Signer& signer);

  // The next entry: its canonical JSON and the time it says. Throws Problem when it is not JSON.
  void Add(Instant at, std::string_view entry);
  // Writes everything else, and finishes the zip.
  void Finish();

 private:
  void Begin(const char* name);
  void Write(std::string_view bytes);
  void EndPart();
  void AddPart(const char* name, std::string_view bytes);
  void WriteInclusionProofs();
  void WriteConsistencyProofs();
  void WriteSummary(const std::string& checkpoint);
  void WriteManifest();
  std::string CheckpointAt(int64_t size) const;

  archive::ZipWriter& zip_;
  BundleHeading heading_;
  Signer signer_;
  MemoryTree tree_;
  Day last_day_{};
  std::vector<int64_t> day_ends_;  // sizes of the record at the end of each UTC day before the last
  std::deque<std::string> rows_;   // of the summary
  std::string manifest_;
  std::string open_part_;
  crypto::Sha256Stream hash_;
};

}  // namespace tandem::ledger

#endif  // TANDEM_LEDGER_CORE_BUNDLE_H_
