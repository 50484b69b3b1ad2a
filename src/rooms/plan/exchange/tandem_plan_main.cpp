// `tandem-plan FILE [--json] [--map field=header …]`: the plan command by itself, for trying files.
#include <iostream>
#include <string_view>

#include "rooms/plan/exchange/plan_command.h"

int main(int count, char** arguments) {
  tandem::plan::FileCommand command;
  command.today = tandem::Day{static_cast<int32_t>(tandem::SystemNow().micros / 86'400'000'000)};
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    const bool value_follows = i + 1 < count;
    if (argument == "--json") {
      command.json = true;
    } else if (argument == "--map" && value_follows) {
      const std::string_view pair = arguments[++i];
      const size_t equals = pair.find('=');
      if (equals == std::string_view::npos) {
        std::cerr << "--map takes field=header, for example --map name=Title\n";
        return 2;
      }
      command.map[std::string(pair.substr(0, equals))] = pair.substr(equals + 1);
    } else {
      command.path = argument;
    }
  }
  if (command.path.empty()) {
    std::cerr << "Name a plan file: tandem-plan FILE [--json] [--map field=header …]\n";
    return 2;
  }
  return tandem::plan::RunPlan(command, std::cout, std::cerr);
}
