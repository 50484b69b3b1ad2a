// The written forms of a setting's value.
#ifndef TANDEM_PLATFORM_CONFIG_VALUES_H_
#define TANDEM_PLATFORM_CONFIG_VALUES_H_

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "platform/config/config.h"

namespace tandem::config {

// Each answers nothing for text of another form.
std::optional<uint64_t> ParseSize(std::string_view text);
std::optional<std::chrono::milliseconds> ParseDuration(std::string_view text);
std::optional<bool> ParseBool(std::string_view text);
std::optional<Endpoint> ParseEndpoint(std::string_view text);

// Whether the text is a value of the setting's kind.
bool IsValue(const Setting& setting, std::string_view text);
// What a value looks like, to end the sentence "write …".
std::string Form(const Setting& setting);

}  // namespace tandem::config

#endif  // TANDEM_PLATFORM_CONFIG_VALUES_H_
