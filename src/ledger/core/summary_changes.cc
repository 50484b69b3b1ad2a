#include "ledger/core/summary_changes.h"

#include <algorithm>
#include <map>
#include <vector>

#include "base/text.h"
#include "ledger/core/canonical.h"

namespace tandem::ledger {

namespace {

constexpr size_t kMostChanges = 40;      // lines of one entry
constexpr size_t kMostCharacters = 240;  // of one value

std::string ValueHtml(const Json& value) {
  if (value.IsNull()) return "<i>nothing</i>";
  const std::string text = TextOf(&value);
  return text.empty() ? "<i>empty</i>" : Escape(Cut(text));
}

bool IsRecordList(const Json* value) {
  const Json::Array* list = value ? value->AsArray() : nullptr;
  return list != nullptr && !list->empty() &&
         std::all_of(list->begin(), list->end(), [](const Json& one) { return one.Find("id") != nullptr; });
}

// Both sides of every member or record, in the order of before, then what is new.
struct Sides {
  std::string name;
  const Json* before = nullptr;
  const Json* after = nullptr;
};

class Matched {
 public:
  void Before(const std::string& name, const Json& value) { At(name).before = &value; }
  void After(const std::string& name, const Json& value) { At(name).after = &value; }
  std::vector<Sides> TakeAll() { return std::move(all_); }

 private:
  Sides& At(const std::string& name) {
    const auto [place, is_new] = places_.insert({name, all_.size()});
    if (is_new) all_.push_back({name});
    return all_[place->second];
  }

  std::map<std::string, size_t> places_;
  std::vector<Sides> all_;
};

std::vector<Sides> Members(const Json* before, const Json* after) {
  Matched matched;
  if (before && before->AsObject()) {
    for (const JsonMember& member : *before->AsObject()) matched.Before(member.name, member.value);
  }
  if (after && after->AsObject()) {
    for (const JsonMember& member : *after->AsObject()) matched.After(member.name, member.value);
  }
  return matched.TakeAll();
}

std::vector<Sides> Records(const Json* before, const Json* after) {
  Matched matched;
  if (before) {
    for (const Json& record : *before->AsArray()) matched.Before(TextOf(record.Find("id")), record);
  }
  if (after) {
    for (const Json& record : *after->AsArray()) matched.After(TextOf(record.Find("id")), record);
  }
  return matched.TakeAll();
}

std::string LabelOf(const Json& record) {
  for (const char* name : {"name", "title", "label"}) {
    if (const std::string text = TextOf(record.Find(name)); !text.empty()) return text;
  }
  return TextOf(record.Find("id"));
}

bool IsBookkeeping(std::string_view member) { return member == "id" || member == "version"; }

// What is told of a record that is new or gone: its fields in one line.
std::string FieldsOf(const Json& record) {
  std::string text;
  for (const JsonMember& member : *record.AsObject()) {
    if (IsBookkeeping(member.name) || TextOf(&member.value) == LabelOf(record)) continue;
    text += Cat(text.empty() ? "" : ", ", Words(member.name), " ", TextOf(&member.value));
  }
  return Escape(Cut(text));
}

class Changes {
 public:
  void Add(const std::string& name, const Json* before, const Json* after) {
    if (before && after && *before == *after) return;
    if (AreBoth(before, after, IsRecordList)) {
      for (const Sides& record : Records(before, after)) AddRecord(Singular(name), record);
    } else if (AreBoth(before, after, [](const Json* value) { return value->AsObject() != nullptr; })) {
      for (const Sides& member : Members(before, after)) {
        Add(name.empty() ? member.name : Cat(name, " ", member.name), member.before, member.after);
      }
    } else {
      AddLine(name, Difference(before, after));
    }
  }

  std::string Html() const {
    if (count_ == 0) return "";
    const std::string more =
        count_ > kMostChanges ? Cat("<li>and ", count_ - kMostChanges, " more</li>") : "";
    return Cat("<ul>", html_, more, "</ul>");
  }

 private:
  // Whether it holds for the sides that exist, one at least.
  template <typename Rule>
  static bool AreBoth(const Json* before, const Json* after, Rule rule) {
    return (before || after) && (!before || rule(before)) && (!after || rule(after));
  }

  static std::string Singular(std::string name) {
    if (name.ends_with('s')) name.pop_back();
    return name;
  }

  static std::string Difference(const Json* before, const Json* after) {
    const std::string old = before ? Cat("<del>", ValueHtml(*before), "</del>") : "";
    const std::string now = after ? Cat("<ins>", ValueHtml(*after), "</ins>") : "";
    return Cat(old, before && after ? " → " : "", now);
  }

  void AddRecord(const std::string& kind, const Sides& record) {
    const std::string label = Escape(Cut(LabelOf(record.after ? *record.after : *record.before)));
    if (!record.before) {
      AddLine(kind, Cat(label, " <ins>added</ins> ", FieldsOf(*record.after)));
    } else if (!record.after) {
      AddLine(kind, Cat(label, " <del>removed</del> ", FieldsOf(*record.before)));
    } else {
      for (const Sides& member : Members(record.before, record.after)) {
        const bool is_same = member.before && member.after && *member.before == *member.after;
        if (is_same || IsBookkeeping(member.name)) continue;
        AddLine(kind,
                Cat(label, " · ", Escape(Words(member.name)), " ", Difference(member.before, member.after)));
      }
    }
  }

  void AddLine(const std::string& name, std::string_view html) {
    if (++count_ > kMostChanges) return;
    html_ += Cat("<li>", name.empty() ? "" : Cat("<b>", Escape(Cut(Words(name))), "</b> "), html, "</li>");
  }

  std::string html_;
  size_t count_ = 0;
};

}  // namespace

std::string ChangesHtml(const Json* before, const Json* after) {
  Changes changes;
  changes.Add("", before, after);
  return changes.Html();
}

std::string Escape(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    switch (byte) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += byte;
    }
  }
  return out;
}

std::string Cut(std::string_view text) {
  size_t at = 0;
  for (size_t count = 0; count < kMostCharacters && at < text.size(); ++count) {
    at += std::max<size_t>(1, Utf8Length(text.substr(at)));
  }
  return at < text.size() ? Cat(text.substr(0, at), "…") : std::string(text);
}

std::string TextOf(const Json* value) {
  if (value == nullptr || value->IsNull()) return "";
  if (const std::string* text = value->AsString()) return *text;
  return CanonicalJson(*value);
}

std::string Words(std::string text) {
  std::replace(text.begin(), text.end(), '.', ' ');
  std::replace(text.begin(), text.end(), '_', ' ');
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace tandem::ledger
