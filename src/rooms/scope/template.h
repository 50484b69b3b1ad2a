// Ready-made drafts to start from: clauses, a starter plan and a price model.
#ifndef TANDEM_ROOMS_SCOPE_TEMPLATE_H_
#define TANDEM_ROOMS_SCOPE_TEMPLATE_H_

#include "rooms/scope/apply.h"

namespace tandem::scope {

enum class TemplateKey { kSoftwareProject, kServiceDesk, kDataLabelling, kContractManufacturing };
enum class TemplateLanguage { kEnglish, kVietnamese };

}  // namespace tandem::scope

template <>
struct tandem::EnumWords<tandem::scope::TemplateKey> {
  static constexpr std::string_view words[] = {"software_project", "service_desk", "data_labelling",
                                               "contract_manufacturing"};
};
template <>
struct tandem::EnumWords<tandem::scope::TemplateLanguage> {
  static constexpr std::string_view words[] = {"en", "vi"};
};

namespace tandem::scope {

struct TemplateCriterion {
  std::string statement, check;
};
const RecordType& DescribeRecord(const TemplateCriterion*);

struct TemplateClause {
  ClauseKind kind = ClauseKind::kObjective;
  std::string title;
  Given<std::string> text, measure, target;
  Given<Party> owner;
  Given<std::string> task;      // the key of its task in the starter plan
  Given<int64_t> margin_days;   // promised so many days after the plan reaches the milestone
  Given<int64_t> needed_after;  // the dependency is needed so many days after the plan starts
  Given<std::vector<TemplateCriterion>> criteria;
};
const RecordType& DescribeRecord(const TemplateClause*);

struct TemplateTask {
  std::string key;
  std::string name;
  Given<int> level;
  Given<bool> milestone;
  Given<std::vector<std::string>> estimate;  // optimistic, most likely, pessimistic
  Given<std::vector<std::string>> after;     // keys of tasks that come first
};
const RecordType& DescribeRecord(const TemplateTask*);

struct TemplateLine {
  std::string title;
  Given<std::string> pays;  // the title of its deliverable or milestone
};
const RecordType& DescribeRecord(const TemplateLine*);

struct TemplateRate {
  std::string role;
  Party party = Party::kVendor;
  RateUnit unit = RateUnit::kDay;
};
const RecordType& DescribeRecord(const TemplateRate*);

// Amounts are the parties' own to fill in.
struct Template {
  TemplateKey key = TemplateKey::kSoftwareProject;
  TemplateLanguage language = TemplateLanguage::kEnglish;
  std::string title;
  std::string summary;
  std::vector<TemplateClause> clauses;
  std::vector<TemplateTask> tasks;
  PriceModel price_model = PriceModel::kFixed;
  Given<std::vector<TemplateLine>> lines;
  Given<std::vector<TemplateRate>> rates;
};
const RecordType& DescribeRecord(const Template*);

struct TemplateList {
  std::vector<Template> templates;
};
const RecordType& DescribeRecord(const TemplateList*);

struct TemplateUse {
  TemplateKey key = TemplateKey::kSoftwareProject;
  Given<TemplateLanguage> language;
};
const RecordType& DescribeRecord(const TemplateUse*);

// All of them in a language, for a preview.
TemplateList Templates(TemplateLanguage language);
// Fills the empty draft, and the plan when that is empty too. Throws 409 "scope.not_empty".
ScopeChange UseTemplate(db::Tx& tx, const engagement::Access& access, const api::Call& call,
                        const TemplateUse& use);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_TEMPLATE_H_
