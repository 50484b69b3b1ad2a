#include "rooms/scope/recorded.h"

#include <map>

#include "rooms/plan/recorded.h"

namespace tandem::scope {
namespace {

using plan::Sides;

// Id and label first; a field of a new or gone element that says the same as its label is left out.
Json Labelled(const Json& fields, const char* label_field, const Json& id, const std::string& label) {
  Json labelled;
  labelled.Set("id", id).Set(label_field, label);
  for (const JsonMember& member : *fields.AsObject()) {
    if (!(member.value == Json(label))) labelled.Set(member.name, member.value);
  }
  return labelled;
}

// One list of records, compared element by element.
template <typename R>
class Elements {
 public:
  Elements(std::string name, const char* label_field, std::string R::*label)
      : name_(std::move(name)), label_field_(label_field), label_(label) {}

  void Before(const R& record) { both_[ToText(record.id)].first = &record; }
  void After(const R& record) { both_[ToText(record.id)].second = &record; }

  void AddTo(Sides& sides) {
    Json::Array before, after;
    for (const auto& [id, both] : both_) Add(both.first, both.second, before, after);
    if (!before.empty()) sides.before.Set(name_, std::move(before));
    if (!after.empty()) sides.after.Set(name_, std::move(after));
  }

 private:
  void Add(const R* was, const R* now, Json::Array& before, Json::Array& after) const {
    const RecordType& type = TypeOfRecord<R>();
    const R blank{};
    if (was == nullptr) return after.push_back(Label(*now, plan::FieldsUnlike(type, now, &blank)));
    if (now == nullptr) return before.push_back(Label(*was, plan::FieldsUnlike(type, was, &blank)));
    const Sides fields = plan::Difference(type, was, now);
    if (fields.after.AsObject()->empty()) return;
    before.push_back(Both(*was, fields.before));
    after.push_back(Both(*now, fields.after));
  }
  Json Label(const R& record, const Json& fields) const {
    return Labelled(fields, label_field_, ToText(record.id), record.*label_);
  }
  // Of a changed element all that changed stays, the label's own field too.
  Json Both(const R& record, const Json& fields) const {
    Json both = Label(record, Json(Json::Object{}));
    for (const JsonMember& member : *fields.AsObject()) both.Set(member.name, member.value);
    return both;
  }

  std::string name_;
  const char* label_field_;
  std::string R::*label_;
  std::map<std::string, std::pair<const R*, const R*>> both_;
};

// Criteria are told of one by one, beside their clauses, each with the clause that it belongs to.
struct RecordedCriterion : Criterion {
  ClauseId clause_id;
};

const RecordType& DescribeRecord(const RecordedCriterion*) {
  static const RecordType type =
      RecordOf<RecordedCriterion>("RecordedCriterion", "A criterion in the record.")
          .Include<Criterion>()
          .Add("clause_id", &RecordedCriterion::clause_id, "");
  return type;
}

std::vector<RecordedCriterion> CriteriaOf(const Draft& draft) {
  std::vector<RecordedCriterion> criteria;
  for (const Clause& clause : draft.clauses) {
    for (const Criterion& one : clause.criteria) criteria.push_back({one, clause.id});
  }
  return criteria;
}

std::vector<ClauseTerms> WithoutCriteria(const Draft& draft) {
  std::vector<ClauseTerms> clauses(draft.clauses.begin(), draft.clauses.end());
  for (ClauseTerms& clause : clauses) clause.criteria.clear();
  return clauses;
}

void AddClauses(const Draft& before, const Draft& after, Sides& sides) {
  const auto old = WithoutCriteria(before);
  const auto now = WithoutCriteria(after);
  Elements<ClauseTerms> clauses("clauses", "title", &ClauseTerms::title);
  for (const ClauseTerms& clause : old) clauses.Before(clause);
  for (const ClauseTerms& clause : now) clauses.After(clause);
  clauses.AddTo(sides);
  const auto old_criteria = CriteriaOf(before);
  const auto new_criteria = CriteriaOf(after);
  Elements<RecordedCriterion> criteria("criteria", "label", &RecordedCriterion::statement);
  for (const RecordedCriterion& one : old_criteria) criteria.Before(one);
  for (const RecordedCriterion& one : new_criteria) criteria.After(one);
  criteria.AddTo(sides);
}

void AddPrice(const PriceTerms& before, const PriceTerms& after, Sides& sides) {
  PriceTerms old = before;
  PriceTerms now = after;
  old.lines = now.lines = {};
  old.rates = now.rates = {};
  Sides fields = plan::Difference(TypeOfRecord<PriceTerms>(), &old, &now);
  if (!fields.after.AsObject()->empty()) {
    sides.before.Set("price", std::move(fields.before));
    sides.after.Set("price", std::move(fields.after));
  }
  Elements<PriceLine> lines("lines", "title", &PriceLine::title);
  for (const PriceLine& line : before.lines) lines.Before(line);
  for (const PriceLine& line : after.lines) lines.After(line);
  lines.AddTo(sides);
  Elements<Rate> rates("rates", "label", &Rate::role);
  for (const Rate& rate : before.rates) rates.Before(rate);
  for (const Rate& rate : after.rates) rates.After(rate);
  rates.AddTo(sides);
}

// The one clause that was touched, else the draft as a whole.
ledger::Subject SubjectOf(const Draft& before, const Draft& after, const EngagementId& engagement) {
  std::vector<const Clause*> touched;
  for (const Clause& clause : after.clauses) {
    const Clause* was = FindClause(before, clause.id);
    if (was == nullptr || !(static_cast<const ClauseTerms&>(*was) == clause)) touched.push_back(&clause);
  }
  for (const Clause& clause : before.clauses) {
    if (FindClause(after, clause.id) == nullptr) touched.push_back(&clause);
  }
  const bool price = !(static_cast<const PriceTerms&>(before.price) == after.price);
  if (touched.size() == 1 && !price) return {"clause", ToText(touched[0]->id), touched[0]->title};
  return {"scope", ToText(engagement), price && touched.empty() ? "Price" : "Scope"};
}

}  // namespace

ledger::NewEntry RecordedChange(const Draft& before, const Draft& after, const EngagementId& engagement,
                                std::string action) {
  Sides sides{Json(Json::Object{}), Json(Json::Object{})};
  AddClauses(before, after, sides);
  AddPrice(before.price, after.price, sides);
  return {std::move(action), SubjectOf(before, after, engagement), std::move(sides.before),
          std::move(sides.after)};
}

}  // namespace tandem::scope
