#include "rooms/scope/template_texts.h"

namespace tandem::scope {

// Clauses after PMBOK's scope statement and ISO/IEC/IEEE 29148 (verifiable requirements); acceptance by
// criteria.
const std::string_view kSoftwareProjectEn = R"json({
"key": "software_project", "language": "en", "title": "Software project",
"summary": "A system designed, built, migrated to and handed over for a fixed price, paid by accepted deliverables.",
"price_model": "fixed",
"lines": [
  {"title": "On acceptance of the design", "pays": "Solution design"},
  {"title": "On acceptance of the working system", "pays": "Working system"},
  {"title": "On acceptance of the migration", "pays": "Migrated data"},
  {"title": "At the end of hypercare", "pays": "End of hypercare"}],
"clauses": [
  {"kind": "objective", "title": "The new system does the daily work",
   "text": "Users complete their daily work in the new system and the old one is switched off.",
   "measure": "Share of daily transactions completed in the new system, counted over 10 working days", "target": "100 %, none in the old system"},
  {"kind": "objective", "title": "Work takes less time",
   "measure": "Median time of the five most frequent tasks, timed with 10 users before and after", "target": "30 % less than before"},
  {"kind": "objective", "title": "The system is there when it is needed",
   "measure": "Availability from 07:00 to 19:00 on working days, measured each minute from outside", "target": "99.5 % in each calendar month"},
  {"kind": "in_scope", "title": "Analysis, design, construction, test and deployment of the system",
   "text": "Including configuration of the client's test and production environments as described in the solution design."},
  {"kind": "in_scope", "title": "Migration of the data of the last three years, with one rehearsal"},
  {"kind": "in_scope", "title": "Interfaces to the systems named in the solution design"},
  {"kind": "in_scope", "title": "Training of the client's trainers and four weeks of hypercare after go-live"},
  {"kind": "out_of_scope", "title": "Operation and support after hypercare",
   "text": "May be agreed separately; the hand-over documents must allow another party to take it on."},
  {"kind": "out_of_scope", "title": "Hardware, network and licences of third parties"},
  {"kind": "out_of_scope", "title": "Correction of errors in the client's existing data beyond the rules of the migration concept"},
  {"kind": "assumption", "title": "The client's process owners are available", "owner": "client",
   "text": "Two half days a week for each process owner during analysis and acceptance. If not, the plan moves by the time lost."},
  {"kind": "assumption", "title": "The existing interfaces are documented and stable until go-live", "owner": "client"},
  {"kind": "assumption", "title": "The team named in the proposal stays for the whole project", "owner": "vendor",
   "text": "A person is replaced only for reasons outside the vendor's control, by someone of equal experience, with a handover at the vendor's expense."},
  {"kind": "dependency", "title": "Test environment with access for the vendor's team", "owner": "client", "needed_after": 14},
  {"kind": "dependency", "title": "An anonymised extract of production data", "owner": "client", "needed_after": 21},
  {"kind": "dependency", "title": "Names of the people who may accept each deliverable", "owner": "client", "needed_after": 7},
  {"kind": "deliverable", "title": "Solution design", "owner": "vendor", "task": "design",
   "text": "Processes, data model, interfaces, roles and permissions, non-functional requirements, migration concept.",
   "criteria": [
     {"statement": "Every objective and every in-scope statement is traced to at least one part of the design.", "check": "The client's architect walks the traceability table row by row."},
     {"statement": "For each interface the design names sender, receiver, format, volume, error handling and owner.", "check": "Checklist, reviewed by the owners of both systems."},
     {"statement": "All comments of the review are answered, and none is open.", "check": "The review record shows no open comment."}]},
  {"kind": "deliverable", "title": "Working system", "owner": "vendor", "task": "build",
   "text": "The system installed in the test environment, with its automated tests and source code.",
   "criteria": [
     {"statement": "All agreed test cases pass, and no defect of severity 1 or 2 is open.", "check": "Both sides run the agreed test catalogue together; the protocol is attached."},
     {"statement": "The 95th percentile of response times is under 1 second with 200 simultaneous users.", "check": "Load test of 60 minutes in the test environment; the report is attached."},
     {"statement": "An independent security test finds no weakness rated high or critical.", "check": "Report of the tester whom the client chose, after a retest."},
     {"statement": "The client builds and installs the system from the delivered source code alone.", "check": "The client's operator follows the installation guide on an empty machine."}]},
  {"kind": "deliverable", "title": "Migrated data", "owner": "vendor", "task": "migration",
   "criteria": [
     {"statement": "Counts and sums of every migrated table agree with the old system.", "check": "Reconciliation report, signed by the client's data owner."},
     {"statement": "A random sample of 200 records agrees field by field.", "check": "The client draws the sample; both sides compare."},
     {"statement": "The migration runs within 10 hours.", "check": "Protocol of the rehearsal."}]},
  {"kind": "deliverable", "title": "Training and hand-over documents", "owner": "vendor", "task": "training",
   "criteria": [
     {"statement": "Eight trainers of the client are trained and each completes the five main tasks unaided.", "check": "Observation with a checklist at the end of the training."},
     {"statement": "Operating handbook, architecture and known limitations are documented so that a third party can take over.", "check": "An engineer who was not in the project restores the system from the handbook."}]},
  {"kind": "milestone", "title": "Design accepted", "task": "design_accepted", "margin_days": 4},
  {"kind": "milestone", "title": "System ready for acceptance", "task": "build_ready", "margin_days": 14},
  {"kind": "milestone", "title": "Go-live", "task": "go_live", "margin_days": 21},
  {"kind": "milestone", "title": "End of hypercare", "task": "hypercare_end", "margin_days": 21}],
"tasks": [
  {"key": "phase_design", "name": "Analysis and design"},
  {"key": "analysis", "name": "Workshops and requirements", "level": 2, "estimate": ["10d", "15d", "25d"]},
  {"key": "design", "name": "Solution design", "level": 2, "estimate": ["8d", "10d", "18d"], "after": ["analysis"]},
  {"key": "design_review", "name": "Review by the client", "level": 2, "estimate": ["3d", "5d", "10d"], "after": ["design"]},
  {"key": "design_accepted", "name": "Design accepted", "level": 2, "milestone": true, "after": ["design_review"]},
  {"key": "phase_build", "name": "Construction"},
  {"key": "build", "name": "Build and unit test", "level": 2, "estimate": ["35d", "45d", "70d"], "after": ["design_accepted"]},
  {"key": "interfaces", "name": "Interfaces", "level": 2, "estimate": ["15d", "20d", "35d"], "after": ["design_accepted"]},
  {"key": "integration", "name": "Integration and load test", "level": 2, "estimate": ["8d", "10d", "18d"], "after": ["build", "interfaces"]},
  {"key": "build_ready", "name": "Ready for acceptance", "level": 2, "milestone": true, "after": ["integration"]},
  {"key": "phase_launch", "name": "Acceptance and launch"},
  {"key": "acceptance", "name": "Acceptance test", "level": 2, "estimate": ["8d", "10d", "20d"], "after": ["build_ready"]},
  {"key": "migration", "name": "Migration rehearsal", "level": 2, "estimate": ["5d", "8d", "14d"], "after": ["build_ready"]},
  {"key": "training", "name": "Training", "level": 2, "estimate": ["4d", "5d", "8d"], "after": ["build_ready"]},
  {"key": "go_live", "name": "Go-live", "level": 2, "milestone": true, "after": ["acceptance", "migration", "training"]},
  {"key": "hypercare", "name": "Hypercare", "level": 2, "estimate": ["20d", "20d", "25d"], "after": ["go_live"]},
  {"key": "hypercare_end", "name": "End of hypercare", "level": 2, "milestone": true, "after": ["hypercare"]}]
})json";

}  // namespace tandem::scope
