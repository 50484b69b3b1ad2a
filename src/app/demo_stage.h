// The stage of the demonstration: a clock that can be set, and actors who send requests to the API.
#ifndef TANDEM_APP_DEMO_STAGE_H_
#define TANDEM_APP_DEMO_STAGE_H_

#include <string>

#include "api/dispatcher.h"
#include "app/house.h"

namespace tandem::app {

class DemoStage {
 public:
  explicit DemoStage(House& house);
  DemoStage(const DemoStage&) = delete;
  DemoStage& operator=(const DemoStage&) = delete;

  // Sets the clock to so many days before today, at a time of day (UTC). It never runs backwards.
  void SetDaysAgo(int days, int hour, int minute = 0);
  // Moves the clock on.
  void Wait(int minutes) { now_ = now_.PlusSeconds(minutes * 60); }
  Day DayAgo(int days) const;
  Instant now() const { return now_; }
  House& house() { return house_; }
  // What the server does by itself once a day and after each change of the plan.
  void NoteForecast(const std::string& engagement);

  // Sends a request and returns the answer. Throws std::logic_error with the answer's text when it is a problem: the story
  // has a fault.
  http::Response Send(http::Request request);

 private:
  House& house_;
  Instant start_;
  Instant now_;
  api::Dispatcher dispatcher_;
};

// A person of the story.
class DemoActor {
 public:
  DemoActor(DemoStage& stage, std::string name, std::string email, std::string password)
      : stage_(stage), name_(std::move(name)), email_(std::move(email)), password_(std::move(password)) {}

  const std::string& name() const { return name_; }
  const std::string& email() const { return email_; }
  const std::string& password() const { return password_; }

  // The answer's JSON. `version` is sent as If-Match when it is not 0.
  Json Post(const std::string& path, const Json& body);
  Json PostFile(const std::string& path, const std::string& type, const std::string& text);
  Json Put(const std::string& path, const Json& body);
  Json Patch(const std::string& path, int64_t version, const Json& body);
  Json Get(const std::string& path);
  // The first person of the server.
  void SetUp(const std::string& organisation);
  // Accepts an invitation by its link; `organisation` where it is asked for.
  void Join(const std::string& link, const std::string& organisation = {});

 private:
  Json Send(http::Method method, const std::string& path, const std::string& body, int64_t version,
            const std::string& type = "application/json");

  DemoStage& stage_;
  std::string name_;
  std::string email_;
  std::string password_;
  std::string cookie_;
  std::string csrf_token_;
};

}  // namespace tandem::app

#endif  // TANDEM_APP_DEMO_STAGE_H_
