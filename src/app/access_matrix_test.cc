// Every route × every role × a stranger × nobody, against the declared table. A route whose policy the table does not
// know fails.
#include <gtest/gtest.h>

#include "app/house_for_test.h"
#include "rooms/engagement/access.h"

namespace tandem::app {
namespace {

using engagement::Action;
using engagement::Role;

struct Visitor {
  std::string name;
  std::string token;         // empty: signed out
  std::optional<Role> role;  // in the engagement; nothing: a stranger
  bool administers = false;  // their organisation
};

class AccessMatrix : public testing::Test {
 protected:
  AccessMatrix() {
    DemoActor ada = house_.Actor("Ada");
    ada.SetUp("Client");
    engagement_ = Member(ada.Post("/engagements", Named("Ours")), "id");
    visitors_.push_back({"client manager", MakeToken(ada), Role::kClientManager, true});
    Bring(ada, "Clive", "client", "client_member", "", Role::kClientMember, false);
    Bring(ada, "Olga", "client", "observer", "", Role::kObserver, false);
    Bring(ada, "Vera", "vendor", "vendor_manager", "Vendor", Role::kVendorManager, true);
    DemoActor vera = house_.Actor("Vera");
    Bring(SignedIn(vera), "Victor", "vendor", "vendor_member", "", Role::kVendorMember, false);
    BringStranger(ada);
    visitors_.push_back({"nobody", "", std::nullopt, false});
  }

  static Json Named(const std::string& title) {
    Json body;
    body.Set("title", title);
    return body;
  }

  DemoActor& SignedIn(DemoActor& actor) {
    Json sign_in;
    sign_in.Set("email", actor.email()).Set("password", actor.password());
    actor.Post("/session", sign_in);
    return actor;
  }

  std::string Invite(DemoActor& inviter, const std::string& engagement, const DemoActor& guest, const char* party,
                     const char* role) {
    Json body;
    body.Set("email", guest.email()).Set("party", party).Set("role", role);
    return Member(inviter.Post("/engagements/" + engagement + "/invitations", body), "link");
  }

  void Bring(DemoActor& inviter, const char* name, const char* party, const char* role, const char* organisation,
             Role expected, bool administers) {
    DemoActor guest = house_.Actor(name);
    guest.Join(Invite(inviter, engagement_, guest, party, role), organisation);
    visitors_.push_back({role, MakeToken(guest), expected, administers});
  }

  // The vendor of the client's other engagement: a third organisation.
  void BringStranger(DemoActor& ada) {
    const std::string other = Member(ada.Post("/engagements", Named("Other")), "id");
    DemoActor stranger = house_.Actor("Sten");
    stranger.Join(Invite(ada, other, stranger, "vendor", "vendor_manager"), "Third");
    visitors_.push_back({"stranger", MakeToken(stranger), std::nullopt, true});
  }

  std::string Fill(std::string path) const {
    for (size_t open = path.find('{'); open != std::string::npos; open = path.find('{')) {
      const size_t close = path.find('}', open);
      const bool is_engagement = path.substr(open, close - open + 1) == "{engagement}";
      path.replace(open, close - open + 1, is_engagement ? engagement_ : "01980000-0000-7000-8000-000000000000");
    }
    return path;
  }

  http::Response Try(const api::Route& route, const Visitor& visitor) {
    const bool body = route.method != http::Method::kGet && route.method != http::Method::kDelete;
    return house_.Send(route.method, Fill(route.path), visitor.token, body ? "{}" : "", "\"1\"");
  }

  TestHouse house_;
  std::string engagement_;
  std::vector<Visitor> visitors_;
};

std::string Reason(const http::Response& response) {
  if (response.status < 400) return "";
  return Member(ParseJson(response.Body()), "reason");
}

// What the table says: "" for let in, else the reason of the refusal.
std::string Expected(const std::string& policy, const Visitor& visitor) {
  if (policy == "everybody") return "";
  if (visitor.token.empty()) return "session.required";
  if (policy == "signed_in") return "";
  if (policy == "organisation.admin") return visitor.administers ? "" : "organisation.admin_only";
  const auto action = FromWord<Action>(policy);
  if (!action) return "the table does not know the policy " + policy;
  if (!visitor.role) return "engagement.not_found";
  return engagement::Allows(*visitor.role, *action) ? "" : "engagement.role";
}

bool IsRefusal(const std::string& reason) {
  return reason == "session.required" || reason == "organisation.admin_only" || reason == "engagement.not_found" ||
         reason == "engagement.role";
}

TEST_F(AccessMatrix, HoldsForEveryRouteAndEveryRole) {
  int tried = 0;
  for (const api::Route& route : house_.house().router().routes()) {
    for (const Visitor& visitor : visitors_) {
      const std::string reason = Reason(Try(route, visitor));
      const std::string refusal = IsRefusal(reason) ? reason : "";
      EXPECT_EQ(refusal, Expected(route.policy.name, visitor))
          << http::ToText(route.method) << ' ' << route.path << " as " << visitor.name << " gave “" << reason << "”";
      ++tried;
    }
  }
  EXPECT_GE(tried, 40 * 7);
}

TEST_F(AccessMatrix, TellsAStrangerNothingThatAMissingEngagementWouldNot) {
  const Visitor& stranger = visitors_[5];
  ASSERT_EQ(stranger.name, "stranger");
  for (const api::Route& route : house_.house().router().routes()) {
    if (!FromWord<Action>(route.policy.name)) continue;
    const http::Response theirs = Try(route, stranger);
    std::string path = Fill(route.path);
    path.replace(path.find(engagement_), engagement_.size(), "01980000-0000-7000-8000-000000000001");
    const bool body = route.method != http::Method::kGet && route.method != http::Method::kDelete;
    const http::Response missing = house_.Send(route.method, path, stranger.token, body ? "{}" : "", "\"1\"");
    EXPECT_EQ(theirs.Body(), missing.Body()) << route.path;
    EXPECT_EQ(theirs.status, missing.status) << route.path;
  }
}

TEST_F(AccessMatrix, ListsOnlyOnesOwnEngagements) {
  for (const Visitor& visitor : visitors_) {
    if (visitor.token.empty()) continue;
    const http::Response response = house_.Send(http::Method::kGet, "/engagements", visitor.token);
    const bool listed = response.Body().find(engagement_) != std::string_view::npos;
    EXPECT_EQ(listed, visitor.role.has_value()) << visitor.name;
  }
}

TEST_F(AccessMatrix, LetsAReadTokenReadOnly) {
  DemoActor ada = house_.Actor("Ada");
  SignedIn(ada);
  Json body;
  body.Set("name", "reader").Set("scope", "read").Set("expires_in_days", 1);
  const std::string token = Member(ada.Post("/tokens", body), "token");
  EXPECT_EQ(house_.Send(http::Method::kGet, "/engagements", token).status, 200);
  EXPECT_EQ(Reason(house_.Send(http::Method::kPost, "/engagements", token, R"({"title":"No"})")), "token.read_only");
}

}  // namespace
}  // namespace tandem::app
