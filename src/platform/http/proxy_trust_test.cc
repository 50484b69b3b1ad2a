#include "platform/http/proxy_trust.h"

#include <gtest/gtest.h>

#include "base/problem.h"

namespace tandem::http {
namespace {

std::string ClientSeen(const ProxyTrust& trust, std::string_view peer, std::string_view forwarded) {
  Request request;
  request.headers.Add("X-Forwarded-For", std::string(forwarded));
  trust.Apply(peer, request);
  return request.remote_address;
}

TEST(ProxyTrust, KnowsAddressesAndNetworks) {
  const ProxyTrust trust({"10.0.0.0/8", "192.0.2.7", "fd00::/9", "::1"});
  for (const auto* address : {"10.1.2.3", "10.255.255.255", "192.0.2.7", "fd7f::1", "::1"}) {
    EXPECT_TRUE(trust.Trusts(address)) << address;
  }
  for (const auto* address : {"11.0.0.1", "192.0.2.8", "fe00::1", "fd80::1", "", "unknown", "127.0.0.1"}) {
    EXPECT_FALSE(trust.Trusts(address)) << address;
  }
  EXPECT_TRUE(ProxyTrust({"0.0.0.0/0"}).Trusts("203.0.113.1"));
}

TEST(ProxyTrust, BelievesTheChainOnlyAsFarAsItIsOurs) {
  const ProxyTrust trust({"10.0.0.0/8"});
  EXPECT_EQ(ClientSeen(trust, "10.0.0.1", "1.1.1.1, 203.0.113.9, 10.0.0.2"), "203.0.113.9");
  EXPECT_EQ(ClientSeen(trust, "10.0.0.1", "203.0.113.9"), "203.0.113.9");
  EXPECT_EQ(ClientSeen(trust, "10.0.0.1", "nonsense"), "10.0.0.1");
  EXPECT_EQ(ClientSeen(trust, "10.0.0.1", "203.0.113.9, nonsense, 10.0.0.2"), "10.0.0.2");
  EXPECT_EQ(ClientSeen(trust, "203.0.113.5", "1.1.1.1"), "203.0.113.5");
}

TEST(ProxyTrust, RefusesWhatIsNoNetwork) {
  for (const auto* text : {"10.0.0.0/33", "10.0.0.0/", "10.0.0", "proxy.example", "::/129", "/8", ""}) {
    EXPECT_THROW(ProxyTrust({text}), Problem) << text;
  }
}

}  // namespace
}  // namespace tandem::http
