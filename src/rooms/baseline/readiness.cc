#include "rooms/baseline/readiness.h"

#include <cmath>

#include "base/text.h"
#include "rooms/baseline/vague_words.h"
#include "rooms/scope/currency.h"

namespace tandem::baseline {
namespace {

using scope::Clause;
using scope::ClauseKind;
using scope::Draft;
using scope::PriceModel;

// "2 in 5" says more than 0.4.
std::string OddsOf(double probability) {
  if (probability < 0.005) return "hardly ever";
  return Cat("about ", std::lround(probability * 100), " times in 100");
}

class Inspection {
 public:
  Inspection(const Draft& draft, const plan::StoredPlan& plan, const Circumstances& known)
      : draft_(draft), plan_(plan), known_(known), tasks_(plan::IndexOf(plan.tasks)) {}

  std::vector<Finding> Run() && {
    InspectWhole();
    for (const Clause& clause : draft_.clauses) Inspect(clause);
    InspectPrice();
    InspectPlan();
    InspectParties();
    return std::move(findings_);
  }

 private:
  void Add(Severity severity, std::string reason, std::string message) {
    findings_.push_back(
        {severity, std::move(reason), std::nullopt, std::nullopt, "", "", std::move(message)});
  }
  void AddAt(const Clause& clause, Severity severity, std::string reason, std::string message,
             std::string detail = {}) {
    findings_.push_back({severity, std::move(reason), clause.id, clause.task_id, clause.title,
                         std::move(detail), std::move(message)});
  }
  bool Has(ClauseKind kind) const {
    return std::ranges::any_of(draft_.clauses, [&](const Clause& clause) { return clause.kind == kind; });
  }
  const plan::StoredTask* TaskOf(const Clause& clause) const {
    const auto found = clause.task_id ? tasks_.find(*clause.task_id) : tasks_.end();
    return found == tasks_.end() ? nullptr : &plan_.tasks[found->second];
  }

  void InspectWhole() {
    if (!Has(ClauseKind::kObjective))
      Add(Severity::kBlocks, "scope.no_objective", "No objective says what the client wants to achieve.");
    if (!Has(ClauseKind::kDeliverable))
      Add(Severity::kBlocks, "scope.no_deliverable", "No deliverable says what is handed over.");
    if (!Has(ClauseKind::kOutOfScope))
      Add(Severity::kWarns, "scope.no_boundary",
          "Nothing is said to be out of scope. What do people expect that is not meant?");
    if (!Has(ClauseKind::kMilestone))
      Add(Severity::kWarns, "scope.no_milestone", "No milestone is promised.");
  }

  void Inspect(const Clause& clause) {
    switch (clause.kind) {
      case ClauseKind::kObjective:
        InspectObjective(clause);
        break;
      case ClauseKind::kAssumption:
        InspectAssumption(clause);
        break;
      case ClauseKind::kDependency:
        InspectDependency(clause);
        break;
      case ClauseKind::kDeliverable:
        InspectDeliverable(clause);
        break;
      case ClauseKind::kMilestone:
        InspectMilestone(clause);
        break;
      case ClauseKind::kInScope:
      case ClauseKind::kOutOfScope:
        break;
    }
    InspectComments(clause);
  }

  void InspectObjective(const Clause& clause) {
    if (Trim(clause.measure).empty())
      AddAt(clause, Severity::kBlocks, "objective.no_measure",
            "It says no measure by which both can see whether it is reached.");
    if (Trim(clause.target).empty())
      AddAt(clause, Severity::kWarns, "objective.no_target",
            "It says no target that the measure is to have.");
    WarnOfVague(clause, clause.target, "objective.vague");
  }

  void InspectAssumption(const Clause& clause) {
    if (!clause.owner)
      AddAt(clause, Severity::kWarns, "assumption.no_owner",
            "Nobody owns this assumption: who notices when it is wrong?");
  }

  void InspectDependency(const Clause& clause) {
    if (!clause.owner)
      AddAt(clause, Severity::kWarns, "dependency.no_owner", "It does not say which side provides it.");
    if (!clause.due)
      AddAt(clause, Severity::kWarns, "dependency.no_due", "It does not say by when it is needed.");
  }

