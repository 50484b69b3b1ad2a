// The header fields of a message: names compare without case, order is kept (RFC 9110 section 5).
#ifndef TANDEM_PLATFORM_HTTP_HEADERS_H_
#define TANDEM_PLATFORM_HTTP_HEADERS_H_

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::http {

struct Header {
  std::string name;
  std::string value;
};

class Headers {
 public:
  Headers() = default;
  Headers(std::initializer_list<Header> fields) : fields_(fields) {}

  // The value of the first field of that name, or nothing. Valid until the next change.
  std::optional<std::string_view> Find(std::string_view name) const;
  bool Has(std::string_view name) const { return Find(name).has_value(); }
  size_t Count(std::string_view name) const;
  // Replaces every field of that name by this one.
  void Set(std::string name, std::string value);
  // Adds a further field, as Set-Cookie needs.
  void Add(std::string name, std::string value) { fields_.push_back({std::move(name), std::move(value)}); }
  void Remove(std::string_view name);

  bool empty() const { return fields_.empty(); }
  size_t size() const { return fields_.size(); }
  auto begin() const { return fields_.begin(); }
  auto end() const { return fields_.end(); }

 private:
  std::vector<Header> fields_;
};

// ASCII letters compare without case.
bool EqualsIgnoringCase(std::string_view a, std::string_view b);
// Whether a comma-separated list field has the token (Connection, Upgrade), without case.
bool HasToken(std::string_view list, std::string_view token);

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_HEADERS_H_
