// Who listens to which topic over a WebSocket. Safe to use from every thread; nothing here blocks on a
// socket.
#ifndef TANDEM_PLATFORM_HTTP_HUB_H_
#define TANDEM_PLATFORM_HTTP_HUB_H_

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tandem::http {

using Message = std::shared_ptr<const std::string>;

// One connection as the hub sees it; the transport implements it. Both calls return at once, from any thread.
class Subscriber {
 public:
  virtual ~Subscriber() = default;
  // Queues a text message; a subscriber with 64 waiting is too slow and is closed instead.
  virtual void Send(const Message& message) = 0;
  // Ends the connection with a WebSocket close code (RFC 6455 section 7.4.1) and a short reason.
  virtual void Close(int code, std::string reason) = 0;
};

class Hub {
 public:
  // Sends the text to every connection subscribed to the topic; returns how many those were.
  size_t Publish(std::string_view topic, Message message);
  // Ends every connection of this owner (signed out). Returns how many.
  size_t DropOwner(std::string_view owner);
  // Ends the connections for which `doomed` holds, e.g. a removed member's of one engagement. Called under
  // the hub's lock: `doomed` must not call the hub.
  size_t Drop(
      const std::function<bool(const std::string& owner, const std::vector<std::string>& topics)>& doomed);

  size_t connections() const;

  // For the transport.
  void Add(std::shared_ptr<Subscriber> subscriber, std::string owner, std::vector<std::string> topics);
  void Remove(const Subscriber* subscriber);

 private:
  struct Entry {
    std::shared_ptr<Subscriber> subscriber;
    std::string owner;
    std::vector<std::string> topics;
  };
  using Entries = std::unordered_map<const Subscriber*, Entry>;

  std::vector<std::shared_ptr<Subscriber>> Listeners(std::string_view topic) const;

  mutable std::mutex mutex_;
  Entries entries_;
  std::map<std::string, std::unordered_set<const Subscriber*>, std::less<>> topics_;
};

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_HUB_H_
