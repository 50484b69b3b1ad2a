#include "rooms/plan/exchange/predecessors.h"

#include "base/text.h"

namespace tandem::plan {
namespace {

constexpr size_t kLongestKind = 40;  // no type with lag is longer, which bounds the searches

size_t ShortestId(std::string_view part) {
  return part.size() > kLongestKind ? part.size() - kLongestKind : 1;
}

// What follows the id: "", "SS", "SS+2d", "+2d", "FF -10%".
bool ParseKind(std::string_view text, const forecast::DurationUnits& units, WrittenLink& link) {
  text = Trim(text);
  if (text.size() >= 2) {
    if (const auto type = forecast::ParseLinkType(text.substr(0, 2))) {
      link.type = *type;
      text = Trim(text.substr(2));
    }
  }
  if (text.empty()) return true;
  if (text.front() != '+' && text.front() != '-') return false;
  const auto lag = forecast::ParseLag(text, units);
  if (!lag) return false;
  link.lag = *lag;
  return true;
}

}  // namespace

std::vector<std::string_view> SplitPredecessors(std::string_view cell) {
  std::vector<std::string_view> parts;
  while (!cell.empty()) {
    const size_t end = cell.find_first_of(",;");
    const std::string_view part = Trim(cell.substr(0, end));
    if (!part.empty()) parts.push_back(part);
    if (end == std::string_view::npos) break;
    cell.remove_prefix(end + 1);
  }
  return parts;
}

std::optional<WrittenLink> ParsePredecessor(std::string_view part,
                                            const std::function<int(std::string_view)>& find,
                                            const forecast::DurationUnits& units) {
  for (size_t length = part.size(); length >= ShortestId(part); --length) {
    const std::string_view id = Trim(part.substr(0, length));
    WrittenLink link;
    link.predecessor = find(id);
    if (link.predecessor >= 0 && ParseKind(part.substr(length), units, link)) return link;
  }
  return std::nullopt;
}

bool IsAmbiguousId(std::string_view id, const std::function<int(std::string_view)>& find,
                   const forecast::DurationUnits& units) {
  if (id.find_first_of(",;") != std::string_view::npos) return true;
  for (size_t length = id.size(); length-- > ShortestId(id);) {
    WrittenLink link;
    if (find(Trim(id.substr(0, length))) >= 0 && ParseKind(id.substr(length), units, link)) return true;
  }
  return false;
}

std::string PredecessorText(std::string_view id, forecast::LinkType type, const forecast::Lag& lag,
                            const forecast::DurationUnits& units) {
  const std::string lag_text = forecast::ToText(lag, units);
  std::string text(id);
  if (type != forecast::LinkType::kFinishStart || !lag_text.empty()) text += forecast::ToText(type);
  if (!lag_text.empty() && lag_text.front() != '-') text += '+';
  return text + lag_text;
}

}  // namespace tandem::plan