  void InspectDeliverable(const Clause& clause) {
    if (!clause.owner)
      AddAt(clause, Severity::kBlocks, "deliverable.no_owner", "It does not say which side owes it.");
    if (clause.criteria.empty())
      AddAt(clause, Severity::kBlocks, "deliverable.no_criteria",
            "It has no acceptance criteria: nobody could say when it is done.");
    for (const scope::Criterion& criterion : clause.criteria) {
      if (Trim(criterion.check).empty())
        AddAt(clause, Severity::kWarns, "criterion.no_check",
              Cat("“", criterion.statement, "” does not say how it is checked."), criterion.statement);
      WarnOfVague(clause, criterion.statement, "criterion.vague");
    }
  }

  void WarnOfVague(const Clause& clause, const std::string& text, std::string reason) {
    const auto word = VagueWordIn(text);
    if (!word) return;
    AddAt(clause, Severity::kWarns, std::move(reason),
          Cat("“", *word, "” cannot be checked. Say a number or a fact instead."), *word);
  }

  void InspectMilestone(const Clause& clause) {
    if (!clause.due)
      return AddAt(clause, Severity::kBlocks, "milestone.no_due", "It is promised for no day.");
    const plan::StoredTask* task = TaskOf(clause);
    if (task != nullptr && task->progress == 100) return;
    if (*clause.due < known_.today)
      AddAt(clause, Severity::kBlocks, "milestone.past",
            Cat("It is promised for ", ToText(*clause.due), ", which has passed."), ToText(*clause.due));
    if (task == nullptr)
      return AddAt(clause, Severity::kWarns, "milestone.no_task",
                   "No task of the plan leads to it, so nobody can say whether the date will hold.");
    InspectPath(clause, *task);
    if (DayOf(task->finish) > *clause.due) {
      AddAt(clause, Severity::kBlocks, "milestone.before_plan",
            Cat("It is promised for ", ToText(*clause.due), ", but the plan reaches it on ",
                ToText(DayOf(task->finish)), "."),
            ToText(DayOf(task->finish)));
    } else {
      InspectOdds(clause, *task);
    }
  }

  // A point in time that nothing precedes happens at the plan's start, whatever becomes of the work.
  void InspectPath(const Clause& clause, const plan::StoredTask& task) {
    if (!task.milestone || task.summary) return;
    const bool led_to = std::ranges::any_of(
        plan_.links, [&](const plan::StoredLink& link) { return link.successor_id == task.id; });
    if (!led_to)
      AddAt(clause, Severity::kWarns, "milestone.nothing_leads",
            "No task of the plan leads to this milestone; link the work that it needs.");
  }

  void InspectOdds(const Clause& clause, const plan::StoredTask& task) {
    const auto found = known_.probability.find(task.id);
    if (found == known_.probability.end() || found->second >= kLeastProbability) return;
    AddAt(clause, Severity::kWarns, "milestone.unlikely",
          Cat("By the forecast ", ToText(*clause.due), " holds ", OddsOf(found->second), "."),
          ToJsonText(Json(std::round(found->second * 1000) / 1000)));
  }

  int64_t OpenOn(const scope::Topic& topic) const {
    const auto found = known_.open_comments.find(topic);
    return found == known_.open_comments.end() ? 0 : found->second;
  }
  static std::string OpenText(int64_t count) {
    return Cat(count, count == 1 ? " comment is" : " comments are", " open.");
  }

  void InspectComments(const Clause& clause) {
    const int64_t open = OpenOn(clause.id);
    if (open == 0) return;
    AddAt(clause, Severity::kWarns, "clause.open_comments", OpenText(open), std::to_string(open));
  }

  void InspectPlan() {
    if (plan_.tasks.empty())
      return Add(Severity::kBlocks, "plan.empty",
                 "There is no plan. Add the tasks that lead to the milestones.");
    const auto costs = [](const plan::StoredTask& task) { return task.cost_minor.has_value(); };
    if (std::ranges::none_of(plan_.tasks, costs))
      Add(Severity::kWarns, "plan.no_costs",
          "No task has a planned cost, so earned value cannot be followed. Give the tasks a cost in the "
          "plan.");
  }

