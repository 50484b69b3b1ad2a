// What answers at each address: the API, its description, health, and the web client.
#ifndef TANDEM_APP_FRONT_DOOR_H_
#define TANDEM_APP_FRONT_DOOR_H_

#include <memory>
#include <string>

#include "api/dispatcher.h"
#include "app/house.h"
#include "app/presence.h"
#include "platform/http/static_files.h"

namespace tandem::app {

class FrontDoor {
 public:
  // `web` is the built client's directory; empty serves the API alone.
  FrontDoor(House& house, Presence& presence, const std::string& web);

  // Whether the request only asks if the server lives and can work (/healthz, /readyz).
  static bool IsProbe(const http::Request& request);

  http::Response Handle(const http::Request& request) const;
  size_t BodyLimit(http::Method method, const std::string& path, size_t standard) const;

 private:
  http::Response Ready(const http::Request& request) const;

  House& house_;
  api::Dispatcher dispatcher_;
  std::shared_ptr<const std::string> openapi_;
  std::unique_ptr<http::StaticFiles> files_;
};

}  // namespace tandem::app

#endif  // TANDEM_APP_FRONT_DOOR_H_
