#include "api/page.h"

#include "base/text.h"

namespace tandem::api {

PageRequest ReadPage(const Call& call) {
  PageRequest request;
  request.limit = call.QueryInt("limit", 50, 1, 200);
  if (const auto after = call.Query("after"); after && !after->empty()) {
    const auto key = FromBase64Url(*after);
    if (!key || key->size() > 200 || InvalidUtf8At(*key)) {
      throw InvalidField("after", "page.cursor", "Send the `next` of the page before as `after`, unchanged.");
    }
    request.after = *key;
  }
  return request;
}

std::string EncodeCursor(std::string_view key) { return ToBase64Url(key); }

}  // namespace tandem::api
