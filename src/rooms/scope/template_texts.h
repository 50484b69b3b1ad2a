// The texts of the templates, each in a file of its own: templates_<what>_<language>.cc.
#ifndef TANDEM_ROOMS_SCOPE_TEMPLATE_TEXTS_H_
#define TANDEM_ROOMS_SCOPE_TEMPLATE_TEXTS_H_

#include <span>
#include <string_view>

#include "rooms/scope/template.h"

namespace tandem::scope {

// JSON of a Template.
extern const std::string_view kSoftwareProjectEn, kServiceDeskEn, kDataLabellingEn, kContractManufacturingEn;
extern const std::string_view kSoftwareProjectVi, kServiceDeskVi, kDataLabellingVi, kContractManufacturingVi;

struct TemplateText {
  TemplateLanguage language;
  std::string_view json;
};
// In the order in which they are offered.
std::vector<TemplateText> TemplateTexts();

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_TEMPLATE_TEXTS_H_
