#include "platform/config/config.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "base/problem.h"

namespace tandem::config {
namespace {

using std::chrono::milliseconds;

const Setting kDeclared[] = {
    {"listen", "127.0.0.1:8080", Kind::kEndpoint, "Where to listen."},
    {"body-limit", "1MiB", Kind::kSize, "The most of a body."},
    {"idle-timeout", "75s", Kind::kDuration, "How long to wait."},
    {"log-requests", "true", Kind::kBool, "Whether to log."},
    {"workers", "32", Kind::kCount, "How many."},
    {"log-format", "text", Kind::kChoice, "How to log.", "text|json"},
    {"data", "./data", Kind::kText, "Where to keep."},
};

class Configuration : public testing::Test {
 protected:
  std::string File(const std::string& content) {
    std::ofstream(path_) << content;
    return path_;
  }
  Settings Loaded(const Values& flags, const Values& environment = {}, const std::string& file = "") {
    return Load(
        kDeclared, flags,
        [&](const std::string& name) -> std::optional<std::string> {
          const auto found = environment.find(name);
          return found == environment.end() ? std::nullopt : std::optional(found->second);
        },
        file);
  }
  Problem Refusal(const Values& flags, const Values& environment = {}, const std::string& file = "") {
    try {
      Loaded(flags, environment, file);
    } catch (const Problem& problem) {
      return problem;
    }
    ADD_FAILURE() << "nothing was refused";
    return Invalid("", "");
  }
  void TearDown() override { std::remove(path_.c_str()); }

