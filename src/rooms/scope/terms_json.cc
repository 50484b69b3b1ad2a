#include "rooms/scope/terms_json.h"

namespace tandem::scope {

std::string CriteriaText(const std::vector<Criterion>& criteria) {
  std::string text;
  value_types::Type<std::vector<Criterion>>().write(&criteria, text);
  return text;
}

std::vector<Criterion> ParseCriteria(const std::string& text) {
  std::vector<Criterion> criteria;
  const Json json = ParseJson(text);
  if (const Json::Array* list = json.AsArray()) {
    for (const Json& one : *list) criteria.push_back(FromJson<Criterion>(one));
  }
  return criteria;
}

}  // namespace tandem::scope
