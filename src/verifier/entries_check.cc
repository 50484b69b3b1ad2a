#include "verifier/entries_check.h"

#include "base/problem.h"
#include "base/text.h"
#include "ledger/core/bundle.h"
#include "ledger/core/canonical.h"
#include "platform/json/json_parser.h"

namespace tandem::verifier {

namespace {

constexpr int kEntryDepth = 128;

std::string TextOf(const Json& entry, std::string_view name) {
  const Json* value = entry.Find(name);
  const std::string* text = value ? value->AsString() : nullptr;
  return text ? *text : "";
}

std::string WrongForm(const Json& entry, std::string_view line) {
  const Json* version = entry.Find("v");
  if (version == nullptr || !(*version == Json(1))) return "is not an entry of version 1";
  if (ledger::CanonicalJson(entry) != line) return "is not in canonical form: it was edited or rewritten";
  return "";
}

std::string WrongIndex(const Json& entry, int64_t expected) {
  const Json* index = entry.Find("index");
  if (index == nullptr || index->AsInt() == nullptr) return "has no index";
  if (*index->AsInt() == expected) return "";
  return Cat("has index ", *index->AsInt(), " where ", expected,
             " belongs: entries were removed, added or moved");
}

std::string WrongEngagement(const Json& entry, Entries& entries) {
  const std::string engagement = TextOf(entry, "engagement");
  if (entries.tree.size() == 0) entries.engagement = engagement;
  return engagement == entries.engagement ? "" : "belongs to another engagement than the entries before it";
}

std::string WrongTime(const Json& entry, Entries& entries) {
  const auto at = ParseInstant(TextOf(entry, "at"));
  if (!at) return "says no time";
  const bool is_first = entries.tree.size() == 0;
  if (!is_first && *at < entries.last_at) return "says an earlier time than the entry before it";
  if (is_first) entries.first_at = *at;
  entries.last_at = *at;
  return "";
}

// What is wrong with a line, or nothing.
std::string WrongEntry(std::string_view line, Entries& entries) {
  try {
    const Json entry = ParseJson(line, {.depth = kEntryDepth});
    std::string wrong = WrongForm(entry, line);
    if (wrong.empty()) wrong = WrongIndex(entry, entries.tree.size());
    if (wrong.empty()) wrong = WrongEngagement(entry, entries);
    if (wrong.empty()) wrong = WrongTime(entry, entries);
    return wrong;
  } catch (const Problem& problem) {
    return Cat("cannot be read: ", problem.message());
  }
}

}  // namespace

Entries CheckEntries(std::string_view text) {
  Entries entries;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    std::string wrong = entries.finding ? "" : WrongEntry(line, entries);
    if (wrong.empty() && end == std::string_view::npos) wrong = "is cut off: its line does not end";
    if (!wrong.empty() && !entries.finding) {
      entries.finding = {ledger::part::kEntries, entries.tree.size(), std::move(wrong)};
    }
    entries.tree.Append(ledger::LeafHash(line));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return entries;
}

}  // namespace tandem::verifier
