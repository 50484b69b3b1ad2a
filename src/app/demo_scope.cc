#include "app/demo_scope.h"

#include <vector>

namespace tandem::app {
namespace {

struct Check {
  const char* statement;
  const char* check;
};

// `due` counts days from the plan's start, 0: none; an empty text or uid: none.
struct DemoClause {
  const char* kind;
  const char* title;
  const char* text = "";
  const char* measure = "";
  const char* target = "";
  const char* owner = "";
  int due = 0;
  const char* task = "";
  std::vector<Check> criteria = {};
};

const std::vector<DemoClause>& Clauses() {
  static const std::vector<DemoClause> clauses = {
      {"objective", "Every billing run ends on its day", "Late runs cost 40,000 EUR of interest a day.",
       "Share of billing runs that end before 06:00 of the planned day", "99.5 % over three months"},
      {"objective", "Fewer corrected invoices", "Corrections are the billing desk's largest effort.",
       "Corrected invoices for each thousand sent", "at most 1.5, from 6.2 in 2025"},
      {"objective", "A new tariff within a week", "Today a tariff takes a release of the old system.",
       "Working days from the approved tariff sheet to the first invoice", "5 or fewer"},
      {"in_scope", "Rating, corrections and credit notes",
       "For electricity and gas, all tariffs sold since 2015."},
      {"in_scope", "Invoices on paper, as PDF and as Peppol BIS Billing 3.0",
       "Including ten years of archive."},
      {"in_scope", "Migration of 410,000 customers and their open items",
       "Two rehearsals and one parallel billing cycle."},
      {"out_of_scope", "Dunning and debt collection", "Stays in the present system; an interface exists."},
      {"out_of_scope", "The metering system itself", "Only its interface for meter values is used."},
      {"assumption", "Tariff sheets are complete and signed by the start of the rating engine",
       "Missing rules are found in old code otherwise, at twice the effort.", "", "", "client"},
      {"assumption", "Volumes stay below 450,000 contracts until the roll-out",
       "Load tests are sized for it.", "", "", "client"},
      {"assumption", "The team of Kestrel stays the same until the rating engine is accepted", "", "", "",
       "vendor"},
      {"dependency", "Access to the metering interface", "Test and production, with a named contact.", "", "",
       "client", 16},
      {"dependency", "Brand team reviews the invoice layout within five working days", "", "", "", "client",
       30},
      {"deliverable",
       "Rating engine",
       "Meter values in, rated and taxed positions out.",
       "",
       "",
       "vendor",
       0,
       "19",
       {{"Rated amounts of 10,000 invoices of last year differ by no more than 0.01 EUR each",
         "The comparison report of task 18, signed by the billing desk"},
        {"One million meter values are rated within 30 minutes",
         "Load test on the agreed environment, three runs, the slowest counts"},
        {"Every rated amount names the tariff version it comes from",
         "20 amounts drawn at random are traced by the billing desk"}}},
      {"deliverable",
       "Invoices and customer portal",
       "",
       "",
       "",
       "vendor",
       0,
       "26",
       {{"Invoices pass the Peppol validator without errors",
         "The validator's report on 500 sample invoices"},
        {"The portal meets WCAG 2.2 level AA",
         "Audit by an independent tester; no finding of level A or AA open"}}},
      {"deliverable",
       "Migration",
       "",
       "",
       "",
       "vendor",
       0,
       "32",
       {{"The balance of every migrated account equals the old one",
         "Reconciliation report of rehearsal 2: difference 0.00 EUR"},
        {"A rehearsal takes no longer than 30 hours", "The log of rehearsal 2"}}},
      {"milestone", "Architecture agreed", "", "", "", "", 28, "12"},
      {"milestone", "Rating engine accepted", "", "", "", "", 76, "19"},
      {"milestone", "Invoices accepted", "", "", "", "", 84, "26"},
      {"milestone", "Go-live decision", "", "", "", "", 115, "38"},
      {"milestone", "New platform in service", "", "", "", "", 119, "40"},
  };
  return clauses;
}

std::string DayAfter(const DemoFacts& facts, int days) { return ToText(Day{facts.start.days + days}); }

Json Criteria(const std::vector<Check>& checks, const DemoFacts& facts) {
  Json::Array criteria;
  for (const Check& one : checks) {
    Json criterion;
    criterion.Set("id", facts.new_id()).Set("statement", one.statement).Set("check", one.check);
    criteria.push_back(std::move(criterion));
  }
  return criteria;
}

Json ClauseBody(const DemoClause& clause, const DemoFacts& facts) {
  Json body;
  body.Set("id", facts.new_id()).Set("version", 0).Set("kind", clause.kind).Set("title", clause.title);
  for (const auto& [name, text] : {std::pair{"text", clause.text},
                                   {"measure", clause.measure},
                                   {"target", clause.target},
                                   {"owner", clause.owner}}) {
    if (*text != '\0') body.Set(name, text);
  }
  if (clause.due > 0) body.Set("due", DayAfter(facts, clause.due));
  if (*clause.task != '\0') body.Set("task_id", facts.task(clause.task));
  if (!clause.criteria.empty()) body.Set("criteria", Criteria(clause.criteria, facts));
  return body;
}

Json Payment(const char* title, const Json& clause, int64_t euros, const DemoFacts& facts) {
  Json line;
  line.Set("id", facts.new_id()).Set("title", title).Set("amount_minor", euros * 100);
  line.Set("clause_id", *clause.Find("id"));
  return line;
}

// The milestones pay, in the order in which Clauses() has them at its end.
Json Price(const Json::Array& clauses, const DemoFacts& facts) {
  const size_t last = clauses.size();
  Json price;
  price.Set("version", 0).Set("model", "fixed").Set("currency", "EUR");
  price.Set("lines",
            Json::Array{Payment("With the agreed architecture", clauses[last - 5], 48'000, facts),
                        Payment("With the accepted rating engine", clauses[last - 4], 96'000, facts),
                        Payment("With the accepted invoices", clauses[last - 3], 72'000, facts),
                        Payment("When the new platform is in service", clauses[last - 1], 64'000, facts)});
  return price;
}

struct DemoRisk {
  const char* title;
  const char* description;
  double probability;
  const char* owner;
  const char* low;
  const char* likely;
  const char* high;
  std::vector<const char*> tasks;
};

const std::vector<DemoRisk>& Risks() {
  static const std::vector<DemoRisk> risks = {
      {"Tariffs from before 2018 are not documented",
       "Two of nine sheets are missing their rounding rules.",
       0.35,
       "client",
       "2d",
       "4d",
       "9d",
       {"15", "18"}},
      {"The metering interface changes its release in December",
       "The metering team has announced a release.",
       0.25,
       "client",
       "1d",
       "3d",
       "6d",
       {"30"}},
      {"Peppol certification takes longer than planned",
       "The service desk answers within ten working days.",
       0.2,
       "vendor",
       "2d",
       "5d",
       "10d",
       {"23"}},
  };
  return risks;
}

}  // namespace

Json DemoScope(const DemoFacts& facts) {
  Json::Array clauses;
  for (const DemoClause& clause : Clauses()) clauses.push_back(ClauseBody(clause, facts));
  Json body;
  body.Set("price", Price(clauses, facts)).Set("put_clauses", std::move(clauses));
  return body;
}

Json::Array DemoRisks(const DemoFacts& facts) {
  Json::Array bodies;
  for (const DemoRisk& risk : Risks()) {
    Json::Array tasks;
    for (const char* uid : risk.tasks) tasks.push_back(facts.task(uid));
    Json body;
    body.Set("title", risk.title).Set("description", risk.description).Set("probability", risk.probability);
    body.Set("owner", risk.owner).Set("task_ids", std::move(tasks));
    body.Set("delay_low", risk.low).Set("delay_likely", risk.likely).Set("delay_high", risk.high);
    bodies.push_back(std::move(body));
  }
  return bodies;
}

}  // namespace tandem::app
