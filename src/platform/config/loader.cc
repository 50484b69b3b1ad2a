#include "platform/config/loader.h"

#include <algorithm>
#include <fstream>
#include <numeric>

#include "base/problem.h"
#include "base/text.h"
#include "platform/config/values.h"

namespace tandem::config {
namespace {

// How many single-letter changes lead from one to the other (Levenshtein).
size_t Distance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), size_t{0});
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

void Loader::TakeDefaults() {
  for (const auto& setting : declared_) Take(setting, setting.default_value, "the default");
}

void Loader::TakeFile(const std::string& file) {
  std::ifstream stream(file);
  if (!stream) {
    throw Invalid("config.unreadable",
                  Cat("Cannot read the settings file ", file, "; check its name and rights."));
  }
  std::string line;
  Values sources;
  for (int number = 1; std::getline(stream, line); ++number)
    TakeLine(line, Cat(file, " line ", number), sources);
  if (stream.bad())
    throw Invalid("config.unreadable", Cat("Reading the settings file ", file, " failed midway."));
}

void Loader::TakeLine(std::string_view line, const std::string& source, Values& sources) {
  const auto content = Trim(line);
  if (content.empty() || content.front() == '#') return;
  const auto equals = content.find('=');
  if (equals == std::string_view::npos) {
    throw InvalidField(source, "config.malformed",
                       Cat(source, ": write \"name = value\", or # before a comment."));
  }
  const auto& setting = Declared(Trim(content.substr(0, equals)), source);
  const auto [before, is_new] = sources.emplace(setting.name, source);
  if (!is_new) {
    throw InvalidField(
        source, "config.twice",
        Cat(source, ": ", setting.name, " is already set at ", before->second, "; keep one of them."));
  }
  Take(setting, Trim(content.substr(equals + 1)), source);
}

void Loader::TakeEnvironment(const Environment& environment) {
  for (const auto& setting : declared_) {
    const auto name = setting.Environment();
    if (const auto value = environment(name)) Take(setting, *value, "the environment variable " + name);
  }
}

void Loader::TakeFlags(const Values& flags) {
  for (const auto& [name, value] : flags) {
    const auto source = "the flag --" + name;
    Take(Declared(name, source), value, source);
  }
}

void Loader::Take(const Setting& setting, std::string_view text, const std::string& source) {
  if (!IsValue(setting, text)) {
    throw InvalidField(
        source, "config.invalid",
        Cat(source, ": ", setting.name, " cannot be \"", text, "\"; write ", Form(setting), "."));
  }
  settings_.values_.insert_or_assign(setting.name, Settings::Value{std::string(text), source, setting.kind});
}

const Setting& Loader::Declared(std::string_view name, const std::string& source) const {
  const auto found =
      std::find_if(declared_.begin(), declared_.end(), [&](const Setting& s) { return s.name == name; });
  if (found != declared_.end()) return *found;
  throw InvalidField(source, "config.unknown",
                     Cat(source, ": there is no setting \"", name, "\"", Nearest(name), "."));
}

std::string Loader::Nearest(std::string_view name) const {
  const auto nearest = std::min_element(
      declared_.begin(), declared_.end(),
      [&](const Setting& a, const Setting& b) { return Distance(a.name, name) < Distance(b.name, name); });
  if (nearest == declared_.end() || Distance(nearest->name, name) > 3)
    return "; tandem serve --help lists them";
  return Cat("; perhaps you mean ", nearest->name);
}

}  // namespace tandem::config
