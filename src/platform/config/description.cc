#include "base/text.h"
#include "platform/config/config.h"
#include "platform/config/values.h"

namespace tandem::config {
namespace {

constexpr size_t kHelpWidth = 100;
constexpr size_t kHelpColumn = 26;

// Appends the words, broken between words before kHelpWidth, each line but the first indented to kHelpColumn.
void AppendWrapped(std::string_view text, std::string& out) {
  size_t column = kHelpColumn;
  for (const auto word : Split(text, ' ')) {
    if (column + word.size() > kHelpWidth) {
      while (out.ends_with(' ')) out.pop_back();
      out += '\n' + std::string(kHelpColumn, ' ');
      column = kHelpColumn;
    }
    out += Cat(word, ' ');
    column += word.size() + 1;
  }
  while (out.ends_with(' ')) out.pop_back();
  out += '\n';
}

std::string DefaultText(const Setting& setting) {
  return setting.default_value.empty() ? "" : Cat(" Default: ", setting.default_value, ".");
}

std::string KindText(const Setting& setting) {
  switch (setting.kind) {
    case Kind::kText:
      return "text";
    case Kind::kSize:
      return "size";
    case Kind::kDuration:
      return "duration";
    case Kind::kBool:
      return "true or false";
    case Kind::kCount:
      return "number";
    case Kind::kEndpoint:
      return "address";
    case Kind::kChoice:
      return Form(setting);
  }
  return "";
}

}  // namespace

std::string HelpText(std::span<const Setting> declared) {
  std::string out;
  for (const auto& setting : declared) {
    auto start = "  --" + setting.name;
    start.resize(std::max(kHelpColumn, start.size() + 1), ' ');
    out += start;
    const auto choices = setting.choices.empty() ? "" : Cat(" One of ", setting.choices, ".");
    AppendWrapped(setting.description + choices + DefaultText(setting), out);
  }
  return out;
}

std::string ConfigurationPage(std::span<const Setting> declared) {
  std::string out =
      "# Settings\n\n"
      "Every setting can be given as a flag of `tandem serve` (`--listen 127.0.0.1:8080`), as an environment "
      "variable\n"
      "(`TANDEM_LISTEN=127.0.0.1:8080`) or as a line of a file named by `--config` (`listen = "
      "127.0.0.1:8080`; `#` starts "
      "a comment\nline). A flag wins over the environment, the environment over the file, the file over the "
      "default. A name "
      "that is not in\nthis list and a value that cannot be read stop the start with a message that says "
      "where they stand.\n\n"
      "Sizes are written `64MiB`, `1000kB` or in bytes; durations `250ms`, `30s`, `5m`, `12h` or `7d`.\n\n"
      "This page is written by the program from its list of settings.\n\n"
      "| setting | environment | kind | default | meaning |\n| --- | --- | --- | --- | --- |\n";
  for (const auto& setting : declared) {
    const auto value = setting.default_value.empty() ? "" : "`" + setting.default_value + "`";
    out += Cat("| `", setting.name, "` | `", setting.Environment(), "` | ", KindText(setting), " | ", value,
               " | ", setting.description, " |\n");
  }
  return out;
}

}  // namespace tandem::config
