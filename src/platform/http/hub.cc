#include "platform/http/hub.h"

namespace tandem::http {

std::vector<std::shared_ptr<Subscriber>> Hub::Listeners(std::string_view topic) const {
  const std::lock_guard lock(mutex_);
  std::vector<std::shared_ptr<Subscriber>> listeners;
  const auto found = topics_.find(topic);
  if (found == topics_.end()) return listeners;
  listeners.reserve(found->second.size());
  for (const auto* subscriber : found->second) listeners.push_back(entries_.at(subscriber).subscriber);
  return listeners;
}

size_t Hub::Publish(std::string_view topic, Message message) {
  const auto listeners = Listeners(topic);
  for (const auto& listener : listeners) listener->Send(message);
  return listeners.size();
}

size_t Hub::DropOwner(std::string_view owner) {
  return Drop([&](const std::string& theirs, const std::vector<std::string>&) { return theirs == owner; });
}

size_t Hub::Drop(
    const std::function<bool(const std::string& owner, const std::vector<std::string>& topics)>& doomed) {
  std::vector<std::shared_ptr<Subscriber>> dropped;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [key, entry] : entries_) {
      if (doomed(entry.owner, entry.topics)) dropped.push_back(entry.subscriber);
    }
  }
  for (const auto& subscriber : dropped) {
    Remove(subscriber.get());
    subscriber->Close(1008, "You may no longer follow this.");
  }
  return dropped.size();
}

size_t Hub::connections() const {
  const std::lock_guard lock(mutex_);
  return entries_.size();
}

void Hub::Add(std::shared_ptr<Subscriber> subscriber, std::string owner, std::vector<std::string> topics) {
  const std::lock_guard lock(mutex_);
  const auto* key = subscriber.get();
  for (const auto& topic : topics) topics_[topic].insert(key);
  entries_.insert_or_assign(key, Entry{std::move(subscriber), std::move(owner), std::move(topics)});
}

void Hub::Remove(const Subscriber* subscriber) {
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(subscriber);
  if (found == entries_.end()) return;
  for (const auto& topic : found->second.topics) {
    const auto listeners = topics_.find(topic);
    if (listeners == topics_.end()) continue;
    listeners->second.erase(subscriber);
    if (listeners->second.empty()) topics_.erase(listeners);
  }
  entries_.erase(found);
}

}  // namespace tandem::http
