// Structured logs: an event's name and its fields, one line each, as JSON or as text for a terminal.
#ifndef TANDEM_PLATFORM_LOG_LOG_H_
#define TANDEM_PLATFORM_LOG_LOG_H_

#include <concepts>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace tandem::log {

enum class Level { kDebug, kInfo, kWarning, kError, kOff };
enum class Format { kText, kJson };

struct Field {
  std::string_view name;
  std::variant<std::string_view, int64_t, double, bool> value;

  Field(std::string_view name_in, std::string_view text) : name(name_in), value(text) {}
  Field(std::string_view name_in, const std::string& text) : name(name_in), value(std::string_view(text)) {}
  Field(std::string_view name_in, const char* text) : name(name_in), value(std::string_view(text)) {}
  Field(std::string_view name_in, bool flag) : name(name_in), value(flag) {}
  Field(std::string_view name_in, double number) : name(name_in), value(number) {}
  template <std::integral Integer>
    requires(!std::same_as<Integer, bool>)
  Field(std::string_view name_in, Integer number) : name(name_in), value(static_cast<int64_t>(number)) {}
};

using Fields = std::initializer_list<Field>;

// Where lines go; without Start they go to standard error as text from kInfo on. `file` empty: standard
// error. Throws Problem "log.cannot_open". Call before other threads log.
struct Options {
  Level level = Level::kInfo;
  Format format = Format::kText;
  std::string file;
  // Instead of a file: receives each line without its end. For tests.
  std::function<void(std::string_view line)> sink;
};
void Start(const Options& options);

// Whether lines of that level are written, to skip preparing them.
bool Enabled(Level level);

// `event` is stable and dotted: "http.request", "mail.failed". Safe from every thread; a line is never torn.
void Debug(std::string_view event, Fields fields = {});
void Info(std::string_view event, Fields fields = {});
void Warning(std::string_view event, Fields fields = {});
void Error(std::string_view event, Fields fields = {});

// "debug", "info", "warning", "error", "off"; "text", "json". Throws Problem "log.level" and "log.format".
Level ParseLevel(std::string_view text);
Format ParseFormat(std::string_view text);

// The path with one-time secrets cut: what follows /invitations/ and /join/ becomes "…".
std::string WithoutSecrets(std::string_view path);

}  // namespace tandem::log

#endif  // TANDEM_PLATFORM_LOG_LOG_H_
