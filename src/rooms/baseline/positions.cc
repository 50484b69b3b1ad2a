#include "rooms/baseline/positions.h"

#include <limits>

namespace tandem::baseline {
namespace {

constexpr int64_t kEnd = std::numeric_limits<int64_t>::max();

struct Element {
  Json* json;
  int64_t position;  // in its own list
  std::optional<int64_t> in_base;
  std::optional<int64_t> result;
};

std::optional<int64_t> PositionOf(const Json* element) {
  const Json* position = element == nullptr ? nullptr : element->Find("position");
  const int64_t* number = position == nullptr ? nullptr : position->AsInt();
  return number == nullptr ? std::nullopt : std::optional(*number);
}

std::vector<Element> InOrder(const Json* base, Json::Object& keyed) {
  std::vector<Element> elements;
  for (JsonMember& member : keyed) {
    const Json* was = base == nullptr ? nullptr : base->Find(member.name);
    elements.push_back({&member.value, PositionOf(&member.value).value_or(0), PositionOf(was), std::nullopt});
  }
  std::ranges::stable_sort(elements, {}, &Element::position);
  return elements;
}

// Those that stand behind what was kept before them keep theirs.
void KeepRising(std::vector<Element>& elements) {
  int64_t last = 0;
  for (Element& element : elements) {
    if (!element.in_base || *element.in_base <= last) continue;
    last = *element.in_base;
    element.result = last;
  }
}

int64_t NextKept(const std::vector<Element>& elements, size_t from) {
  for (size_t i = from; i < elements.size(); ++i) {
    if (elements[i].result) return *elements[i].result;
  }
  return kEnd;
}

// False when two neighbours have no number between them.
bool FillGaps(std::vector<Element>& elements) {
  int64_t last = 0;
  for (size_t i = 0; i < elements.size(); ++i) {
    if (!elements[i].result) {
      const int64_t next = NextKept(elements, i);
      elements[i].result = next == kEnd ? last + kPositionGap : last + (next - last) / 2;
      if (*elements[i].result == last) return false;
    }
    last = *elements[i].result;
  }
  return true;
}

void Number(std::vector<Element>& elements) {
  int64_t last = 0;
  for (Element& element : elements) element.result = last += kPositionGap;
}

void Align(const Json* base, Json* keyed) {
  if (keyed == nullptr || keyed->AsObject() == nullptr) return;
  std::vector<Element> elements = InOrder(base, *keyed->AsObject());
  KeepRising(elements);
  if (!FillGaps(elements)) Number(elements);
  for (const Element& element : elements) element.json->Set("position", *element.result);
}

Json* Find(Json* json, std::string_view name) {
  Json::Object* members = json == nullptr ? nullptr : json->AsObject();
  if (members == nullptr) return nullptr;
  const auto found = std::ranges::find(*members, name, &JsonMember::name);
  return found == members->end() ? nullptr : &found->value;
}

const Json* FindIn(const Json* json, std::string_view name) {
  return json == nullptr ? nullptr : json->Find(name);
}

}  // namespace

Json WithPositionsOf(const Json& base, Json agreed) {
  const Json* base_clauses = base.Find("clauses");
  Json* clauses = Find(&agreed, "clauses");
  if (clauses != nullptr && clauses->AsObject() != nullptr) {
    for (JsonMember& clause : *clauses->AsObject()) {
      Align(FindIn(FindIn(base_clauses, clause.name), "criteria"), Find(&clause.value, "criteria"));
    }
  }
  for (const char* list : {"lines", "rates"})
    Align(FindIn(base.Find("price"), list), Find(Find(&agreed, "price"), list));
  return agreed;
}

}  // namespace tandem::baseline
