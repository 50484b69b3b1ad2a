// Settings by flag, environment, file and default, in that order. What can be set is declared once, as data,
// from which --help and docs/configuration.md are written.
#ifndef TANDEM_PLATFORM_CONFIG_CONFIG_H_
#define TANDEM_PLATFORM_CONFIG_CONFIG_H_

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tandem::config {

// More threads or connections than this is a slip of the keyboard.
inline constexpr int64_t kMostCount = 100'000;

enum class Kind {
  kText,
  kSize,      // "64MiB", "10kB", "512"; bytes
  kDuration,  // "30s", "250ms", "5m", "12h", "7d"
  kBool,      // "true", "false", "yes", "no", "on", "off"
  kCount,     // a whole number from 1 to kMostCount
  kEndpoint,  // "127.0.0.1:8080", "[::1]:8080", ":8080" (every address)
  kChoice,    // one of `choices`
};

struct Setting {
  std::string name;           // the flag without dashes and the key in the file: "body-limit"
  std::string default_value;  // as it would be written
  Kind kind = Kind::kText;
  std::string description;   // one sentence
  std::string choices = "";  // "text|json"

  // TANDEM_BODY_LIMIT
  std::string Environment() const;
};

struct Endpoint {
  std::string host;
  uint16_t port = 0;
};

using Values = std::map<std::string, std::string, std::less<>>;
// The value of an environment variable, or nothing.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

// Every setting has a value of its kind: Load has checked it. Asking for an undeclared name, or as another
// kind, is a bug and throws std::logic_error.
class Settings {
 public:
  const std::string& Text(std::string_view name) const;  // of kText and kChoice
  uint64_t Size(std::string_view name) const;
  std::chrono::milliseconds Duration(std::string_view name) const;
  bool Bool(std::string_view name) const;
  int64_t Count(std::string_view name) const;
  config::Endpoint Endpoint(std::string_view name) const;
  // "the flag --listen", "the environment variable TANDEM_LISTEN", "tandem.conf line 3" or "the default".
  const std::string& Source(std::string_view name) const;

 private:
  friend class Loader;
  struct Value {
    std::string text;
    std::string source;
    Kind kind;
  };
  const Value& Find(std::string_view name) const;
  const Value& Find(std::string_view name, Kind kind) const;

  std::map<std::string, Value, std::less<>> values_;
};

// `flags` by name without dashes; `file` empty reads none. Throws a Problem whose message names source, line
// and what a right value looks like: "config.unknown" (a key of the file or a flag that no setting has),
// "config.invalid", "config.twice", "config.unreadable", "config.malformed".
Settings Load(std::span<const Setting> declared, const Values& flags, const Environment& environment,
              const std::string& file);
// The process's environment.
std::optional<std::string> ProcessEnvironment(const std::string& name);

// The server's settings: the one list.
std::span<const Setting> ServerSettings();

// The list for --help: a line or two each, at most 100 columns.
std::string HelpText(std::span<const Setting> declared);
// The list as docs/configuration.md.
std::string ConfigurationPage(std::span<const Setting> declared);

}  // namespace tandem::config

#endif  // TANDEM_PLATFORM_CONFIG_CONFIG_H_
