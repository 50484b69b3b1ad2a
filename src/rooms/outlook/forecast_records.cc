#include "rooms/outlook/forecast_view.h"

namespace tandem::outlook {

const RecordType& DescribeRecord(const CurvePoint*) {
  static const RecordType type =
      RecordOf<CurvePoint>("CurvePoint", "A point of an S-curve.")
          .Add("date", &CurvePoint::date, "By this date …")
          .Add("share", &CurvePoint::share, "… this share of trials has finished.");
  return type;
}

const RecordType& DescribeRecord(const Driver*) {
  static const RecordType type =
      RecordOf<Driver>("Driver", "A task that drives a date.")
          .Add("task_id", &Driver::task_id, "The task.")
          .Add("title", &Driver::title, "Its name.")
          .Add("criticality", &Driver::criticality,
               "The share of trials in which it lies on a driving path to the plan's end.")
          .Add("cruciality", &Driver::cruciality, "The correlation of its duration with the date, −1 to 1.");
  return type;
}

const RecordType& DescribeRecord(const RiskDriver*) {
  static const RecordType type =
      RecordOf<RiskDriver>("RiskDriver", "A risk that moves a date.")
          .Add("risk_id", &RiskDriver::risk_id, "The risk.")
          .Add("title", &RiskDriver::title, "What may happen.")
          .Add("happened", &RiskDriver::happened, "The share of trials in which it happened.")
          .Add("days_later", &RiskDriver::days_later,
               "How many calendar days later the date is on average in those trials than in the others.")
          .Add("pull", &RiskDriver::pull, "The correlation of whether it happened with the date, −1 to 1.");
  return type;
}

const RecordType& DescribeRecord(const Outlook*) {
  static const RecordType type =
      RecordOf<Outlook>("Outlook", "When a milestone, or the plan, will be finished.")
          .Add("task_id", &Outlook::task_id, "The task; null: the plan's end.")
          .Add("title", &Outlook::title, "What it is called.")
          .Add("planned", &Outlook::planned, "The plan's computed finish.")
          .Add("promised", &Outlook::promised, "The last minute that keeps the promise; null: none.")
          .Add("source", &Outlook::source,
               "Who said so: a signed baseline, the draft, or the task's deadline.")
          .Add("p10", &Outlook::p10, "One trial in ten finishes by then.")
          .Add("p50", &Outlook::p50, "Half of the trials.")
          .Add("p80", &Outlook::p80, "Eight in ten.")
          .Add("p95", &Outlook::p95, "Nineteen in twenty.")
          .Add("probability", &Outlook::probability, "That the promise holds; null once it is reached.")
          .Add("finished", &Outlook::finished, "It has happened: a fact, no forecast.")
          .Add("reached", &Outlook::reached, "When a finished milestone was.")
          .Add("curve", &Outlook::curve, "The S-curve, rising.")
          .Add("drivers", &Outlook::drivers, "The tasks that drive it, the strongest first.")
          .Add("risk_drivers", &Outlook::risk_drivers, "The risks that move it, the strongest first.");
  return type;
}

const RecordType& DescribeRecord(const RiskCost*) {
  static const RecordType type =
      RecordOf<RiskCost>("RiskCost", "What the open risks cost, in minor units of the engagement's currency.")
          .Add("expected", &RiskCost::expected, "On average.")
          .Add("p50", &RiskCost::p50, "At most this in half of the trials.")
          .Add("p80", &RiskCost::p80, "In eight of ten.")
          .Add("p95", &RiskCost::p95, "In nineteen of twenty.");
  return type;
}

const RecordType& DescribeRecord(const Forecast*) {
  static const RecordType type =
      RecordOf<Forecast>("Forecast", "When things will be finished, by simulation of the plan.")
          .Add("made_at", &Forecast::made_at, "When it was computed.")
          .Add("as_of", &Forecast::as_of,
               "Nothing unfinished happens before: the plan's status date, or that hour.")
          .Add("trials", &Forecast::trials, "How many times the plan was run.")
          .Add("seed", &Forecast::seed, "The same seed and plan give the same forecast.")
          .Add("plan_version", &Forecast::plan_version, "Of which plan.")
          .Add("end", &Forecast::end, "The end of the plan; null without tasks.")
          .Add("milestones", &Forecast::milestones, "Promised ones first, then by their place in the plan.")
          .Add("together", &Forecast::together,
               "The chance that every promise holds that is still open; null: none is.")
          .Add("lost_promises", &Forecast::lost_promises,
               "Promised milestones whose task is not in the plan.")
          .Add("open_tasks", &Forecast::open_tasks, "Tasks that are still to be done.")
          .Add("estimated_tasks", &Forecast::estimated_tasks, "Of them with more than one value.")
          .Add("risks", &Forecast::risks, "Open risks that it takes into account.")
          .Add("risk_cost", &Forecast::risk_cost, "What they may cost.")
          .Add("record", &Forecast::record, "How much history it stands on.")
          .Add("notes", &Forecast::notes, "What to know when reading it.");
  return type;
}

}  // namespace tandem::outlook
