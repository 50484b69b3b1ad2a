#include "rooms/scope/template_texts.h"

namespace tandem::scope {

// Words and levels after ITIL 4 and ISO/IEC 20000-1; transition before operation.
const std::string_view kServiceDeskEn = R"json({
"key": "service_desk", "language": "en", "title": "Managed service desk",
"summary": "First and second level support taken over, stabilised and operated for a retainer per month.",
"price_model": "retainer",
"rates": [
  {"role": "Service analyst, outside the agreed hours", "party": "vendor", "unit": "hour"},
  {"role": "Senior engineer, for requests beyond the service catalogue", "party": "vendor", "unit": "hour"}],
"clauses": [
  {"kind": "objective", "title": "Users get help at once",
   "measure": "Share of calls answered by a person within 30 seconds, per month", "target": "at least 85 %"},
  {"kind": "objective", "title": "Most problems are solved at the first contact",
   "measure": "Share of incidents resolved by the first level without a second contact, per month", "target": "at least 70 % from the third month"},
  {"kind": "objective", "title": "Incidents are resolved in time",
   "text": "Clocks run in service hours and stop while the ticket waits for the client.",
   "measure": "Share of incidents resolved within target: priority 1 in 4 hours, 2 in 8 hours, 3 in 3 days", "target": "at least 95 % of each priority, per month"},
  {"kind": "objective", "title": "Users are content",
   "measure": "Mean answer to the question after each ticket, on a scale of 1 to 5, with at least 15 % answering", "target": "4.4 or more, per quarter"},
  {"kind": "in_scope", "title": "Single point of contact by telephone, portal and e-mail, 07:00–19:00 on working days",
   "text": "Priority 1 incidents are taken by telephone around the clock."},
  {"kind": "in_scope", "title": "Incidents, service requests and access requests of the service catalogue"},
  {"kind": "in_scope", "title": "Knowledge base: every recurring incident has an article that both sides may use"},
  {"kind": "in_scope", "title": "Monthly service report and review; quarterly improvement plan"},
  {"kind": "out_of_scope", "title": "Third level: changes to the client's applications and infrastructure"},
  {"kind": "out_of_scope", "title": "Support on site beyond the two locations named in the service catalogue"},
  {"kind": "out_of_scope", "title": "Purchase of equipment and licences"},
  {"kind": "assumption", "title": "Volume stays between 1,500 and 2,200 tickets a month", "owner": "client",
   "text": "Outside of this band for two months in a row, both sides review price and staffing."},
  {"kind": "assumption", "title": "The ticket system remains the client's", "owner": "client",
   "text": "The vendor's people work in it; the data stay with the client at the end of the engagement."},
  {"kind": "assumption", "title": "At least half of the analysts stay for a year or longer", "owner": "vendor"},
  {"kind": "dependency", "title": "Accounts and rights for all analysts, on named persons", "owner": "client", "needed_after": 21},
  {"kind": "dependency", "title": "Ticket data of the last 12 months", "owner": "client", "needed_after": 7},
  {"kind": "dependency", "title": "Third-level contacts with their response times for each application", "owner": "client", "needed_after": 28},
  {"kind": "deliverable", "title": "Transition plan and service catalogue", "owner": "vendor", "task": "catalogue",
   "criteria": [
     {"statement": "Each service names its hours, priorities, targets, contact for escalation and what is excluded.", "check": "Both service managers walk the catalogue with a checklist."},
     {"statement": "The ten most frequent kinds of ticket of the last year are covered by a service.", "check": "Compared with the analysis of the ticket data."}]},
  {"kind": "deliverable", "title": "Knowledge base", "owner": "vendor", "task": "knowledge",
   "criteria": [
     {"statement": "There is an article for each of the 100 most frequent kinds of ticket.", "check": "List from the ticket system, compared one by one."},
     {"statement": "An analyst who did not write the article solves the incident with it.", "check": "Sample of 20 articles, drawn by the client."}]},
  {"kind": "deliverable", "title": "Service desk in operation", "owner": "vendor", "task": "parallel",
   "criteria": [
     {"statement": "During ten working days of parallel operation all targets of priority 1 and 2 are met.", "check": "Report of the ticket system."},
     {"statement": "Every analyst has passed the client's security training.", "check": "Certificates, listed by name."},
     {"statement": "A failure of the vendor's site is bridged within 60 minutes.", "check": "Announced exercise; the protocol is attached."}]},
  {"kind": "deliverable", "title": "Monthly service report", "owner": "vendor",
   "text": "By the fifth working day of the following month.",
   "criteria": [
     {"statement": "It shows each target with its value, the number of tickets behind it and the misses one by one.", "check": "The client recalculates two values from the raw data."},
     {"statement": "For every missed target there is a cause and an action with owner and date.", "check": "Read in the monthly review."}]},
  {"kind": "deliverable", "title": "Exit plan", "owner": "vendor", "task": "exit_plan",
   "criteria": [
     {"statement": "It says how service, knowledge and data pass to the client or a third party within three months.", "check": "Reviewed by the client's procurement and security."}]},
  {"kind": "milestone", "title": "Catalogue agreed", "task": "catalogue_agreed", "margin_days": 5},
  {"kind": "milestone", "title": "Start of operation", "task": "start", "margin_days": 14},
  {"kind": "milestone", "title": "Stable operation", "task": "stable", "margin_days": 21}],
"tasks": [
  {"key": "phase_transition", "name": "Transition"},
  {"key": "data", "name": "Analyse ticket data", "level": 2, "estimate": ["4d", "5d", "9d"]},
  {"key": "catalogue", "name": "Service catalogue", "level": 2, "estimate": ["6d", "10d", "16d"], "after": ["data"]},
  {"key": "catalogue_agreed", "name": "Catalogue agreed", "level": 2, "milestone": true, "after": ["catalogue"]},
  {"key": "hiring", "name": "Staffing and security clearance", "level": 2, "estimate": ["15d", "20d", "40d"]},
  {"key": "access", "name": "Accounts and rights", "level": 2, "estimate": ["3d", "5d", "15d"], "after": ["hiring"]},
  {"key": "knowledge", "name": "Knowledge transfer", "level": 2, "estimate": ["12d", "15d", "25d"], "after": ["catalogue_agreed", "access"]},
  {"key": "parallel", "name": "Parallel operation", "level": 2, "estimate": ["10d", "10d", "15d"], "after": ["knowledge"]},
  {"key": "start", "name": "Start of operation", "level": 2, "milestone": true, "after": ["parallel"]},
  {"key": "phase_operation", "name": "Stabilisation"},
  {"key": "early_life", "name": "Early life support", "level": 2, "estimate": ["40d", "45d", "60d"], "after": ["start"]},
  {"key": "exit_plan", "name": "Exit plan", "level": 2, "estimate": ["4d", "5d", "10d"], "after": ["start"]},
  {"key": "stable", "name": "Stable operation", "level": 2, "milestone": true, "after": ["early_life", "exit_plan"]}]
})json";

}  // namespace tandem::scope