  std::string path_ = testing::TempDir() + "tandem_" +
                      testing::UnitTest::GetInstance()->current_test_info()->name() + ".conf";
};

TEST_F(Configuration, HasItsDefaults) {
  const auto settings = Loaded({});
  EXPECT_EQ(settings.Endpoint("listen").host, "127.0.0.1");
  EXPECT_EQ(settings.Endpoint("listen").port, 8080);
  EXPECT_EQ(settings.Size("body-limit"), 1048576u);
  EXPECT_EQ(settings.Duration("idle-timeout"), milliseconds(75000));
  EXPECT_TRUE(settings.Bool("log-requests"));
  EXPECT_EQ(settings.Count("workers"), 32);
  EXPECT_EQ(settings.Text("log-format"), "text");
  EXPECT_EQ(settings.Source("data"), "the default");
}

TEST_F(Configuration, PrefersFlagToEnvironmentToFileToDefault) {
  const auto file = File("# ours\nworkers = 1\nbody-limit=1kB\nidle-timeout = 1s\n\n");
  const auto settings =
      Loaded({{"workers", "3"}}, {{"TANDEM_WORKERS", "2"}, {"TANDEM_BODY_LIMIT", "2kB"}}, file);
  EXPECT_EQ(settings.Count("workers"), 3);
  EXPECT_EQ(settings.Source("workers"), "the flag --workers");
  EXPECT_EQ(settings.Size("body-limit"), 2000u);
  EXPECT_EQ(settings.Source("body-limit"), "the environment variable TANDEM_BODY_LIMIT");
  EXPECT_EQ(settings.Duration("idle-timeout"), milliseconds(1000));
  EXPECT_EQ(settings.Source("idle-timeout"), file + " line 4");
}

TEST_F(Configuration, RefusesAnUnknownKeyOfTheFileWithItsLineAndANearbyName) {
  const auto file = File("workers = 4\n\nbody-limits = 1MiB\n");
  const auto problem = Refusal({}, {}, file);
  EXPECT_EQ(problem.reason(), "config.unknown");
  EXPECT_EQ(problem.details().at(0).field, file + " line 3");
  EXPECT_NE(problem.message().find("perhaps you mean body-limit"), std::string::npos) << problem.message();
}

TEST_F(Configuration, RefusesALineThatIsNoSettingAndASettingGivenTwice) {
  EXPECT_EQ(Refusal({}, {}, File("workers 4\n")).reason(), "config.malformed");
  EXPECT_EQ(Refusal({}, {}, File("workers = 4\nworkers = 5\n")).reason(), "config.twice");
  EXPECT_EQ(Refusal({}, {}, "/nonexistent/tandem.conf").reason(), "config.unreadable");
}

TEST_F(Configuration, SaysWhereAWrongValueStandsAndHowARightOneLooks) {
  const auto problem = Refusal({}, {{"TANDEM_BODY_LIMIT", "lots"}});
  EXPECT_EQ(problem.reason(), "config.invalid");
  EXPECT_EQ(problem.message(),
            "the environment variable TANDEM_BODY_LIMIT: body-limit cannot be \"lots\"; write a size such as "
            "64MiB or "
            "1000kB.");
}

TEST_F(Configuration, RefusesValuesOfTheWrongKind) {
  for (const auto& [name, text] : Values{{"body-limit", "-1"},
                                         {"idle-timeout", "5"},
                                         {"log-requests", "maybe"},
                                         {"workers", "-2"},
                                         {"workers", "0"},
                                         {"workers", "99999999999"},
                                         {"listen", "127.0.0.1"},
                                         {"log-format", "xml"}}) {
    EXPECT_EQ(Refusal({{name, text}}).reason(), "config.invalid") << name << " " << text;
  }
  for (const std::string text :
       {"1.5MiB", "99999999999999999999", "9223372036854775807GiB", "MiB", "1 XB", ""}) {
    EXPECT_EQ(Refusal({{"body-limit", text}}).reason(), "config.invalid") << text;
  }
  for (const std::string text : {"::1:80", "host:65536", "host:x", "host:-1", "host:"}) {
    EXPECT_EQ(Refusal({{"listen", text}}).reason(), "config.invalid") << text;
  }
}

TEST_F(Configuration, ReadsEveryFormOfAnAddress) {
  EXPECT_EQ(Loaded({{"listen", "[::1]:0"}}).Endpoint("listen").host, "::1");
  EXPECT_EQ(Loaded({{"listen", ":9000"}}).Endpoint("listen").host, "");
  EXPECT_EQ(Loaded({{"listen", "localhost:9000"}}).Endpoint("listen").port, 9000);
}

TEST_F(Configuration, TreatsAskingForAnUndeclaredSettingAsABug) {
  const auto settings = Loaded({});
  EXPECT_THROW(settings.Text("nothing"), std::logic_error);
  EXPECT_THROW(settings.Size("workers"), std::logic_error);
  EXPECT_EQ(Refusal({{"nothing", "1"}}).reason(), "config.unknown");
}

TEST(ServerSettingsList, HasOnlyDefaultsThatCanBeRead) {
  EXPECT_NO_THROW(Load(ServerSettings(), {}, [](const std::string&) { return std::nullopt; }, ""));
}

TEST(ServerSettingsList, ReadsWellAsHelpAndAsAPage) {
  std::istringstream help(HelpText(ServerSettings()));
  for (std::string line; std::getline(help, line);) {
    EXPECT_LE(line.size(), 100u) << line;
    EXPECT_FALSE(line.ends_with(' ')) << line;
  }
  const auto page = ConfigurationPage(ServerSettings());
  EXPECT_NE(page.find("| `body-limit` | `TANDEM_BODY_LIMIT` | size | `1MiB` |"), std::string::npos);
}

// With TANDEM_WRITE_DOCS set this writes the page instead.
TEST(ServerSettingsList, IsWhatTheDocumentationSays) {
  const auto source = ProcessEnvironment("TANDEM_SOURCE");
  if (!source) GTEST_SKIP() << "TANDEM_SOURCE does not say where the documentation is";
  const auto path = *source + "/docs/configuration.md";
  if (ProcessEnvironment("TANDEM_WRITE_DOCS")) std::ofstream(path) << ConfigurationPage(ServerSettings());
  std::ifstream file(path);
  std::stringstream page;
  page << file.rdbuf();
  EXPECT_EQ(page.str(), ConfigurationPage(ServerSettings()))
      << "run config_tests with TANDEM_SOURCE and TANDEM_WRITE_DOCS=1";
}

}  // namespace
}  // namespace tandem::config