  void InspectParties() {
    if (known_.no_vendor)
      return Add(Severity::kBlocks, "parties.no_vendor", "There is no vendor yet to sign with. Invite one.");
    for (const engagement::Party party : known_.without_signer) {
      const std::string side(Word(party));
      findings_.push_back({Severity::kBlocks, "parties.no_signer", std::nullopt, std::nullopt, "", side,
                           Cat("Nobody of the ", side, " has the right to sign. A manager does.")});
    }
  }

  void InspectPrice() {
    if (const int64_t open = OpenOn(std::nullopt); open > 0)
      findings_.push_back({Severity::kWarns, "price.open_comments", std::nullopt, std::nullopt, "",
                           std::to_string(open), Cat("On the price, ", OpenText(open))});
    InspectModel();
  }

  void InspectModel() {
    const scope::Price& price = draft_.price;
    if (price.version == 0) return Add(Severity::kBlocks, "price.missing", "There is no price.");
    if (!scope::MinorDigits(price.currency))
      Add(Severity::kBlocks, "price.currency", Cat("“", price.currency, "” is no currency of ISO 4217."));
    switch (price.model) {
      case PriceModel::kFixed:
        return InspectFixed(price);
      case PriceModel::kTimeAndMaterial:
        return InspectTimeAndMaterial(price);
      case PriceModel::kRetainer:
        return InspectRetainer(price);
    }
  }

  void InspectFixed(const scope::Price& price) {
    if (price.lines.empty())
      return Add(Severity::kBlocks, "price.no_lines", "The fixed price has no payments.");
    if (std::ranges::all_of(price.lines, [](const scope::PriceLine& line) { return line.amount_minor == 0; }))
      return Add(Severity::kBlocks, "price.nothing", "The payments of the fixed price add up to nothing.");
    for (const scope::PriceLine& line : price.lines) {
      if (line.amount_minor == 0) AddPayment(line, "price.zero", "This payment has no amount.");
      if (!line.due && !line.clause_id)
        AddPayment(line, "price.no_due", "This payment has no day and hangs on no deliverable or milestone.");
    }
  }
  void AddPayment(const scope::PriceLine& line, std::string reason, std::string message) {
    findings_.push_back({Severity::kWarns, std::move(reason), std::nullopt, std::nullopt, line.title, "",
                         std::move(message)});
  }

  void InspectTimeAndMaterial(const scope::Price& price) {
    if (price.rates.empty()) Add(Severity::kBlocks, "price.no_rates", "Time and material needs rates.");
    if (!price.cap_minor)
      Add(Severity::kWarns, "price.no_cap", "Time and material has no cap: the price has no upper end.");
  }

  void InspectRetainer(const scope::Price& price) {
    if (!price.retainer_minor) Add(Severity::kBlocks, "price.no_retainer", "The retainer has no amount.");
  }

  const Draft& draft_;
  const plan::StoredPlan& plan_;
  const Circumstances& known_;
  plan::TaskIndex tasks_;
  std::vector<Finding> findings_;
};

}  // namespace

const RecordType& DescribeRecord(const Finding*) {
  static const RecordType type =
      RecordOf<Finding>("Finding", "Something that is missing or vague in the draft.")
          .Add("severity", &Finding::severity,
               "`blocks`: signing is refused unless the offer accepts the findings.")
          .Add("reason", &Finding::reason, "Which rule: deliverable.no_criteria.")
          .Add("clause_id", &Finding::clause_id, "The clause.")
          .Add("task_id", &Finding::task_id, "The task of the plan.")
          .Add("label", &Finding::label, "What the clause or payment is called.")
          .Add("detail", &Finding::detail, "What the sentence names beside: a word, a day, a probability.")
          .Add("message", &Finding::message, "A sentence for people.");
  return type;
}

std::vector<Finding> FindReadiness(const Draft& draft, const plan::StoredPlan& plan,
                                   const Circumstances& known) {
  return Inspection(draft, plan, known).Run();
}

int64_t CountBlocking(const std::vector<Finding>& findings) {
  return std::ranges::count(findings, Severity::kBlocks, &Finding::severity);
}

}  // namespace tandem::baseline
