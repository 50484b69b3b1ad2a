#include "rooms/plan/exchange/other_formats.h"

#include "base/problem.h"
#include "base/text.h"

namespace tandem::plan {
namespace {

struct Format {
  std::string_view beginning;
  std::string_view name;
  std::string_view advice;
};

constexpr std::string_view kSaveAsXml = "Open it in Microsoft Project and save it as XML.";
constexpr std::string_view kSaveAsCsv = "Save the table as “CSV UTF-8”.";
constexpr Format kFormats[] = {
    {"\xD0\xCF\x11\xE0", "a Microsoft Project or Office file", kSaveAsXml},
    {"PK\x03\x04", "a zip archive or an Office file", kSaveAsCsv},
    {"MPX", "an MPX file", kSaveAsXml},
    {"ERMHDR", "a Primavera XER file", "Export it from Primavera as Microsoft Project XML."},
    {"%PDF", "a PDF file", kSaveAsCsv},
    {"\x1F\x8B", "a compressed file", "Unpack it first."},
    {"{", "a JSON file", "Export the plan as CSV or as Microsoft Project XML."},
    {"[", "a JSON file", "Export the plan as CSV or as Microsoft Project XML."},
};

}  // namespace

void RefuseOtherFormats(std::string_view bytes) {
  const std::string_view text = Trim(bytes.substr(0, 64));
  for (const Format& format : kFormats) {
    if (!text.starts_with(format.beginning)) continue;
    throw Problem(ProblemKind::kMalformed, "plan.other_format",
                  Cat("This is ", format.name, ", which is not read here. ", format.advice));
  }
}

}  // namespace tandem::plan
