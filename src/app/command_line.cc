#include "app/command_line.h"

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>

#include "api/openapi.h"
#include "app/calibrate_command.h"
#include "app/demo_command.h"
#include "app/house.h"
#include "app/serve_command.h"
#include "app/user_command.h"
#include "base/text.h"
#include "platform/crypto/signing.h"
#include "rooms/plan/exchange/forecast_command.h"
#include "rooms/plan/exchange/plan_command.h"
#include "verifier/verify.h"

namespace tandem::app {
namespace {

constexpr const char* kAbout =
    "Tandem: where a client and its vendors run outsourced work together.\n"
    "\n"
    "Start here:   tandem serve --data ./data     then open the address it prints\n"
    "Try it out:   tandem demo --data ./demo      fills an empty directory with a lifelike engagement";

// The flags of the settings that a command takes, and the settings once they are read.
struct SettingFlags {
  std::map<std::string, std::string> flags;
  std::string file;

  void AddTo(CLI::App& command, std::initializer_list<std::string_view> only = {}) {
    for (const config::Setting& setting : config::ServerSettings()) {
      if (only.size() > 0 && std::find(only.begin(), only.end(), setting.name) == only.end()) continue;
      command.add_option("--" + setting.name, flags[setting.name],
                         Cat(setting.description, " [", setting.default_value, "; ", setting.Environment(), "]"));
    }
    command.add_option("--config", file, "A file of settings, one `name = value` a line.");
  }

  config::Settings Load() const {
    config::Values given;
    for (const auto& [name, value] : flags) {
      if (!value.empty()) given[name] = value;
    }
    return config::Load(config::ServerSettings(), given, config::ProcessEnvironment, file);
  }

