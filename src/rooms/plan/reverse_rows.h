// Taking back what a change did to one list of rows, and gathering what stands in the way. Included by
// reverse.cc only.
#ifndef TANDEM_ROOMS_PLAN_REVERSE_ROWS_H_
#define TANDEM_ROOMS_PLAN_REVERSE_ROWS_H_

#include <unordered_set>

#include "base/text.h"
#include "rooms/plan/plan.h"
#include "rooms/plan/recorded.h"

namespace tandem::plan {

inline std::string TextOf(const Json& element, std::string_view member) {
  const Json* value = element.Find(member);
  return value != nullptr && value->AsString() != nullptr ? *value->AsString() : "";
}
inline std::string Quoted(const std::string& name) { return Cat("“", name, "”"); }

// What was changed since, by name.
class ChangedSince {
 public:
  void Add(std::string what) {
    constexpr size_t kMostNamed = 50;
    if (details_.size() < kMostNamed) {
      details_.push_back({"entry", "plan.changed_since", Cat(what, " was changed since.")});
    }
  }
  void Refuse() {
    if (details_.empty()) return;
    const std::string more = details_.size() > 1 ? Cat(" And ", details_.size() - 1, " more.") : "";
    const std::string message = Cat("This cannot be undone any more: ", details_[0].message, more);
    throw Problem(ProblemKind::kConflict, "plan.changed_since", message, std::move(details_));
  }

 private:
  std::vector<ProblemDetail> details_;
};

// The elements of a part by their ids.
using Elements = std::unordered_map<std::string, const Json*>;
inline Elements ByIds(const Json::Array& part) {
  Elements elements;
  for (const Json& element : part) elements.emplace(TextOf(element, "id"), &element);
  return elements;
}

inline std::string KeyOf(const StoredTask& task) { return ToText(task.id); }
inline std::string KeyOf(const StoredLink& link) { return ToText(link.id); }
inline std::string KeyOf(const StoredCalendar& calendar) { return calendar.uid; }

// What of a row the record keeps.
inline TaskInputs& Kept(StoredTask& task) { return task; }
inline StoredLink& Kept(StoredLink& link) { return link; }
inline StoredCalendar& Kept(StoredCalendar& calendar) { return calendar; }
inline void Belong(TaskInputs&, const EngagementId&) {}
inline void Belong(StoredLink& link, const EngagementId& engagement) { link.engagement_id = engagement; }
inline void Belong(StoredCalendar& calendar, const EngagementId& engagement) {
  calendar.engagement_id = engagement;
}

// A task that was gone comes back as a new version, so that who saw the old one notices.
inline void Renew(StoredTask& task, const Json& element) {
  const Json* version = element.Find("version");
  if (version != nullptr && version->AsInt() != nullptr) task.version = *version->AsInt() + 1;
}
inline void Renew(StoredLink&, const Json&) {}
inline void Renew(StoredCalendar&, const Json&) {}

template <typename R>
class RowsReversal {
 public:
  using Inputs = std::decay_t<decltype(Kept(std::declval<R&>()))>;

  RowsReversal(const EngagementId& engagement, std::vector<R>& rows, ChangedSince& conflicts)
      : engagement_(engagement), rows_(rows), conflicts_(conflicts) {}

  void Run(const Json::Array& before, const Json::Array& after) {
    if (before.empty() && after.empty()) return;
    const Elements was = ByIds(before);
    const Elements set = ByIds(after);
    std::unordered_set<std::string> met;
    std::erase_if(rows_, [&](R& row) {
      const std::string key = KeyOf(row);
      const auto old = was.find(key);
      const auto now = set.find(key);
      if (old == was.end() && now == set.end()) return false;
      met.insert(key);
      if (now == set.end()) return Returned(*old->second);
      return old == was.end() ? Added(row, *now->second) : Changed(row, *old->second, *now->second);
    });
    for (const auto& [key, element] : set) {
      if (!met.contains(key)) conflicts_.Add(Quoted(TextOf(*element, "name")));
    }
    for (const auto& [key, element] : was) {
      if (!met.contains(key) && !set.contains(key)) Restore(*element);
    }
  }

 private:
  // Each says whether the row goes.
  bool Returned(const Json& removed) {
    conflicts_.Add(Quoted(TextOf(removed, "name")));
    return false;
  }
  bool Added(R& row, const Json& added) {
    Inputs inputs{};
    Belong(inputs, engagement_);
    SetFields(TypeOfRecord<Inputs>(), added, &inputs);
    if (!(inputs == Kept(row))) conflicts_.Add(Quoted(TextOf(added, "name")));
    return true;
  }
  bool Changed(R& row, const Json& was, const Json& set) {
    Inputs& inputs = Kept(row);
    if (!HasFields(TypeOfRecord<Inputs>(), MembersUnlike(set, was), &inputs)) {
      conflicts_.Add(Quoted(TextOf(set, "name")));
    }
    SetFields(TypeOfRecord<Inputs>(), MembersUnlike(was, set), &inputs);
    return false;
  }

  void Restore(const Json& element) {
    R row{};
    row.engagement_id = engagement_;
    SetFields(TypeOfRecord<Inputs>(), element, &Kept(row));
    Renew(row, element);
    rows_.push_back(std::move(row));
  }

  const EngagementId& engagement_;
  std::vector<R>& rows_;
  ChangedSince& conflicts_;
};

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_REVERSE_ROWS_H_
