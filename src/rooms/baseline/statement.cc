#include "rooms/baseline/statement.h"

#include "base/text.h"
#include "platform/json/json_parser.h"
#include "rooms/baseline/baseline_store.h"
#include "rooms/baseline/file_name.h"
#include "rooms/baseline/statement_parts.h"

namespace tandem::baseline {

void Pages::Begin(std::string_view title, double keep) {
  Add(pdf::Heading{Cat(++section, "  ", title), 1, keep});
  clause = 0;
}

std::string Pages::NextNumber() { return Cat(section, '.', ++clause); }

std::string PartyText(const std::optional<Party>& party, const StatementWords& words) {
  if (!party) return "–";
  return std::string(*party == Party::kClient ? words.client : words.vendor);
}

std::string DayText(const std::optional<Day>& day) { return day ? ToText(*day) : "–"; }

std::vector<const scope::Clause*> ClausesOf(const scope::Draft& draft, scope::ClauseKind kind) {
  std::vector<const scope::Clause*> clauses;
  for (const scope::Clause& clause : draft.clauses) {
    if (clause.kind == kind) clauses.push_back(&clause);
  }
  return clauses;
}

std::string TitleAndText(const scope::Clause& clause) {
  return clause.text.empty() ? clause.title : Cat(clause.title, '\n', clause.text);
}

namespace {

constexpr double kSignaturesHeight = 230;  // with the hash and both boxes

// 2026-03-04 10:15 UTC.
std::string MomentText(Instant at) {
  const std::string text = ToText(at);
  return Cat(text.substr(0, 10), ' ', text.substr(11, 5), " UTC");
}

std::string NameIn(const Json& document, const char* party) {
  const Json* organisation = document.Find("engagement")->Find(party);
  const Json* name = organisation == nullptr ? nullptr : organisation->Find("name");
  return name == nullptr || name->AsString() == nullptr ? "–" : *name->AsString();
}

const Signature* SignatureOf(const Baseline& baseline, Party party) {
  const auto found = std::ranges::find(baseline.signatures, party, &Signature::party);
  return found == baseline.signatures.end() ? nullptr : &*found;
}

std::string LabelOf(const Baseline& baseline, const StatementWords& words) {
  return baseline.number ? Cat(words.baseline, ' ', *baseline.number) : std::string(words.not_in_force);
}

std::string EngagementTitle(const Json& document) {
  return *document.Find("engagement")->Find("title")->AsString();
}

std::string NameOf(const Baseline& baseline, const Json& document, const StatementWords& words) {
  const std::string plain =
      baseline.number ? Cat("baseline-", *baseline.number) : Cat("offer-", baseline.hash.substr(0, 12));
  return InlineAs(Cat(EngagementTitle(document), " – ", LabelOf(baseline, words), ".pdf"),
                  Cat(plain, ".pdf"));
}

void AddTitle(Pages& pages, const Baseline& baseline, const Json& document) {
  const StatementWords& words = pages.words;
  const std::string between =
      Cat(words.between, ' ', NameIn(document, "client"), ' ', words.and_, ' ', NameIn(document, "vendor"));
  pages.Add(
      pdf::Title{Cat(words.title, "  ·  ", LabelOf(baseline, words)), EngagementTitle(document), between});
  if (!baseline.number) pages.Add(pdf::Paragraph{std::string(words.not_in_force_text), pdf::Tone::kStrong});
  if (baseline.state == BaselineState::kSuperseded)
    pages.Add(pdf::Paragraph{std::string(words.superseded_text), pdf::Tone::kStrong});
}

void AddParties(Pages& pages, const Baseline& baseline, const Json& document) {
  const StatementWords& words = pages.words;
  pdf::Table table{{{std::string(words.party), 1.4},
                    {std::string(words.organisation), 3},
                    {std::string(words.signed_by), 2.4},
                    {std::string(words.signed_at), 2}},
                   {}};
  for (Party party : {Party::kClient, Party::kVendor}) {
    const Signature* signature = SignatureOf(baseline, party);
    const std::string name = signature == nullptr ? std::string(words.nobody) : signature->name;
    const std::string at = signature == nullptr ? "–" : MomentText(signature->signed_at);
    table.rows.push_back(
        {PartyText(party, words), NameIn(document, party == Party::kClient ? "client" : "vendor"), name, at});
  }
  pages.Add(std::move(table));
}

pdf::Box BoxOf(const Baseline& baseline, Party party, const StatementWords& words) {
  const Signature* signature = SignatureOf(baseline, party);
  const std::string title(party == Party::kClient ? words.for_client : words.for_vendor);
  if (signature == nullptr) return {title, " ", {std::string(words.not_signed)}};
  return {title,
          signature->name,
          {signature->name, signature->organisation, MomentText(signature->signed_at),
           std::string(words.signed_electronically)}};
}

void AddSignatures(Pages& pages, const Baseline& baseline) {
  pages.Begin(pages.words.signatures, kSignaturesHeight);
  pages.Add(pdf::Paragraph{std::string(pages.words.hash_text), pdf::Tone::kMuted});
  pages.Add(pdf::Paragraph{baseline.hash, pdf::Tone::kCode});
  pages.Add(pdf::Boxes{
      {BoxOf(baseline, Party::kClient, pages.words), BoxOf(baseline, Party::kVendor, pages.words)}});
}

}  // namespace

pdf::Document WriteStatement(const Baseline& baseline, const Json& document, const Side& side,
                             const StatementWords& words) {
  Pages pages{side, words, {}, 0, 0, MomentText(baseline.offered_at)};
  AddTitle(pages, baseline, document);
  AddParties(pages, baseline, document);
  AddScope(pages);
  AddDeliverables(pages);
  AddMilestones(pages);
  AddPrice(pages);
  AddPlan(pages);
  AddSignatures(pages, baseline);
  const std::string label = LabelOf(baseline, words);
  const std::string footer =
      Cat(label, "  ·  SHA-256 ", baseline.hash, "  ·  ", words.page, " {page} ", words.of, " {pages}");
  const std::string title = Cat(words.title, ", ", EngagementTitle(document), ", ", label);
  return {title, Cat(NameIn(document, "client"), ", ", NameIn(document, "vendor")),
          baseline.in_force_at.value_or(baseline.offered_at), footer, std::move(pages.blocks)};
}

api::Reply PrintStatement(db::Tx& tx, const Access& access, const api::Call& call, const std::string& name) {
  const StatementWords* words = WordsOf(call.Query("language").value_or("en"));
  if (words == nullptr)
    throw InvalidField("language", "statement.language", "A statement is printed in en or vi.");
  const Baseline baseline = FindBaseline(tx, access, call, name);
  const Json document = ParseJson(ReadDocument(tx, baseline.id));
  const Side side = SideOf(document, engagement::ReadEngagement(tx, access));
  api::Reply reply;
  reply.content_type = "application/pdf";
  reply.body = pdf::WritePdf(WriteStatement(baseline, document, side, *words));
  reply.headers.Set("Content-Disposition", NameOf(baseline, document, *words));
  return reply;
}

}  // namespace tandem::baseline
