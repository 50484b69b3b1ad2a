#include "rooms/scope/template_texts.h"

namespace tandem::scope {

// Agreement between annotators as Krippendorff's alpha; quality by a gold standard and a blind sample.
const std::string_view kDataLabellingEn = R"json({
"key": "data_labelling", "language": "en", "title": "Data labelling",
"summary": "Images, text or sound labelled to a guideline, in batches with measured quality, for rates with a cap.",
"price_model": "time_and_material",
"rates": [
  {"role": "Annotator", "party": "vendor", "unit": "hour"},
  {"role": "Reviewer", "party": "vendor", "unit": "hour"},
  {"role": "Domain expert", "party": "client", "unit": "hour"},
  {"role": "Delivery lead", "party": "vendor", "unit": "day"}],
"clauses": [
  {"kind": "objective", "title": "The labels are right",
   "measure": "Accuracy of each batch against a blind sample of 500 items labelled by the client's experts", "target": "at least 98 % per batch, no class under 95 %"},
  {"kind": "objective", "title": "Annotators agree with each other",
   "measure": "Krippendorff's alpha on the 5 % of items that two annotators label independently", "target": "0.85 or more in each batch"},
  {"kind": "objective", "title": "The full volume arrives in time for training",
   "measure": "Number of accepted items", "target": "100,000 accepted items by the last milestone"},
  {"kind": "in_scope", "title": "Guideline with examples and counter-examples for each class, kept up to date"},
  {"kind": "in_scope", "title": "Selection, training and qualification of annotators"},
  {"kind": "in_scope", "title": "Labelling, independent review and correction in batches of 10,000 items"},
  {"kind": "in_scope", "title": "Weekly report of volume, quality and questions"},
  {"kind": "out_of_scope", "title": "Collection of data and consent of the people in it"},
  {"kind": "out_of_scope", "title": "Training and evaluation of models"},
  {"kind": "out_of_scope", "title": "Items that the guideline declares unlabelable; they are reported and not paid as labels"},
  {"kind": "assumption", "title": "Items are lawful to process and free of material that harms annotators", "owner": "client",
   "text": "Should such material appear, annotators stop, the item is quarantined, and the client is told the same day."},
  {"kind": "assumption", "title": "The classes are final after the pilot", "owner": "client",
   "text": "A later change of classes is a change request with its effect on finished batches."},
  {"kind": "assumption", "title": "Annotators work on the vendor's premises or in a locked remote desktop", "owner": "vendor",
   "text": "No copy of the data leaves the platform."},
  {"kind": "dependency", "title": "The first 10,000 items in the agreed format", "owner": "client", "needed_after": 10},
  {"kind": "dependency", "title": "A gold standard of 1,000 items labelled by experts", "owner": "client", "needed_after": 14},
  {"kind": "dependency", "title": "Answers to questions of interpretation within two working days", "owner": "client", "needed_after": 21},
  {"kind": "deliverable", "title": "Labelling guideline", "owner": "vendor", "task": "guideline",
   "criteria": [
     {"statement": "Each class has a definition, five examples, three counter-examples and the rule for doubtful cases.", "check": "Checklist, by the client's domain expert."},
     {"statement": "Two experts who read only the guideline agree with alpha 0.8 or more on 200 new items.", "check": "Measured before the pilot."}]},
  {"kind": "deliverable", "title": "Pilot batch", "owner": "vendor", "task": "pilot",
   "criteria": [
     {"statement": "1,000 items reach 95 % against the gold standard.", "check": "Computed by the script that both sides agreed."},
     {"statement": "Time per item is reported with its distribution and confirms the estimate within 20 %.", "check": "Export of the platform."}]},
  {"kind": "deliverable", "title": "Accepted batches", "owner": "vendor", "task": "production",
   "text": "Ten batches of 10,000 items. A rejected batch is corrected at the vendor's expense within five working days.",
   "criteria": [
     {"statement": "The batch reaches 98 % on the client's blind sample of 500 items.", "check": "Sample drawn by the client after delivery."},
     {"statement": "Alpha of the double-labelled items is 0.85 or more.", "check": "Computed from the delivered file by both sides."},
     {"statement": "The file passes the schema check and every item of the order is in it exactly once.", "check": "The agreed validation script reports no error."}]},
  {"kind": "deliverable", "title": "Final report and deletion", "owner": "vendor", "task": "closing",
   "criteria": [
     {"statement": "The report gives quality per class, the known weak spots and the history of the guideline.", "check": "Read by the client's data scientist."},
     {"statement": "All copies of the data are deleted from the vendor's systems.", "check": "Certificate of deletion, with the list of storage locations."}]},
  {"kind": "milestone", "title": "Guideline accepted", "task": "guideline_accepted", "margin_days": 4},
  {"kind": "milestone", "title": "Pilot passed", "task": "pilot_passed", "margin_days": 7},
  {"kind": "milestone", "title": "Half of the volume accepted", "task": "half", "margin_days": 10},
  {"kind": "milestone", "title": "Full volume accepted", "task": "full", "margin_days": 14}],
"tasks": [
  {"key": "phase_setup", "name": "Preparation"},
  {"key": "guideline", "name": "Guideline and workshops", "level": 2, "estimate": ["5d", "8d", "14d"]},
  {"key": "guideline_accepted", "name": "Guideline accepted", "level": 2, "milestone": true, "after": ["guideline"]},
  {"key": "platform", "name": "Platform and data access", "level": 2, "estimate": ["3d", "5d", "12d"]},
  {"key": "training", "name": "Train and qualify annotators", "level": 2, "estimate": ["4d", "5d", "9d"], "after": ["guideline_accepted"]},
  {"key": "pilot", "name": "Pilot", "level": 2, "estimate": ["4d", "5d", "8d"], "after": ["training", "platform"]},
  {"key": "pilot_passed", "name": "Pilot passed", "level": 2, "milestone": true, "after": ["pilot"]},
  {"key": "phase_production", "name": "Production"},
  {"key": "first_half", "name": "Batches 1 to 5", "level": 2, "estimate": ["20d", "25d", "38d"], "after": ["pilot_passed"]},
  {"key": "half", "name": "Half of the volume accepted", "level": 2, "milestone": true, "after": ["first_half"]},
  {"key": "production", "name": "Batches 6 to 10", "level": 2, "estimate": ["18d", "22d", "34d"], "after": ["half"]},
  {"key": "full", "name": "Full volume accepted", "level": 2, "milestone": true, "after": ["production"]},
  {"key": "closing", "name": "Report and deletion", "level": 2, "estimate": ["3d", "5d", "8d"], "after": ["full"]}]
})json";

}  // namespace tandem::scope
