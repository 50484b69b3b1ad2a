// Collects the values of the declared settings, the stronger source over the weaker.
#ifndef TANDEM_PLATFORM_CONFIG_LOADER_H_
#define TANDEM_PLATFORM_CONFIG_LOADER_H_

#include <span>
#include <string>
#include <string_view>

#include "platform/config/config.h"

namespace tandem::config {

// Each Take overrides what was taken before; all throw the Problems that Load names.
class Loader {
 public:
  explicit Loader(std::span<const Setting> declared) : declared_(declared) {}

  void TakeDefaults();
  void TakeFile(const std::string& file);
  void TakeEnvironment(const Environment& environment);
  void TakeFlags(const Values& flags);
  Settings Finish() { return std::move(settings_); }

 private:
  void TakeLine(std::string_view line, const std::string& source, Values& sources);
  void Take(const Setting& setting, std::string_view text, const std::string& source);
  const Setting& Declared(std::string_view name, const std::string& source) const;
  std::string Nearest(std::string_view name) const;

  std::span<const Setting> declared_;
  Settings settings_;
};

}  // namespace tandem::config

#endif  // TANDEM_PLATFORM_CONFIG_LOADER_H_
