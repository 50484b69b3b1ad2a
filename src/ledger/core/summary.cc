#include "ledger/core/summary.h"

#include <algorithm>

#include "base/text.h"
#include "ledger/core/summary_changes.h"
#include "platform/json/json_parser.h"

namespace tandem::ledger {

namespace {

std::string Member(const Json& entry, std::string_view object, std::string_view name) {
  const Json* inner = entry.Find(object);
  return inner ? TextOf(inner->Find(name)) : "";
}

const Json* NotNull(const Json* value) { return value == nullptr || value->IsNull() ? nullptr : value; }

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
