// Words that sound like a requirement and cannot be checked.
#ifndef TANDEM_ROOMS_BASELINE_VAGUE_WORDS_H_
#define TANDEM_ROOMS_BASELINE_VAGUE_WORDS_H_

#include <optional>
#include <string>
#include <string_view>

namespace tandem::baseline {

// The first of them in the text, as the list has it; English and Vietnamese. After the ambiguous terms that
// ISO/IEC/IEEE 29148:2018, 5.2.7, advises to avoid: superlatives, subjective language, loopholes, open-ended
// terms.
std::optional<std::string> VagueWordIn(std::string_view text);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_VAGUE_WORDS_H_
