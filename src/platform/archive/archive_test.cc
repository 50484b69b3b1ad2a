#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

#include "base/problem.h"
#include "platform/archive/zip_reader.h"
#include "platform/archive/zip_writer.h"

namespace tandem::archive {
namespace {

std::string ZipOf(const std::vector<ZipPart>& parts) {
  std::string zip;
  ZipWriter writer([&zip](std::string_view bytes) { zip += bytes; });
  for (const ZipPart& part : parts) writer.Add(part.name, part.bytes);
  writer.Finish();
  return zip;
}

std::string ReasonOf(std::string_view zip, const ZipLimits& limits = {}) {
  try {
    ReadZip(zip, limits);
  } catch (const Problem& problem) {
    return problem.reason();
  }
  return "read";
}

// The zip with every occurrence of a name replaced by one of the same length.
std::string Renamed(std::string zip, const std::string& from, const std::string& to) {
  for (size_t at = zip.find(from); at != std::string::npos; at = zip.find(from, at + 1)) {
    zip.replace(at, from.size(), to);
  }
  return zip;
}

TEST(Zip, ReadsBackWhatWasWritten) {
  const std::string large(300'000, 'x');
  const auto parts =
      ReadZip(ZipOf({{"a.txt", "alpha"}, {"files/", ""}, {"proofs/empty", ""}, {"large", large}}));
  ASSERT_EQ(parts.size(), 3u);
  EXPECT_EQ(parts[0].name, "a.txt");
  EXPECT_EQ(parts[0].bytes, "alpha");
  EXPECT_EQ(parts[1].bytes, "");
  EXPECT_EQ(parts[2].bytes, large);
}

TEST(Zip, IsTheSameBytesInEveryTimeZone) {
  setenv("TZ", "Pacific/Auckland", 1);
  tzset();
  const std::string first = ZipOf({{"a.txt", "alpha"}, {"files/", ""}});
  setenv("TZ", "America/Los_Angeles", 1);
  tzset();
  EXPECT_EQ(ZipOf({{"a.txt", "alpha"}, {"files/", ""}}), first);
  unsetenv("TZ");
  tzset();
}

TEST(Zip, IsWrittenInPieces) {
  std::string zip;
  ZipWriter writer([&zip](std::string_view bytes) { zip += bytes; });
  writer.Begin("a");
  writer.Write("al");
  writer.Write("pha");
  writer.Finish();
  EXPECT_EQ(ReadZip(zip).at(0).bytes, "alpha");
}

TEST(Zip, PassesOnWhatTheSinkThrows) {
  ZipWriter writer([](std::string_view) { throw Invalid("disk.full", "The disk is full."); });
  EXPECT_THROW(
      {
        writer.Add("a", std::string(1'000'000, 'x'));
        writer.Finish();
      },
      Problem);
}

TEST(Zip, RefusesNamesThatLeaveTheFolder) {
  for (const char* name :
       {"/etc/passwd", "../a", "a/../b", "a//b", "", "a\\b", "c:d", "a\nb", "./a", "\xC3\xA9"}) {
    EXPECT_THROW(ZipOf({{name, ""}}), Problem) << name;
  }
  const std::string zip = ZipOf({{"aaaaa", "x"}, {"bbbbb", "y"}});
  EXPECT_EQ(ReasonOf(Renamed(zip, "aaaaa", "../aa")), "archive.name");
  EXPECT_EQ(ReasonOf(Renamed(zip, "aaaaa", "/aaaa")), "archive.name");
  EXPECT_EQ(ReasonOf(Renamed(zip, "aaaaa", "bbbbb")), "archive.name");
  EXPECT_EQ(ReasonOf(zip), "read");
}

TEST(Zip, RefusesMoreThanItsLimits) {
  const std::string bomb = ZipOf({{"a", std::string(10'000'000, '0')}, {"b", "x"}});
  EXPECT_LT(bomb.size(), 100'000u);
  EXPECT_EQ(ReasonOf(bomb, {.parts = 10, .bytes = 9'999'999}), "archive.too_large");
  EXPECT_EQ(ReasonOf(bomb, {.parts = 1, .bytes = 100'000'000}), "archive.too_large");
  EXPECT_EQ(ReasonOf(bomb, {.parts = 2, .bytes = 10'000'001}), "read");
}

TEST(Zip, RefusesWhatIsNoZip) {
  EXPECT_EQ(ReasonOf(""), "archive.damaged");
  EXPECT_EQ(ReasonOf("hello"), "archive.damaged");
  EXPECT_EQ(ReasonOf(std::string(100'000, '\0')), "archive.damaged");
  EXPECT_THROW(ReadZipFile("/nonexistent.zip"), Problem);
  EXPECT_THROW(ReadZipFile("/"), Problem);
}

TEST(Zip, NeverReadsOtherContentFromADamagedZip) {
  const std::vector<ZipPart> parts{{"one.txt", "the first part of this zip"}, {"two.txt", "the second part"}};
  const std::string zip = ZipOf(parts);
  for (size_t at = 0; at < zip.size(); ++at) {
    for (const int flip : {1, 0x80}) {
      std::string changed = zip;
      changed[at] = static_cast<char>(changed[at] ^ flip);
      try {
        for (const ZipPart& part : ReadZip(changed)) {
          EXPECT_TRUE(part.bytes == parts[0].bytes || part.bytes == parts[1].bytes) << at << " " << flip;
        }
      } catch (const Problem&) {
        SUCCEED();
      }
    }
    EXPECT_NE(ReasonOf(std::string_view(zip).substr(0, at)), "read") << at;
  }
}

}  // namespace
}  // namespace tandem::archive
