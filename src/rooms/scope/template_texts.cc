#include "rooms/scope/template_texts.h"

namespace tandem::scope {

std::vector<TemplateText> TemplateTexts() {
  using enum TemplateLanguage;
  return {{kEnglish, kSoftwareProjectEn},    {kEnglish, kServiceDeskEn},
          {kEnglish, kDataLabellingEn},      {kEnglish, kContractManufacturingEn},
          {kVietnamese, kSoftwareProjectVi}, {kVietnamese, kServiceDeskVi},
          {kVietnamese, kDataLabellingVi},   {kVietnamese, kContractManufacturingVi}};
}

}  // namespace tandem::scope
