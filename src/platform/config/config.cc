#include "platform/config/config.h"

#include <cstdlib>
#include <stdexcept>

#include "base/text.h"
#include "platform/config/loader.h"
#include "platform/config/values.h"

namespace tandem::config {

std::string Setting::Environment() const {
  std::string out = "TANDEM_";
  for (const char c : name)
    out += c == '-' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return out;
}

Settings Load(std::span<const Setting> declared, const Values& flags, const Environment& environment,
              const std::string& file) {
  Loader loader(declared);
  loader.TakeDefaults();
  if (!file.empty()) loader.TakeFile(file);
  loader.TakeEnvironment(environment);
  loader.TakeFlags(flags);
  return loader.Finish();
}

std::optional<std::string> ProcessEnvironment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  if (value == nullptr) return std::nullopt;
  return value;
}

const Settings::Value& Settings::Find(std::string_view name) const {
  const auto found = values_.find(name);
  if (found == values_.end()) throw std::logic_error(Cat("no setting is called ", name));
  return found->second;
}

const Settings::Value& Settings::Find(std::string_view name, Kind kind) const {
  const auto& value = Find(name);
  if (value.kind != kind) throw std::logic_error(Cat("the setting ", name, " is of another kind"));
  return value;
}

const std::string& Settings::Text(std::string_view name) const {
  const auto& value = Find(name);
  if (value.kind == Kind::kChoice) return value.text;
  return Find(name, Kind::kText).text;
}

uint64_t Settings::Size(std::string_view name) const {
  return ParseSize(Find(name, Kind::kSize).text).value();
}
std::chrono::milliseconds Settings::Duration(std::string_view name) const {
  return ParseDuration(Find(name, Kind::kDuration).text).value();
}
bool Settings::Bool(std::string_view name) const { return ParseBool(Find(name, Kind::kBool).text).value(); }
int64_t Settings::Count(std::string_view name) const {
  return ParseInt(Find(name, Kind::kCount).text).value();
}
config::Endpoint Settings::Endpoint(std::string_view name) const {
  return ParseEndpoint(Find(name, Kind::kEndpoint).text).value();
}
const std::string& Settings::Source(std::string_view name) const { return Find(name).source; }

}  // namespace tandem::config
