#include "platform/http/proxy_trust.h"

#include <arpa/inet.h>

#include <algorithm>
#include <ranges>

#include "base/problem.h"
#include "base/text.h"

namespace tandem::http {

std::optional<ProxyTrust::Address> ProxyTrust::ParseAddress(std::string_view text) {
  const std::string address(text);
  Address out;
  if (inet_pton(AF_INET6, address.c_str(), out.bytes.data()) == 1) return out;
  out.bytes.fill(0);
  out.bytes[10] = out.bytes[11] = 0xFF;
  if (inet_pton(AF_INET, address.c_str(), out.bytes.data() + 12) == 1) return out;
  return std::nullopt;
}

std::optional<ProxyTrust::Network> ProxyTrust::ParseNetwork(std::string_view text) {
  const auto slash = text.find('/');
  const auto address = ParseAddress(text.substr(0, slash));
  if (!address) return std::nullopt;
  const bool is_v4 = text.substr(0, slash).find(':') == std::string_view::npos;
  const int width = is_v4 ? 32 : 128;
  int64_t bits = width;
  if (slash != std::string_view::npos) bits = ParseInt(text.substr(slash + 1)).value_or(-1);
  if (bits < 0 || bits > width) return std::nullopt;
  return Network{*address, static_cast<int>(bits) + (is_v4 ? 96 : 0)};
}

ProxyTrust::ProxyTrust(const std::vector<std::string>& networks) {
  for (const auto& text : networks) {
    const auto network = ParseNetwork(text);
    if (!network) {
      throw Invalid("http.trusted_proxy",
                    Cat("\"", text, "\" is no address or network; write 127.0.0.1 or 10.0.0.0/8."));
    }
    networks_.push_back(*network);
  }
}

bool ProxyTrust::Trusts(std::string_view address) const {
  if (networks_.empty()) return false;
  const auto parsed = ParseAddress(address);
  if (!parsed) return false;
  return std::ranges::any_of(networks_, [&](const Network& network) {
    for (int bit = 0; bit < network.bits; ++bit) {
      const auto byte = static_cast<size_t>(bit / 8);
      const int mask = 0x80 >> (bit % 8);
      if ((network.address.bytes[byte] & mask) != (parsed->bytes[byte] & mask)) return false;
    }
    return true;
  });
}

void ProxyTrust::Apply(std::string_view peer, Request& request) const {
  request.remote_address = peer;
  if (!Trusts(peer)) {
    for (const auto* name : {"X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host"})
      request.headers.Remove(name);
    return;
  }
  request.secure = EqualsIgnoringCase(request.headers.Find("X-Forwarded-Proto").value_or(""), "https");
  std::string chain;
  for (const auto& field : request.headers) {
    if (EqualsIgnoringCase(field.name, "X-Forwarded-For")) chain += "," + field.value;
  }
  for (const auto part : Split(chain, ',') | std::views::reverse) {
    const auto address = Trim(part);
    if (!ParseAddress(address)) return;
    request.remote_address = address;
    if (!Trusts(address)) return;
  }
}

}  // namespace tandem::http
