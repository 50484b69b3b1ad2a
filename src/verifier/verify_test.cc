#include "verifier/verify.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include "ledger/core/bundle_for_test.h"
#include "ledger/core/checkpoint.h"
#include "platform/archive/zip_reader.h"
#include "platform/crypto/random.h"
#include "platform/json/json_parser.h"

namespace tandem::verifier {
namespace {

using Parts = std::vector<archive::ZipPart>;
using Lines = std::vector<std::string>;
namespace part = ledger::part;

std::string& PartOf(Parts& parts, std::string_view name) {
  for (archive::ZipPart& one : parts) {
    if (one.name == name) return one.bytes;
  }
  throw std::out_of_range(std::string(name));
}

Lines LinesOf(std::string_view text) {
  Lines lines;
  for (const std::string_view line : Split(text, '\n')) lines.emplace_back(line);
  lines.pop_back();
  return lines;
}

std::string Join(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

class Verify : public testing::Test {
 protected:
  Verify() : folder_(std::filesystem::temp_directory_path() / ("tandem-verify-" + crypto::NewToken())) {
    std::filesystem::create_directory(folder_);
  }
  ~Verify() override { std::filesystem::remove_all(folder_); }

  std::string Write(const std::string& name, std::string_view bytes) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return (folder_ / name).string();
  }

  // The status and what was said, first "out", then "err".
  std::string RunOn(std::string_view zip, VerifyOptions options = {}) {
    options.bundle = Write("bundle.zip", zip);
    std::ostringstream out;
    std::ostringstream err;
    const int status = RunVerify(options, out, err);
    return Cat(status, " ", out.str(), err.str());
  }

  static std::string ZipOf(const Parts& parts) {
    std::string zip;
    archive::ZipWriter writer([&zip](std::string_view bytes) { zip += bytes; });
    for (const archive::ZipPart& one : parts) writer.Add(one.name, one.bytes);
    writer.Finish();
    return zip;
  }

  // What is said of the intact bundle after a change.
  std::string Changed(const Parts& intact, const std::function<void(Parts&)>& change) {
    Parts parts = intact;
    change(parts);
    return RunOn(ZipOf(parts));
  }
  std::string WithLines(const Parts& intact, const std::function<void(Lines&)>& change) {
    return Changed(intact, [&change](Parts& parts) {
      std::string& text = PartOf(parts, part::kEntries);
      Lines lines = LinesOf(text);
      change(lines);
      text = Join(lines);
    });
  }

  static Parts Intact(int64_t count) {
    return archive::ReadZip(ledger::BundleForTest(ledger::EntriesForTest(count)));
  }

  std::filesystem::path folder_;
};

#define EXPECT_STARTS(text, start) \
  EXPECT_TRUE((text).starts_with(start)) << (text) << "\nexpected: " << (start)

std::string FirstBad(size_t index) { return Cat("1 Not intact: entry ", index, " ("); }

// The line with a member set, canonical again.
std::string Edited(const std::string& line, const std::string& member, Json value) {
  Json entry = ParseJson(line);
  entry.Set(member, std::move(value));
  return ledger::CanonicalJson(entry);
}

TEST_F(Verify, SaysThatAnIntactBundleIs) {
  const std::string said = RunOn(ledger::BundleForTest(ledger::EntriesForTest(100)));
  EXPECT_STARTS(said, "0 Intact: 100 entries of tandem.example.com/engagements/01981234-");
  EXPECT_NE(said.find(ToText(ledger::SignerForTest().Verifier())), std::string::npos);
  EXPECT_STARTS(RunOn(ZipOf(Intact(100))), "0 Intact: 100");
}

TEST_F(Verify, AcceptsRecordsOfEverySmallSize) {
  for (int64_t count = 0; count < 34; ++count) {
    EXPECT_STARTS(RunOn(ledger::BundleForTest(ledger::EntriesForTest(count))),
                  Cat("0 Intact: ", count, " entries"));
  }
}

TEST_F(Verify, NamesTheEntryOfAnyChangedByte) {
  const Parts intact = Intact(12);
  const Lines lines = LinesOf(intact[0].bytes);
  size_t at = 0;
  for (size_t index = 0; index < lines.size(); ++index) {
    const size_t step = index == 5 ? 1 : 89;  // every byte of one line, some of each
    for (size_t byte = 0; byte <= lines[index].size(); byte += step) {
      const std::string said = Changed(intact, [&](Parts& parts) {
        parts[0].bytes[at + byte] = static_cast<char>(parts[0].bytes[at + byte] ^ 1);
      });
      EXPECT_STARTS(said, FirstBad(index));
    }
    at += lines[index].size() + 1;
  }
}

TEST_F(Verify, NamesTheEntryThatWasRewritten) {
  const Parts intact = Intact(100);
  for (size_t index = 0; index < 100; ++index) {
    const std::string said =
        WithLines(intact, [&](Lines& lines) { lines[index] = Edited(lines[index], "action", "x"); });
    EXPECT_STARTS(said, FirstBad(index));
    EXPECT_NE(said.find("was changed: its hash is"), std::string::npos);
  }
}

TEST_F(Verify, NamesTheFirstOfSeveral) {
  const Parts intact = Intact(60);
  const std::string said = WithLines(intact, [](Lines& lines) {
    lines[17] = Edited(lines[17], "action", "x");
    lines[40] = "{";
    lines[3] = Edited(lines[3], "before", Json());
  });
  EXPECT_STARTS(said, FirstBad(3));
}

TEST_F(Verify, NamesWhereAnEntryWasRemovedAddedOrMoved) {
  const Parts intact = Intact(100);
  for (size_t index = 0; index < 100; index += 7) {
    const auto at = static_cast<std::ptrdiff_t>(index);
    EXPECT_STARTS(WithLines(intact, [&](Lines& lines) { lines.erase(lines.begin() + at); }), FirstBad(index));
    EXPECT_STARTS(WithLines(intact, [&](Lines& lines) { lines.insert(lines.begin() + at, lines[index]); }),
                  FirstBad(index + 1));
    EXPECT_STARTS(WithLines(intact, [&](Lines& lines) { std::swap(lines[index], lines[index + 1]); }),
                  FirstBad(index));
    EXPECT_STARTS(WithLines(intact, [&](Lines& lines) { lines.resize(index); }), FirstBad(index));
    EXPECT_STARTS(WithLines(intact, [&](Lines& lines) { lines.insert(lines.begin() + at, ""); }),
                  FirstBad(index));
  }
  EXPECT_STARTS(WithLines(intact, [&](Lines& lines) { lines.push_back(ledger::EntryForTest(100)); }),
                FirstBad(100));
}

TEST_F(Verify, NamesARemovedEntryAlthoughTheRestWasRenumbered) {
  const Parts intact = Intact(50);
  for (size_t index : {size_t{0}, size_t{23}, size_t{24}, size_t{48}}) {
    const std::string said = WithLines(intact, [&](Lines& lines) {
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(index));
      for (size_t i = index; i < lines.size(); ++i)
        lines[i] = Edited(lines[i], "index", static_cast<int64_t>(i));
    });
    EXPECT_STARTS(said, FirstBad(index));
  }
}

// Whoever makes all proofs anew, but lacks the key, is found by the signed checkpoints of earlier days.
TEST_F(Verify, FindsTheDayOfAChangeAlthoughAllProofsWereMadeAnew) {
  std::vector<std::string> forged = ledger::EntriesForTest(100);
  forged[60] = Edited(forged[60], "action", "x");
  Parts other = archive::ReadZip(ledger::BundleForTest(forged));
  const std::string said = Changed(Intact(100), [&other](Parts& parts) {
    PartOf(parts, part::kEntries) = PartOf(other, part::kEntries);
    PartOf(parts, part::kInclusion) = PartOf(other, part::kInclusion);
  });
  EXPECT_STARTS(said, FirstBad(40));  // the third day's first entry
  EXPECT_NE(said.find("its proof fails"), std::string::npos);
}

TEST_F(Verify, RefusesAnyChangedByteOfTheCheckpointAndTheKey) {
  const Parts intact = Intact(5);
  for (const char* name : {part::kCheckpoint, part::kVerifierKey}) {
    Parts parts = intact;
    for (size_t at = 0; at < PartOf(parts, name).size(); ++at) {
      const std::string said = Changed(intact, [&](Parts& changed) { PartOf(changed, name)[at] ^= 1; });
      EXPECT_STARTS(said, "1 Not intact: ");
      EXPECT_EQ(said.find("entry"), said.find("entry 5")) << said;
    }
  }
}

TEST_F(Verify, RefusesAnyChangedByteOfTheOtherParts) {
  const Parts intact = Intact(26);
  for (const char* name :
       {part::kInclusion, part::kConsistency, part::kSummary, part::kReadme, part::kManifest}) {
    Parts parts = intact;
    const size_t size = PartOf(parts, name).size();
    for (size_t at = 0; at < size; at += 1 + size / 60) {
      const std::string said = Changed(intact, [&](Parts& changed) { PartOf(changed, name)[at] ^= 1; });
      EXPECT_STARTS(said, "1 Not intact: ");
      EXPECT_NE(said.find(std::string(name) == part::kInclusion ? "proof" : name), std::string::npos) << said;
      EXPECT_EQ(said.find("entries.jsonl"), std::string::npos) << said;
    }
  }
}

TEST_F(Verify, NamesTheEntryWhoseProofWasTampered) {
  const Parts intact = Intact(26);
  const std::string said = Changed(intact, [](Parts& parts) {
    Lines lines = LinesOf(PartOf(parts, part::kInclusion));
    Json line = ParseJson(lines[7]);
    Json proof = *line.Find("proof");
    std::swap((*proof.AsArray())[0], (*proof.AsArray())[1]);
    line.Set("proof", proof);
    lines[7] = ledger::CanonicalJson(line);
    PartOf(parts, part::kInclusion) = Join(lines);
  });
  EXPECT_STARTS(said, "1 Not intact: entry 7 is intact, but its proof does not show it");
}

TEST_F(Verify, RefusesPartsThatWereAddedOrRemoved) {
  const Parts intact = Intact(3);
  EXPECT_STARTS(Changed(intact,
                        [](Parts& parts) {
                          parts.push_back({"files/contract.pdf", "x"});
                        }),
                "1 Not intact: files/contract.pdf was added");
  EXPECT_STARTS(
      Changed(intact,
              [](Parts& parts) { std::erase_if(parts, [](auto& one) { return one.name == "index.html"; }); }),
      "1 Not intact: index.html is missing");
}

TEST_F(Verify, CannotReadWhatIsNoBundle) {
  EXPECT_STARTS(RunOn(""), "2 Cannot verify");
  EXPECT_STARTS(RunOn("PK\3\4 not a zip"), "2 Cannot verify");
  EXPECT_STARTS(RunOn(ZipOf({{"a.txt", "x"}})), "2 Cannot verify");
  const std::string whole = ledger::BundleForTest(ledger::EntriesForTest(3));
  EXPECT_STARTS(RunOn(whole.substr(0, whole.size() / 2)), "2 Cannot verify");
  for (const char* name : {part::kEntries, part::kCheckpoint, part::kVerifierKey, part::kInclusion,
                           part::kConsistency, part::kManifest}) {
    const auto drop = [name](Parts& parts) {
      std::erase_if(parts, [name](auto& one) { return one.name == name; });
    };
    EXPECT_STARTS(Changed(Intact(3), drop), "2 Cannot verify");
  }
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(RunVerify({"/nonexistent.zip", "", ""}, out, err), 2);
}

TEST_F(Verify, BelievesOnlyTheKeyThatIsTrusted) {
  const std::string zip = ledger::BundleForTest(ledger::EntriesForTest(10));
  const std::string forged = ledger::BundleForTest(ledger::EntriesForTest(10), ledger::SignerForTest(2));
  const std::string key = ToText(ledger::SignerForTest().Verifier());
  EXPECT_STARTS(RunOn(zip, {.bundle = "", .key = key + "\n", .against = ""}), "0 Intact");
  EXPECT_STARTS(RunOn(forged), "0 Intact");
  EXPECT_STARTS(RunOn(forged, {.bundle = "", .key = key, .against = ""}),
                "1 Not intact: verifier-key is not the key you trust");
  EXPECT_STARTS(RunOn(zip, {.bundle = "", .key = "nonsense", .against = ""}), "2 Cannot verify");
}

TEST_F(Verify, ComparesWithACheckpointSeenEarlier) {
  const auto entries = ledger::EntriesForTest(40);
  auto forked = entries;
  forked[10] = Edited(forked[10], "action", "x");
  Parts early = archive::ReadZip(ledger::BundleForTest(ledger::EntriesForTest(20)));
  const VerifyOptions against{
      .bundle = "", .key = "", .against = Write("checkpoint", PartOf(early, part::kCheckpoint))};
  EXPECT_STARTS(RunOn(ledger::BundleForTest(entries), against), "0 Intact");
  EXPECT_STARTS(RunOn(ledger::BundleForTest(forked)), "0 Intact");
  EXPECT_STARTS(RunOn(ledger::BundleForTest(forked), against),
                "1 Not intact: entries.jsonl do not continue the checkpoint you gave");
  EXPECT_STARTS(RunOn(ledger::BundleForTest(ledger::EntriesForTest(19)), against),
                "1 Not intact: checkpoint is older than the one you gave");
}

}  // namespace
}  // namespace tandem::verifier
