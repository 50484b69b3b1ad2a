#include "platform/log/log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <sstream>
#include <thread>

#include "base/problem.h"

namespace tandem::log {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

class Log : public testing::Test {
 protected:
  void Collect(Format format, Level level = Level::kInfo) {
    Start({.level = level, .format = format, .sink = [this](std::string_view line) {
             lines_.emplace_back(line);
           }});
  }
  void TearDown() override { Start({}); }

  std::vector<std::string> lines_;
};

TEST_F(Log, WritesOneJsonObjectALine) {
  Collect(Format::kJson);
  Info("http.request",
       {{"method", "GET"}, {"status", 200}, {"share", 0.5}, {"ok", true}, {"note", "a\n\"b\""}});
  ASSERT_EQ(lines_.size(), 1u);
  EXPECT_THAT(lines_[0], testing::StartsWith("{\"at\":\"20"));
  EXPECT_THAT(
      lines_[0],
      EndsWith(
          R"(Z","level":"info","event":"http.request","method":"GET","status":200,"share":0.5,"ok":true,"note":"a\n\"b\""})"));
}

TEST_F(Log, WritesTextInWhichNoValueCanFakeAFieldOrALine) {
  Collect(Format::kText);
  Warning("mail.failed", {{"to", "a@example.org"}, {"why", "no\nhost=1"}, {"tries", 3}, {"empty", ""}});
  ASSERT_EQ(lines_.size(), 1u);
  EXPECT_THAT(lines_[0],
              EndsWith(R"(Z warning mail.failed to=a@example.org why="no\nhost=1" tries=3 empty="")"));
}

TEST_F(Log, LeavesOutWhatIsBelowItsLevel) {
  Collect(Format::kText, Level::kWarning);
  Debug("a");
  Info("b");
  Warning("c");
  Error("d");
  EXPECT_EQ(lines_.size(), 2u);
  EXPECT_FALSE(Enabled(Level::kInfo));
  Collect(Format::kText, Level::kOff);
  Error("e");
  EXPECT_EQ(lines_.size(), 2u);
}

TEST_F(Log, KeepsLinesWholeWhenManyThreadsWrite) {
  Collect(Format::kText);
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([] {
      for (int i = 0; i < 200; ++i) Info("event", {{"text", "0123456789"}});
    });
  }
  for (auto& thread : threads) thread.join();
  ASSERT_EQ(lines_.size(), 800u);
  for (const auto& line : lines_) EXPECT_THAT(line, EndsWith(" info event text=0123456789"));
}

TEST_F(Log, WritesToAFileAndSaysWhenItCannot) {
  const std::string path = testing::TempDir() + "tandem_log_test.log";
  Start({.format = Format::kJson, .file = path});
  Warning("written", {{"n", 1}});
  std::ifstream file(path);
  std::stringstream content;
  content << file.rdbuf();
  EXPECT_THAT(content.str(), HasSubstr("\"event\":\"written\",\"n\":1}\n"));
  std::remove(path.c_str());
  EXPECT_THROW(Start({.file = "/proc/no/such/place"}), Problem);
}

TEST_F(Log, RefusesUnknownLevelsAndFormats) {
  EXPECT_EQ(ParseLevel("warning"), Level::kWarning);
  EXPECT_EQ(ParseFormat("json"), Format::kJson);
  EXPECT_THROW(ParseLevel("loud"), Problem);
  EXPECT_THROW(ParseFormat("xml"), Problem);
}

TEST(WithoutSecrets, CutsTheTokenOfAnInvitation) {
  EXPECT_EQ(WithoutSecrets("/api/v1/invitations/s3cret/acceptance"), "/api/v1/invitations/…/acceptance");
  EXPECT_EQ(WithoutSecrets("/join/s3cret"), "/join/…");
  EXPECT_EQ(WithoutSecrets("/join/"), "/join/");
  EXPECT_EQ(WithoutSecrets("/api/v1/engagements/7"), "/api/v1/engagements/7");
}

}  // namespace
}  // namespace tandem::log
