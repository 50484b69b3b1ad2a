#include "platform/log/log.h"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <memory>

#include "base/json.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/time.h"

namespace tandem::log {
namespace {

// A sink for tests: each line to a function, one at a time.
class FunctionSink : public spdlog::sinks::base_sink<std::mutex> {
 public:
  explicit FunctionSink(std::function<void(std::string_view)> receive) : receive_(std::move(receive)) {}

 private:
  void sink_it_(const spdlog::details::log_msg& message) override {
    receive_({message.payload.data(), message.payload.size()});
  }
  void flush_() override {}

  std::function<void(std::string_view)> receive_;
};

struct Destination {
  std::shared_ptr<spdlog::logger> logger;
  Format format;
};

std::shared_ptr<spdlog::sinks::sink> MakeSink(const Options& options) {
  if (options.sink) return std::make_shared<FunctionSink>(options.sink);
  if (options.file.empty()) return std::make_shared<spdlog::sinks::stderr_sink_mt>();
  try {
    return std::make_shared<spdlog::sinks::basic_file_sink_mt>(options.file);
  } catch (const spdlog::spdlog_ex& error) {
    throw Invalid("log.cannot_open", Cat("Cannot write the log to ", options.file, " (", error.what(),
                                         "); choose another file or leave it out."));
  }
}

Destination MakeDestination(const Options& options) {
  auto logger = std::make_shared<spdlog::logger>("tandem", MakeSink(options));
  // The line is complete as it comes: the pattern adds nothing.
  logger->set_formatter(std::make_unique<spdlog::pattern_formatter>("%v"));
  logger->set_level(spdlog::level::trace);
  logger->flush_on(options.file.empty() ? spdlog::level::trace : spdlog::level::warn);
  return {std::move(logger), options.format};
}

// What is logged to is the process's: log lines come from every room and every thread.
std::shared_ptr<const Destination>& TheDestination() {
  static auto destination = std::make_shared<const Destination>(MakeDestination({}));
  return destination;
}

std::atomic<Level> least_level = Level::kInfo;

constexpr std::string_view kLevelNames[] = {"debug", "info", "warning", "error", "off"};
constexpr spdlog::level::level_enum kSpdlogLevels[] = {spdlog::level::debug, spdlog::level::info,
                                                       spdlog::level::warn, spdlog::level::err};

void AppendJsonValue(const Field& field, std::string& line) {
  if (const auto* text = std::get_if<std::string_view>(&field.value)) return AppendJsonString(*text, line);
  if (const auto* number = std::get_if<double>(&field.value)) return AppendJsonNumber(*number, line);
  if (const auto* flag = std::get_if<bool>(&field.value)) {
    line += *flag ? "true" : "false";
    return;
  }
  line += std::to_string(std::get<int64_t>(field.value));
}

std::string JsonLine(Level level, std::string_view event, Fields fields) {
  std::string line = Cat("{\"at\":\"", ToText(SystemNow()), "\",\"level\":\"",
                         kLevelNames[static_cast<size_t>(level)], "\",\"event\":");
  AppendJsonString(event, line);
  for (const auto& field : fields) {
    line += ',';
    AppendJsonString(field.name, line);
    line += ':';
    AppendJsonValue(field, line);
  }
  return line += '}';
}

// Text without blanks and quotes is readable as it is; other text is quoted, so that no value can fake a
// field or a line.
bool IsPlain(std::string_view text) {
  if (text.empty() || InvalidUtf8At(text)) return false;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '=' || c == '\\' || c == 0x7F) return false;
  }
  return true;
}

std::string TextLine(Level level, std::string_view event, Fields fields) {
  std::string line = Cat(ToText(SystemNow()), ' ', kLevelNames[static_cast<size_t>(level)], ' ', event);
  for (const auto& field : fields) {
    line += Cat(' ', field.name, '=');
    const auto* text = std::get_if<std::string_view>(&field.value);
    if (text != nullptr && IsPlain(*text)) {
      line += *text;
    } else {
      AppendJsonValue(field, line);
    }
  }
  return line;
}

void Write(Level level, std::string_view event, Fields fields) {
  if (!Enabled(level)) return;
  const auto& destination = *TheDestination();
  const auto line =
      destination.format == Format::kJson ? JsonLine(level, event, fields) : TextLine(level, event, fields);
  destination.logger->log(kSpdlogLevels[static_cast<size_t>(level)], spdlog::string_view_t(line));
}

}  // namespace

void Start(const Options& options) {
  TheDestination() = std::make_shared<const Destination>(MakeDestination(options));
  least_level = options.level;
}

bool Enabled(Level level) { return level >= least_level.load(std::memory_order_relaxed); }

void Debug(std::string_view event, Fields fields) { Write(Level::kDebug, event, fields); }
void Info(std::string_view event, Fields fields) { Write(Level::kInfo, event, fields); }
void Warning(std::string_view event, Fields fields) { Write(Level::kWarning, event, fields); }
void Error(std::string_view event, Fields fields) { Write(Level::kError, event, fields); }

Level ParseLevel(std::string_view text) {
  for (size_t i = 0; i < std::size(kLevelNames); ++i) {
    if (kLevelNames[i] == text) return static_cast<Level>(i);
  }
  throw Invalid("log.level",
                Cat("\"", text, "\" is no log level; write debug, info, warning, error or off."));
}

Format ParseFormat(std::string_view text) {
  if (text == "text") return Format::kText;
  if (text == "json") return Format::kJson;
  throw Invalid("log.format", Cat("\"", text, "\" is no log format; write text or json."));
}

std::string WithoutSecrets(std::string_view path) {
  std::string out(path);
  for (const std::string_view before : {"/invitations/", "/join/"}) {
    const auto found = out.find(before);
    if (found == std::string::npos) continue;
    const auto start = found + before.size();
    const auto end = std::min(out.find('/', start), out.size());
    if (end > start) out.replace(start, end - start, "…");
  }
  return out;
}

}  // namespace tandem::log
