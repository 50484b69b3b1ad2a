#include "ledger/core/summary.h"

#include <algorithm>

#include "base/text.h"
#include "ledger/core/canonical.h"
#include "platform/json/json_parser.h"

namespace tandem::ledger {

namespace {

constexpr size_t kMostChanges = 40;      // lines in one entry's before → after
constexpr size_t kMostCharacters = 240;  // of one value

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

std::string ValueHtml(const Json* value) {
  if (value == nullptr || value->IsNull()) return "<i>nothing</i>";
  const std::string text = TextOf(value);
  return text.empty() ? "<i>empty</i>" : Escape(Cut(text));
}

std::string Member(const Json& entry, std::string_view object, std::string_view name) {
  const Json* inner = entry.Find(object);
  return inner ? TextOf(inner->Find(name)) : "";
}

// "plan.task_added" as "Plan task added".
std::string Words(std::string text) {
  std::replace(text.begin(), text.end(), '.', ' ');
  std::replace(text.begin(), text.end(), '_', ' ');
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

// Collects the lines of an entry's before → after, the first of many.
class Changes {
 public:
  void Add(std::string_view name, const Json* before, const Json* after) {
    if (++count_ > kMostChanges) return;
    html_ += Cat("<li>", name.empty() ? "" : Cat("<b>", Escape(Words(std::string(name))), "</b> "));
    if (before) html_ += Cat("<del>", ValueHtml(before), "</del>");
    if (before && after) html_ += " → ";
    if (after) html_ += Cat("<ins>", ValueHtml(after), "</ins>");
    html_ += "</li>";
  }

  std::string Html() const {
    if (count_ == 0) return "";
    const size_t more = count_ > kMostChanges ? count_ - kMostChanges : 0;
    return Cat("<ul>", html_, more > 0 ? Cat("<li>and ", more, " more</li>") : "", "</ul>");
  }

 private:
  std::string html_;
  size_t count_ = 0;
};

const Json* NotNull(const Json* value) { return value == nullptr || value->IsNull() ? nullptr : value; }

// What differs between two objects, member by member; other values as wholes.
std::string ChangesHtml(const Json* before, const Json* after) {
  Changes changes;
  const Json::Object* old_members = before ? before->AsObject() : nullptr;
  const Json::Object* new_members = after ? after->AsObject() : nullptr;
  if ((before && !old_members) || (after && !new_members)) {
    changes.Add("", before, after);
    return changes.Html();
  }
  for (const JsonMember& member : old_members ? *old_members : Json::Object{}) {
    const Json* now = after ? after->Find(member.name) : nullptr;
    if (now == nullptr || !(*now == member.value)) changes.Add(member.name, &member.value, now);
  }
  for (const JsonMember& member : new_members ? *new_members : Json::Object{}) {
    if (before == nullptr || before->Find(member.name) == nullptr)
      changes.Add(member.name, nullptr, &member.value);
  }
  return changes.Html();
}

// "2026-01-05T08:00:00.000000Z" as "2026-01-05 08:00:00".
std::string ShortTime(std::string_view at) {
  std::string text(at.substr(0, 19));
  std::replace(text.begin(), text.end(), 'T', ' ');
  return text;
}

constexpr std::string_view kStyle = R"(
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#5b6672;--line:#dfe4ea;--paper:#fff;--wash:#f6f8fa;--accent:#0b6b5d;--gone:#a4372b}
@media(prefers-color-scheme:dark){:root{--ink:#e7ebf0;--soft:#9aa6b2;--line:#2c343d;--paper:#12161b;--wash:#1a2027;--accent:#5cc8b4;--gone:#f0958a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:72rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem;letter-spacing:-.01em}
p{margin:.25rem 0;color:var(--soft);max-width:46rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1rem;margin:1.5rem 0;padding:1rem 1.25rem;background:var(--wash);border:1px solid var(--line);border-radius:.75rem}
.facts div{min-width:0}
dt,.facts span{display:block;font-size:.75rem;color:var(--soft);text-transform:uppercase;letter-spacing:.05em}
.facts strong{font-weight:600;overflow-wrap:anywhere}
details{margin:0 0 1.5rem}
summary{cursor:pointer;color:var(--accent)}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--wash);border:1px solid var(--line);border-radius:.5rem;padding:.75rem;font:12px/1.5 ui-monospace,Menlo,Consolas,monospace}
table{width:100%;border-collapse:collapse;font-size:.9rem}
caption{text-align:left;color:var(--soft);padding:0 0 .5rem}
th{position:sticky;top:0;background:var(--paper);text-align:left;font-size:.75rem;text-transform:uppercase;letter-spacing:.05em;color:var(--soft);border-bottom:2px solid var(--line);padding:.5rem .75rem .5rem 0}
td{vertical-align:top;border-bottom:1px solid var(--line);padding:.6rem .75rem .6rem 0;overflow-wrap:anywhere}
td:first-child,time{font-variant-numeric:tabular-nums;color:var(--soft);white-space:nowrap}
small{display:block;color:var(--soft)}
ul{margin:0;padding:0;list-style:none}
del{color:var(--gone);text-decoration-thickness:1px}
ins{color:var(--accent);text-decoration:none}
@media(max-width:44rem){thead{display:none}tr{display:block;border-bottom:1px solid var(--line);padding:.5rem 0}td{display:block;border:0;padding:.1rem 0}}
@media print{:root{--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--wash:#fff}main{max-width:none;padding:0}body{font-size:10pt}thead{display:table-header-group}th{position:static}tr{break-inside:avoid}details{display:none}}
)";

std::string Fact(std::string_view name, std::string_view value) {
  return Cat("<div><span>", name, "</span><strong>", Escape(value), "</strong></div>");
}

std::string Caption(const SummaryHeading& heading) {
  if (heading.rows == heading.entries) return "Every entry, oldest first. Times are UTC.";
  return Cat("The newest ", heading.rows, " of ", heading.entries,
             " entries, oldest first; all of them are in entries.jsonl. Times are UTC.");
}

}  // namespace

std::string SummaryTop(const SummaryHeading& heading) {
  const std::string title = Escape(heading.title);
  return Cat(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Record of ",
      title, "</title>\n<style>", kStyle, "</style>\n</head>\n<body>\n<main>\n<h1>", title,
      "</h1>\n<p>The record of this engagement: every change, who made it and when. This page is a reading "
      "copy; "
      "<b>tandem verify</b>, or the steps in README.txt, show that it is what the server signed.</p>\n",
      "<div class=\"facts\">", Fact("Entries", std::to_string(heading.entries)),
      Fact("Exported", ShortTime(ToText(heading.exported_at)) + " UTC"),
      Fact("Engagement", heading.engagement), Fact("Signed by", heading.verifier_key),
      "</div>\n<details><summary>Signed checkpoint</summary><pre>", Escape(heading.checkpoint),
      "</pre></details>\n<table>\n<caption>", Caption(heading),
      "</caption>\n<thead><tr><th scope=\"col\">#</th><th scope=\"col\">When</th><th scope=\"col\">Who</th>"
      "<th scope=\"col\">What</th><th scope=\"col\">Before → after</th></tr></thead>\n<tbody>\n");
}

std::string SummaryRow(std::string_view entry_text) {
  const Json entry = ParseJson(entry_text, {.depth = 128});
  const std::string at = TextOf(entry.Find("at"));
  const std::string party = Member(entry, "actor", "party");
  return Cat("<tr><td>", Escape(TextOf(entry.Find("index"))), "</td><td><time datetime=\"", Escape(at), "\">",
             Escape(ShortTime(at)), "</time></td><td>", Escape(Member(entry, "actor", "name")), "<small>",
             Escape(Member(entry, "actor", "organisation")), party.empty() ? "" : Cat(" · ", Escape(party)),
             "</small></td><td>", Escape(Words(TextOf(entry.Find("action")))), "<small>",
             Escape(Cut(Member(entry, "subject", "label"))), "</small></td><td>",
             ChangesHtml(NotNull(entry.Find("before")), NotNull(entry.Find("after"))), "</td></tr>\n");
}

std::string_view SummaryBottom() { return "</tbody>\n</table>\n</main>\n</body>\n</html>\n"; }

}  // namespace tandem::ledger