  HouseOptions House() const {
    const config::Settings settings = Load();
    HouseOptions options;
    options.data = settings.Text("data");
    options.database = settings.Text("database");
    return options;
  }
};

void Report(const Problem& problem) {
  std::cerr << "tandem: " << problem.message() << '\n';
  for (const ProblemDetail& detail : problem.details()) {
    if (detail.message == problem.message()) continue;
    std::cerr << "  " << detail.field << ": " << detail.message << '\n';
  }
}

// "name=Title" as field → header.
std::map<std::string, std::string> ReadMapping(const std::vector<std::string>& pairs) {
  std::map<std::string, std::string> mapping;
  for (const std::string& pair : pairs) {
    const size_t equals = pair.find('=');
    if (equals == std::string::npos || equals == 0) {
      throw Invalid("plan.mapping", "--map takes field=Header, for example --map name=Title.");
    }
    mapping[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  return mapping;
}

int Migrate(const HouseOptions& options) {
  const auto database = OpenDatabase(options);
  const int applied = db::Migrate(*database, AllMigrations());
  std::cout << (applied == 0 ? "The database is up to date." : Cat("Applied ", applied, applied == 1 ? " step." : " steps."))
            << '\n';
  return 0;
}

int PrintOpenApi() {
  api::Router router;
  const ledger::Signer signer = ledger::MakeSigner("tandem", crypto::NewKeyPair());
  AddAllRoutes(router, signer, 64 * 1024 * 1024);
  std::cout << api::OpenApi(router);
  return 0;
}

// One subcommand: its declaration on the command line and what it runs.
class CommandLine {
 public:
  CommandLine() : app_(kAbout, "tandem") {
    app_.require_subcommand(1);
    app_.set_help_all_flag("--help-all", "Help for every command.");
    AddServe();
    AddDemo();
    AddMigrate();
    AddVerify();
    AddPlan();
    AddForecast();
    AddCalibrate();
    AddOpenApi();
    AddUser();
  }

  int Run(int argc, char** argv) {
    if (argc > 1 && argv[1][0] != '-' && !HasCommand(argv[1])) {
      std::cerr << "tandem: There is no command “" << argv[1] << "”. tandem --help lists them.\n";
      return 2;
    }
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      const int status = app_.exit(error);
      return status == 0 ? 0 : 2;
    }
    return run_();
  }

 private:
  bool HasCommand(const std::string& name) const {
    const auto commands = app_.get_subcommands([](const CLI::App*) { return true; });
    return std::any_of(commands.begin(), commands.end(), [&](const CLI::App* command) { return command->get_name() == name; });
  }

  CLI::App& Add(const char* name, const char* about, std::function<int()> run) {
    CLI::App* command = app_.add_subcommand(name, about);
    command->callback([this, run] { run_ = run; });
    return *command;
  }

  void AddServe() {
    CLI::App& command = Add("serve", "Serve Tandem until stopped (Ctrl-C or SIGTERM).",
                            [this] { return RunServe(settings_.Load(), !single_commits_); });
    settings_.AddTo(command);
    command.add_flag("--single-commits", single_commits_,
                     "Commit each write by itself instead of many at once; slower, for comparison.");
  }

  void AddDemo() {
    CLI::App& command = Add("demo", "Fill an empty data directory with a lifelike engagement.",
                            [this] { return RunDemo(settings_.House(), json_, std::cout); });
    settings_.AddTo(command, {"data", "database"});
    command.add_flag("--json", json_, "Print the accounts and engagements as JSON.");
  }

  void AddMigrate() {
    CLI::App& command =
        Add("migrate", "Bring the database up to date; serve does it too.", [this] { return Migrate(settings_.House()); });
    settings_.AddTo(command, {"data", "database"});
  }

  void AddVerify() {
    CLI::App& command = Add("verify", "Check an evidence bundle offline: 0 intact, 1 not, 2 unreadable.", [this] {
      return verifier::RunVerify({file_, key_, against_}, std::cout, std::cerr);
    });
    command.add_option("bundle", file_, "The bundle, a .zip downloaded from Record.")->required();
    command.add_option("--key", key_, "The verifier key you trust; otherwise the bundle's own is used and shown.");
    command.add_option("--against", against_, "An earlier checkpoint that the record must continue.");
  }

  plan::FileCommand PlanFileCommand() const {
    return {file_, json_, ReadMapping(mapping_), DayOf({SystemNow().micros / 60'000'000})};
  }

  void AddPlanFile(CLI::App& command) {
    command.add_option("file", file_, "Microsoft Project XML, or CSV.")->required();
    command.add_flag("--json", json_, "Print JSON instead of a table.");
    command.add_option("--map", mapping_, "For CSV with other headers, field=Header: --map name=Title --map duration=Days.")
        ->allow_extra_args(false);
  }

  void AddPlan() {
    CLI::App& command = Add("plan", "Compute the dates of a plan file (MSPDI or CSV) without a server.", [this] {
      return plan::RunPlan(PlanFileCommand(), std::cout, std::cerr);
    });
    AddPlanFile(command);
  }

  void AddForecast() {
    CLI::App& command = Add("forecast", "Say when a plan file (MSPDI or CSV) may be done, by simulation.", [this] {
      forecast_.file = PlanFileCommand();
      return plan::RunForecast(forecast_, std::cout, std::cerr);
    });
    AddPlanFile(command);
    command.add_option("--trials", forecast_.trials, "How many times the plan is played through [10000].");
    command.add_option("--seed", forecast_.seed, "The seed of the random numbers [1]; the same seed gives the same result.");
    command.add_option("--by", forecast_.by, "A date whose probability is wanted: 2026-03-14 (to its end) or 2026-03-14T12:00.");
    command.add_option("--threads", forecast_.threads, "How many threads compute [as many as cores]; the result does not depend on it.");
  }

  void AddCalibrate() {
    CLI::App& command = Add("calibrate",
                            "Learn from past estimates and score the forecasts on others. Both files are CSV with the columns "
                            "project, as_of, estimated_end, actual_end and project_start; dates such as 2026-03-14.",
                            [this] { return RunCalibrate({history_, score_, json_}, std::cout, std::cerr); });
    command.add_option("--history", history_, "Past estimates and their outcomes to learn from.")->required();
    command.add_option("--score", score_, "Estimates to forecast one date after the other, and to score.")->required();
    command.add_flag("--json", json_, "Print JSON instead of a table.");
  }

  void AddOpenApi() { Add("openapi", "Print the description of the API (OpenAPI 3.1).", PrintOpenApi); }

  void AddUser() {
    CLI::App& command = Add("user", "List accounts, or set a password for someone who lost it.", [this] {
      return RunUser(settings_.House(), user_, std::cin, std::cout);
    });
    settings_.AddTo(command, {"data", "database"});
    command.add_option("--set-password", user_, "The e-mail address; the new password is read from standard input.");
  }

  CLI::App app_;
  std::function<int()> run_;
  SettingFlags settings_;
  bool json_ = false;
  plan::ForecastCommand forecast_;
  bool single_commits_ = false;
  std::string file_, key_, against_, user_, history_, score_;
  std::vector<std::string> mapping_;
};

}  // namespace

int RunCommandLine(int argc, char** argv) {
  try {
    return CommandLine().Run(argc, argv);
  } catch (const Problem& problem) {
    Report(problem);
  } catch (const std::exception& error) {
    std::cerr << "tandem: " << error.what() << '\n';
  }
  return 1;
}

}  // namespace tandem::app
