// A first look over an XML text, before any memory is spent on it.
#ifndef TANDEM_PLATFORM_XML_SCAN_H_
#define TANDEM_PLATFORM_XML_SCAN_H_

#include <string_view>

#include "platform/xml/xml.h"

namespace tandem::xml {

// The line, from 1, of a byte of the text.
int LineAt(std::string_view text, size_t offset);
// Throws the Problems of Document::Parse for what breaks a limit or declares entities. `text` is UTF-8.
void CheckLimits(std::string_view text, const Limits& limits);

}  // namespace tandem::xml

#endif  // TANDEM_PLATFORM_XML_SCAN_H_
