#include "rooms/scope/limits.h"
#include "rooms/scope/template.h"

namespace tandem::scope {

const RecordType& DescribeRecord(const TemplateCriterion*) {
  static const RecordType type =
      RecordOf<TemplateCriterion>("TemplateCriterion", "A criterion of a deliverable.")
          .Add("statement", &TemplateCriterion::statement, "What will be true when it is met.", kStatement)
          .Add("check", &TemplateCriterion::check, "How that is checked.", kCheck);
  return type;
}

const RecordType& DescribeRecord(const TemplateClause*) {
  static const RecordType type =
      RecordOf<TemplateClause>("TemplateClause", "A clause of a template.")
          .Add("kind", &TemplateClause::kind, "What it is.")
          .Add("title", &TemplateClause::title, "It in one line.", kTitle)
          .Add("text", &TemplateClause::text, "It in full.", kText)
          .Add("measure", &TemplateClause::measure, "What is measured.", kShortText)
          .Add("target", &TemplateClause::target, "The value to reach.", kShortText)
          .Add("owner", &TemplateClause::owner, "The side it is on.")
          .Add("task", &TemplateClause::task, "The key of its task in the starter plan.")
          .Add("margin_days", &TemplateClause::margin_days,
               "Days between the plan's day and the promised one.")
          .Add("needed_after", &TemplateClause::needed_after,
               "Days after the plan's start when it is needed.")
          .Add("criteria", &TemplateClause::criteria, "When a deliverable is accepted.", kCriteria);
  return type;
}

const RecordType& DescribeRecord(const TemplateTask*) {
  static const RecordType type =
      RecordOf<TemplateTask>("TemplateTask", "A task of a starter plan.")
          .Add("key", &TemplateTask::key, "What others call it by.")
          .Add("name", &TemplateTask::name, "What it is called.", kTitle)
          .Add("level", &TemplateTask::level, "How deep it is; 1 when absent.")
          .Add("milestone", &TemplateTask::milestone, "Whether it is a milestone.")
          .Add("estimate", &TemplateTask::estimate, "Optimistic, most likely, pessimistic.")
          .Add("after", &TemplateTask::after, "The keys of the tasks before it.");
  return type;
}

const RecordType& DescribeRecord(const TemplateLine*) {
  static const RecordType type = RecordOf<TemplateLine>("TemplateLine", "A payment, its amount still open.")
                                     .Add("title", &TemplateLine::title, "What is paid.", kTitle)
                                     .Add("pays", &TemplateLine::pays, "The title of what it is paid for.");
  return type;
}

const RecordType& DescribeRecord(const TemplateRate*) {
  static const RecordType type = RecordOf<TemplateRate>("TemplateRate", "A rate, its amount still open.")
                                     .Add("role", &TemplateRate::role, "Who.", kTitle)
                                     .Add("party", &TemplateRate::party, "Whose people.")
                                     .Add("unit", &TemplateRate::unit, "Per hour or day.");
  return type;
}

const RecordType& DescribeRecord(const Template*) {
  static const RecordType type = RecordOf<Template>("ScopeTemplate", "A ready-made draft to start from.")
                                     .Add("key", &Template::key, "What to send to use it.")
                                     .Add("language", &Template::language, "The language of its texts.")
                                     .Add("title", &Template::title, "What it is for.", kTitle)
                                     .Add("summary", &Template::summary, "When to choose it.")
                                     .Add("clauses", &Template::clauses, "Its clauses, by kind in order.")
                                     .Add("tasks", &Template::tasks, "Its starter plan.")
                                     .Add("price_model", &Template::price_model, "How it is priced.")
                                     .Add("lines", &Template::lines, "Its payments.")
                                     .Add("rates", &Template::rates, "Its rates.");
  return type;
}

const RecordType& DescribeRecord(const TemplateList*) {
  static const RecordType type =
      RecordOf<TemplateList>("ScopeTemplates", "The templates there are.")
          .Add("templates", &TemplateList::templates, "One for each kind of work.");
  return type;
}

const RecordType& DescribeRecord(const TemplateUse*) {
  static const RecordType type =
      RecordOf<TemplateUse>("ScopeTemplateUse", "Starts an empty draft from a template.")
          .Add("key", &TemplateUse::key, "The template.")
          .Add("language", &TemplateUse::language, "The language of the texts; English when absent.");
  return type;
}

}  // namespace tandem::scope
