#include "ledger/core/bundle.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "ledger/core/bundle_for_test.h"
#include "ledger/core/bundle_readme.h"
#include "ledger/core/checkpoint.h"
#include "ledger/core/summary_changes.h"
#include "platform/archive/zip_reader.h"
#include "platform/crypto/random.h"
#include "platform/json/json_parser.h"

namespace tandem::ledger {
namespace {

std::string PartOf(const std::string& zip, const std::string& name) {
  for (const archive::ZipPart& part : archive::ReadZip(zip)) {
    if (part.name == name) return part.bytes;
  }
  return "no such part";
}

int64_t LinesOf(const std::string& text) { return std::count(text.begin(), text.end(), '\n'); }

TEST(Bundle, HasTheContractsParts) {
  const std::string zip = BundleForTest(EntriesForTest(50));
  std::vector<std::string> names;
  for (const archive::ZipPart& part : archive::ReadZip(zip)) names.push_back(part.name);
  EXPECT_EQ(names,
            (std::vector<std::string>{"entries.jsonl", "checkpoint", "verifier-key", "proofs/inclusion.jsonl",
                                      "proofs/consistency.jsonl", "index.html", "README.txt", "manifest"}));
  EXPECT_NE(zip.find("files/"), std::string::npos);
  EXPECT_EQ(LinesOf(PartOf(zip, part::kEntries)), 50);
  EXPECT_EQ(LinesOf(PartOf(zip, part::kInclusion)), 50);
  EXPECT_EQ(LinesOf(PartOf(zip, part::kConsistency)), 2);
}

TEST(Bundle, IsTheSameBytesForTheSameRecord) {
  EXPECT_EQ(BundleForTest(EntriesForTest(30)), BundleForTest(EntriesForTest(30)));
}

TEST(Bundle, SignsTheRootOfItsEntries) {
  const std::string zip = BundleForTest(EntriesForTest(9));
  const Checkpoint checkpoint = OpenCheckpoint(PartOf(zip, part::kCheckpoint), SignerForTest().Verifier());
  MemoryTree tree;
  for (const std::string& entry : EntriesForTest(9)) tree.Append(LeafHash(entry));
  EXPECT_EQ(checkpoint, (Checkpoint{OriginOf("tandem.example.com", EngagementForTest()), 9, tree.Root()}));
}

TEST(Summary, EscapesWhatPeopleWrote) {
  Json after;
  after.Set("name", "<script>alert('x')</script>");
  const std::string entry =
      CanonicalJson(EntryJson({EngagementForTest(), 0, TimeForTest(0)}, {"1", "<b>Eve", "\"Acme\"", "client"},
                              {"plan.edited", {"task", "1", "</table>"}, {}, after}));
  const std::string html = PartOf(BundleForTest({entry}), part::kSummary);
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(html.find("<b>Eve"), std::string::npos);
  EXPECT_NE(html.find("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"), std::string::npos);
  EXPECT_NE(html.find("New &lt;warehouse&gt;"), std::string::npos);
  EXPECT_NE(html.find("&lt;/table&gt;"), std::string::npos);
}

TEST(Summary, ShowsWhatChangedAndNothingElse) {
  const std::string html = PartOf(BundleForTest(EntriesForTest(3)), part::kSummary);
  EXPECT_NE(html.find("<b>Duration</b> <del>1d</del> → <ins>2d</ins>"), std::string::npos);
  EXPECT_NE(html.find("Plan task edited"), std::string::npos);
  EXPECT_NE(html.find("2026-01-05 09:00:00"), std::string::npos);
}

TEST(Summary, TellsListsOfRecordsRecordByRecord) {
  const Json before = ParseJson(
      R"({"tasks":[{"id":"1","name":"Old","duration":"3d"},{"id":"2","name":"Gone","duration":"1d","version":4}],"v":1})");
  const Json after = ParseJson(
      R"({"tasks":[{"id":"1","name":"New","duration":"3d"},{"id":"3","name":"Added","duration":"2d"}],"settings":{"start":"x"},"v":1})");
  EXPECT_EQ(ChangesHtml(&before, &after),
            "<ul><li><b>Task</b> New · Name <del>Old</del> → <ins>New</ins></li>"
            "<li><b>Task</b> Gone <del>removed</del> Duration 1d</li><li><b>Task</b> Added <ins>added</ins> "
            "Duration 2d</li>"
            "<li><b>Settings start</b> <ins>x</ins></li></ul>");
  EXPECT_EQ(ChangesHtml(&before, &before), "");
}

TEST(Summary, CutsWhatIsLong) {
  Json after;
  for (int i = 0; i < 1000; ++i) after.Set(Cat("field ", i), std::string(5000, 'x'));
  const std::string entry = CanonicalJson(
      EntryJson({EngagementForTest(), 0, TimeForTest(0)}, {}, {"plan.imported", {}, Json(), after}));
  const std::string html = PartOf(BundleForTest({entry}), part::kSummary);
  EXPECT_LT(html.size(), 30'000u);
  EXPECT_NE(html.find("and 960 more"), std::string::npos);
}

// The README's own commands, run as a reader would run them.
class Readme : public testing::Test {
 protected:
  Readme() : folder_(std::filesystem::temp_directory_path() / ("tandem-bundle-" + crypto::NewToken())) {
    for (const archive::ZipPart& part : archive::ReadZip(BundleForTest(EntriesForTest(37)))) {
      std::filesystem::create_directories((folder_ / part.name).parent_path());
      std::ofstream(folder_ / part.name, std::ios::binary) << part.bytes;
    }
  }
  ~Readme() override { std::filesystem::remove_all(folder_); }

  static bool HasTools() {
    return std::system(
               "openssl version | grep -q 'OpenSSL 3' && command -v python3 >/dev/null && command -v "
               "sha256sum "
               ">/dev/null") == 0;
  }

  // The output of the commands between the n-th marks, errors included.
  std::string Run(int block) const {
    std::string_view text = BundleReadme();
    for (int i = 0; i < block; ++i) text.remove_prefix(text.find("---- begin\n") + 11);
    const std::string script = Cat("cd '", folder_.string(), "'\n", text.substr(0, text.find("---- end")));
    std::ofstream(folder_ / "script.sh") << script;
    std::FILE* pipe = popen(Cat("sh '", (folder_ / "script.sh").string(), "' 2>&1").c_str(), "r");
    std::string out;
    char buffer[4096];
    for (size_t count; (count = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, count);
    pclose(pipe);
    return out;
  }

  void Replace(const std::string& name, const std::string& from, const std::string& to) const {
    std::ifstream in(folder_ / name, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(in)), {});
    text.replace(text.find(from), from.size(), to);
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  std::filesystem::path folder_;
};

TEST_F(Readme, ItsCommandsAcceptAnIntactBundle) {
  if (!HasTools()) GTEST_SKIP() << "OpenSSL 3, Python 3 or sha256sum is not here";
  EXPECT_EQ(Run(1), "Signature Verified Successfully\nSignature Verified Successfully\n");
  const std::string sums = Run(2);
  EXPECT_EQ(LinesOf(sums), 7) << sums;
  EXPECT_EQ(sums.find("FAILED"), std::string::npos) << sums;
  EXPECT_EQ(Run(3),
            "intact: 37 entries of tandem.example.com/engagements/01981234-5678-7abc-8def-0123456789ab\n");
}

TEST_F(Readme, ItsCommandsRefuseAChangedOne) {
  if (!HasTools()) GTEST_SKIP() << "OpenSSL 3, Python 3 or sha256sum is not here";
  Replace("entries.jsonl", "Build part 20", "Build part 21");
  EXPECT_NE(Run(2).find("entries.jsonl: FAILED"), std::string::npos);
  EXPECT_NE(Run(3).find("an entry was changed"), std::string::npos);
  Replace("checkpoint", "\n37\n", "\n36\n");
  EXPECT_NE(Run(1).find("Signature Verification Failure"), std::string::npos);
}

}  // namespace
}  // namespace tandem::ledger
