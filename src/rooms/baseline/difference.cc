#include "rooms/baseline/difference.h"

#include "base/text.h"

namespace tandem::baseline {
namespace {

using Names = std::map<std::string_view, const Json*>;

Names NamesOf(const Json& object) {
  Names names;
  for (const JsonMember& member : *object.AsObject()) names.emplace(member.name, &member.value);
  return names;
}

// The same value whatever the order of its members.
bool Same(const Json& a, const Json& b) {
  if (a.AsObject() == nullptr || b.AsObject() == nullptr) return a == b;
  const Names left = NamesOf(a);
  const Names right = NamesOf(b);
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const auto& one, const auto& other) {
                      return one.first == other.first && Same(*one.second, *other.second);
                    });
}

bool Same(const Json* found, const Given<Json>& wanted) {
  if (found == nullptr || !wanted) return found == nullptr && !wanted;
  return Same(*found, *wanted);
}

Given<Json> Copy(const Json* value) { return value == nullptr ? Given<Json>{} : Given<Json>{true, *value}; }

class Comparison {
 public:
  Difference Take() && { return std::move(difference_); }

  void Compare(const Json& before, const Json& after) {
    if (before.AsObject() != nullptr && after.AsObject() != nullptr) return CompareMembers(before, after);
    if (!(before == after)) Note(&before, &after);
  }

 private:
  void CompareMembers(const Json& before, const Json& after) {
    const Names old = NamesOf(before);
    Names all = NamesOf(after);
    const Names now = all;
    all.insert(old.begin(), old.end());
    for (const auto& [name, ignored] : all) {
      path_.emplace_back(name);
      CompareMember(FindIn(old, name), FindIn(now, name));
      path_.pop_back();
    }
  }

  void CompareMember(const Json* before, const Json* after) {
    if (before != nullptr && after != nullptr) return Compare(*before, *after);
    Note(before, after);
  }

  static const Json* FindIn(const Names& names, std::string_view name) {
    const auto found = names.find(name);
    return found == names.end() ? nullptr : found->second;
  }

  void Note(const Json* before, const Json* after) {
    difference_.push_back({path_, Copy(before), Copy(after)});
  }

  Path path_;
  Difference difference_;
};

const Json* Find(const Json& document, std::span<const std::string> path) {
  const Json* at = &document;
  for (const std::string& name : path) {
    at = at->Find(name);
    if (at == nullptr) return nullptr;
  }
  return at;
}

Json::Object* FindParent(Json& document, const Path& path) {
  Json::Object* object = document.AsObject();
  for (size_t i = 0; object != nullptr && i + 1 < path.size(); ++i) {
    const auto member = std::ranges::find(*object, path[i], &JsonMember::name);
    object = member == object->end() ? nullptr : member->value.AsObject();
  }
  return object;
}

// Makes the field what the operation says; nothing where the element that has it is not there.
void SetAt(Json& document, const Operation& operation) {
  Json::Object* parent = FindParent(document, operation.path);
  if (parent == nullptr) return;
  const std::string& name = operation.path.back();
  const auto member = std::ranges::find(*parent, name, &JsonMember::name);
  if (!operation.after) {
    if (member != parent->end()) parent->erase(member);
  } else if (member != parent->end()) {
    member->value = *operation.after;
  } else {
    parent->push_back({name, *operation.after});
  }
}

// Whether the element that would hold the field is there, so that the field can be added.
bool HasPlace(const Json& document, const Path& path) {
  const Json* parent = Find(document, std::span(path).first(path.size() - 1));
  return parent != nullptr && parent->AsObject() != nullptr;
}

bool Fits(const Json& document, const Operation& operation) {
  const Json* found = Find(document, operation.path);
  if (Same(found, operation.after)) return true;
  return Same(found, operation.before) && HasPlace(document, operation.path);
}

bool IsAtOrBelow(const Path& path, const Path& above) {
  return path.size() >= above.size() && std::equal(above.begin(), above.end(), path.begin());
}

bool Contradict(const Operation& theirs, const Operation& yours) {
  if (theirs.path == yours.path) return !Same(theirs.after ? &*theirs.after : nullptr, yours.after);
  return IsAtOrBelow(theirs.path, yours.path) || IsAtOrBelow(yours.path, theirs.path);
}

std::string Describe(const Contradiction& conflict) {
  return Cat("“", ToText(conflict.path), "” was changed in another way meanwhile.");
}

}  // namespace

const RecordType& DescribeRecord(const Operation*) {
  static const RecordType type =
      RecordOf<Operation>("Operation", "One field or element that differs.")
          .Add("path", &Operation::path, "Where it is in the document: [\"clauses\", id, \"title\"].",
               {.min_length = 1, .max_length = 8})
          .Add("before", &Operation::before, "What it was; left out where there was nothing.")
          .Add("after", &Operation::after, "What it becomes; left out where it is removed.");
  return type;
}

const RecordType& DescribeRecord(const Contradiction*) {
  static const RecordType type =
      RecordOf<Contradiction>("Contradiction", "Two changes that do not go together.")
          .Add("path", &Contradiction::path, "Where.")
          .Add("theirs", &Contradiction::theirs, "What is there already; left out where there is nothing.")
          .Add("yours", &Contradiction::yours, "What this change makes of it; left out where it removes it.");
  return type;
}

std::string ToText(const Path& path) {
  std::string text;
  for (const std::string& name : path) text += Cat(text.empty() ? "" : "/", name);
  return text;
}

Difference Compare(const Json& before, const Json& after) {
  Comparison comparison;
  comparison.Compare(before, after);
  return std::move(comparison).Take();
}

std::vector<Contradiction> ConflictsWith(const Json& document, const Difference& difference) {
  std::vector<Contradiction> conflicts;
  for (const Operation& operation : difference) {
    if (Fits(document, operation)) continue;
    conflicts.push_back({operation.path, Copy(Find(document, operation.path)), operation.after});
  }
  return conflicts;
}

bool Holds(const Json& document, const Difference& difference) {
  return std::ranges::all_of(difference, [&](const Operation& operation) {
    return Same(Find(document, operation.path), operation.after);
  });
}

Json Apply(Json document, const Difference& difference) {
  RefuseConflicts(ConflictsWith(document, difference));
  return Overlay(std::move(document), difference);
}

std::vector<Contradiction> Conflicts(const Difference& theirs, const Difference& yours) {
  std::vector<Contradiction> conflicts;
  for (const Operation& mine : yours) {
    for (const Operation& other : theirs) {
      if (Contradict(other, mine)) conflicts.push_back({mine.path, other.after, mine.after});
    }
  }
  return conflicts;
}

Json Overlay(Json document, const Difference& difference) {
  for (const Operation& operation : difference) SetAt(document, operation);
  return document;
}

Difference Select(const Difference& difference, const std::vector<std::string>& paths) {
  Difference selected;
  for (const Operation& operation : difference) {
    const std::string text = ToText(operation.path) + "/";
    const bool named =
        std::ranges::any_of(paths, [&](const std::string& path) { return text.starts_with(path + "/"); });
    if (named) selected.push_back(operation);
  }
  return selected;
}

void RefuseConflicts(const std::vector<Contradiction>& conflicts) {
  if (conflicts.empty()) return;
  std::vector<ProblemDetail> details;
  for (const Contradiction& conflict : conflicts) {
    details.push_back({ToText(conflict.path), "change.conflict", Describe(conflict)});
  }
  throw Problem(
      ProblemKind::kConflict, "change.conflict",
      "This change no longer fits what is agreed. Answer with a counter-proposal for the places named.",
      std::move(details));
}

}  // namespace tandem::baseline
