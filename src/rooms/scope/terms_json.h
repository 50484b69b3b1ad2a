// Terms as the JSON text that rows keep.
#ifndef TANDEM_ROOMS_SCOPE_TERMS_JSON_H_
#define TANDEM_ROOMS_SCOPE_TERMS_JSON_H_

#include "platform/json/json_parser.h"
#include "rooms/scope/clause.h"

namespace tandem::scope {

// What ToJson wrote. Throws Problem "input.invalid" when it is something else.
template <IsRecord R>
R FromText(const std::string& text) {
  return FromJson<R>(ParseJson(text));
}

// The list as a JSON array, and back.
std::string CriteriaText(const std::vector<Criterion>& criteria);
std::vector<Criterion> ParseCriteria(const std::string& text);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_TERMS_JSON_H_
