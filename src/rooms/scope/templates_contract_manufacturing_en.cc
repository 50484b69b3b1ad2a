#include "rooms/scope/template_texts.h"

namespace tandem::scope {

// Stages after AIAG's APQP and PPAP; capability and sampling after ISO 22514 and ISO 2859-1.
const std::string_view kContractManufacturingEn = R"json({
"key": "contract_manufacturing", "language": "en", "title": "Contract manufacturing",
"summary": "A product industrialised, approved by first articles and delivered in series, paid by milestone and lot.",
"price_model": "fixed",
"lines": [
  {"title": "Tooling, on its release", "pays": "Tooling released"},
  {"title": "First article approval", "pays": "First articles"},
  {"title": "Pilot series", "pays": "Pilot series"},
  {"title": "First series lot", "pays": "First series lot"}],
"clauses": [
  {"kind": "objective", "title": "Parts conform",
   "measure": "Defective parts per million found at the client's incoming inspection and line, per quarter", "target": "under 500 ppm from the second lot"},
  {"kind": "objective", "title": "Deliveries are complete and on time",
   "measure": "Share of lots delivered complete within the agreed window of minus 2 to plus 0 days", "target": "at least 97 %"},
  {"kind": "objective", "title": "The process is capable",
   "measure": "Cpk of every special characteristic, from at least 125 parts of the pilot series", "target": "1.67 at approval, 1.33 in series"},
  {"kind": "in_scope", "title": "Review of the design for manufacture, process design and FMEA"},
  {"kind": "in_scope", "title": "Tooling, fixtures and gauges; they are the client's property and marked as such"},
  {"kind": "in_scope", "title": "Purchase of materials from the approved list of suppliers"},
  {"kind": "in_scope", "title": "Series production, inspection, packaging and delivery DAP to the client's plant (Incoterms 2020)"},
  {"kind": "out_of_scope", "title": "Development of the product and its certification"},
  {"kind": "out_of_scope", "title": "Spare parts after the end of the series"},
  {"kind": "out_of_scope", "title": "Transport beyond the client's plant"},
  {"kind": "assumption", "title": "The drawing set is frozen at the agreed revision", "owner": "client",
   "text": "A later change of drawings is a change request with its effect on tooling, stock and dates."},
  {"kind": "assumption", "title": "The forecast is binding for three months and may vary by 20 % for the three after", "owner": "client"},
  {"kind": "assumption", "title": "Place and process of manufacture do not change without written approval", "owner": "vendor"},
  {"kind": "dependency", "title": "Released drawings, 3D data and list of special characteristics", "owner": "client", "needed_after": 7},
  {"kind": "dependency", "title": "Approval of the list of suppliers and materials", "owner": "client", "needed_after": 21},
  {"kind": "dependency", "title": "Answer on first articles within five working days", "owner": "client", "needed_after": 90},
  {"kind": "deliverable", "title": "Process design", "owner": "vendor", "task": "process_design",
   "text": "Flow chart, process FMEA, control plan, inspection and packaging instructions.",
   "criteria": [
     {"statement": "Every special characteristic of the drawing is in the control plan with method, sample size and reaction.", "check": "Compared line by line by both quality engineers."},
     {"statement": "No risk of the FMEA with severity 9 or 10 is without an action that is done.", "check": "Review of the FMEA."}]},
  {"kind": "deliverable", "title": "First articles", "owner": "vendor", "task": "first_article",
   "criteria": [
     {"statement": "All dimensions of five parts per cavity are within tolerance.", "check": "Measurement report against the ballooned drawing; the client measures two parts again."},
     {"statement": "Certificates of material and surface treatment are complete for each part.", "check": "Folder, checked against the parts list."},
     {"statement": "The approval documents of the agreed level are complete.", "check": "Checklist of the approval procedure (PPAP level 3)."}]},
  {"kind": "deliverable", "title": "Pilot series", "owner": "vendor", "task": "pilot_run",
   "criteria": [
     {"statement": "300 parts are made with series tools, at series rate, by the series team.", "check": "The client's engineer is present for one shift."},
     {"statement": "Cpk of each special characteristic is 1.67 or more.", "check": "Evaluation of 125 parts; raw data are delivered."},
     {"statement": "The parts survive packaging and transport undamaged.", "check": "Inspection of all parts on arrival."}]},
  {"kind": "deliverable", "title": "First series lot", "owner": "vendor", "task": "series",
   "criteria": [
     {"statement": "The lot passes sampling inspection at AQL 0.65, level II.", "check": "Incoming inspection of the client after ISO 2859-1."},
     {"statement": "Each package carries label, lot number and certificate of conformity.", "check": "Visual check on arrival."}]},
  {"kind": "milestone", "title": "Process design approved", "task": "design_approved", "margin_days": 5},
  {"kind": "milestone", "title": "Tooling released", "task": "tooling_released", "margin_days": 14},
  {"kind": "milestone", "title": "First articles approved", "task": "approved", "margin_days": 14},
  {"kind": "milestone", "title": "Start of series", "task": "sop", "margin_days": 21}],
"tasks": [
  {"key": "phase_design", "name": "Industrialisation"},
  {"key": "dfm", "name": "Review of the design for manufacture", "level": 2, "estimate": ["4d", "6d", "10d"]},
  {"key": "process_design", "name": "Process design and FMEA", "level": 2, "estimate": ["8d", "10d", "16d"], "after": ["dfm"]},
  {"key": "design_approved", "name": "Process design approved", "level": 2, "milestone": true, "after": ["process_design"]},
  {"key": "tooling", "name": "Make the tooling", "level": 2, "estimate": ["30d", "40d", "65d"], "after": ["design_approved"]},
  {"key": "materials", "name": "Buy long-lead materials", "level": 2, "estimate": ["20d", "30d", "55d"], "after": ["dfm"]},
  {"key": "tooling_trial", "name": "Tool trials", "level": 2, "estimate": ["5d", "8d", "18d"], "after": ["tooling"]},
  {"key": "tooling_released", "name": "Tooling released", "level": 2, "milestone": true, "after": ["tooling_trial"]},
  {"key": "phase_approval", "name": "Approval"},
  {"key": "first_article", "name": "First articles and measurement", "level": 2, "estimate": ["5d", "8d", "15d"], "after": ["tooling_released", "materials"]},
  {"key": "client_approval", "name": "Decision of the client", "level": 2, "estimate": ["3d", "5d", "10d"], "after": ["first_article"]},
  {"key": "approved", "name": "First articles approved", "level": 2, "milestone": true, "after": ["client_approval"]},
  {"key": "pilot_run", "name": "Pilot series", "level": 2, "estimate": ["5d", "8d", "14d"], "after": ["approved"]},
  {"key": "sop", "name": "Start of series", "level": 2, "milestone": true, "after": ["pilot_run"]},
  {"key": "series", "name": "First series lot", "level": 2, "estimate": ["12d", "15d", "22d"], "after": ["sop"]}]
})json";

}  // namespace tandem::scope
