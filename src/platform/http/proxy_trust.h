// Which peers are proxies of ours, whose word about the client is believed.
#ifndef TANDEM_PLATFORM_HTTP_PROXY_TRUST_H_
#define TANDEM_PLATFORM_HTTP_PROXY_TRUST_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/request.h"

namespace tandem::http {

class ProxyTrust {
 public:
  // Addresses or networks in CIDR notation, IPv4 or IPv6. Throws Problem "http.trusted_proxy".
  explicit ProxyTrust(const std::vector<std::string>& networks);

  bool Trusts(std::string_view address) const;
  // Sets remote_address and secure from the peer's address and, when that is a trusted proxy, from
  // X-Forwarded-For (its last address that is not a proxy of ours) and X-Forwarded-Proto; else removes all
  // X-Forwarded-* headers.
  void Apply(std::string_view peer, Request& request) const;

 private:
  struct Address {
    std::array<uint8_t, 16> bytes{};  // IPv4 as ::ffff:a.b.c.d
  };
  struct Network {
    Address address;
    int bits;
  };
  static std::optional<Address> ParseAddress(std::string_view text);
  static std::optional<Network> ParseNetwork(std::string_view text);

  std::vector<Network> networks_;
};

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_PROXY_TRUST_H_
