// Keyset pagination: `?limit=` and `?after=`, answered as {"items":[…],"next":cursor or null}.
#ifndef TANDEM_API_PAGE_H_
#define TANDEM_API_PAGE_H_

#include <optional>
#include <string>
#include <vector>

#include "api/call.h"
#include "base/record.h"

namespace tandem::api {

// What the caller asks for. `after` is the key of the last item of the page before, empty for the first page.
struct PageRequest {
  int64_t limit = 50;
  std::string after;
};

// Reads limit (1 to 200) and after; a cursor that we did not make is refused.
PageRequest ReadPage(const Call& call);
std::string EncodeCursor(std::string_view key);

template <typename R>
struct Page {
  std::vector<R> items;
  std::optional<std::string> next;
};

template <IsRecord R>
const RecordType& DescribeRecord(const Page<R>*) {
  static const RecordType type =
      RecordOf<Page<R>>(TypeOfRecord<R>().name + "Page", "One page of a list.")
          .Add("items", &Page<R>::items, "The items, in the order of the list.")
          .Add("next", &Page<R>::next, "Send it as `after` for the next page; null on the last one.");
  return type;
}

// A page of what was read with one item more than asked for; `key` gives an item's place in the order.
template <typename R, typename Key>
Page<R> MakePage(std::vector<R> read, const PageRequest& request, Key key) {
  Page<R> page{std::move(read), std::nullopt};
  if (page.items.size() > static_cast<size_t>(request.limit)) {
    page.items.resize(static_cast<size_t>(request.limit));
    page.next = EncodeCursor(key(page.items.back()));
  }
  return page;
}

}  // namespace tandem::api

#endif  // TANDEM_API_PAGE_H_
