#include "platform/http/context.h"

#include <random>

namespace tandem::http {
namespace {

uint64_t RandomStart() {
  std::random_device device;
  return (uint64_t{device()} << 32) | device();
}

}  // namespace

Context::Context(Options options_in, Handler handler_in, Hub* hub_in)
    : options(std::move(options_in)),
      handler(std::move(handler_in)),
      hub(hub_in),
      trust(options.trusted_proxies),
      workers(options.queue_limit),
      urgent(options.queue_limit),
      next_id_(RandomStart()) {}

std::string Context::NextRequestId() {
  constexpr char kDigits[] = "0123456789abcdef";
  uint64_t number = next_id_.fetch_add(1, std::memory_order_relaxed);
  std::string text(16, '0');
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit, number >>= 4) *digit = kDigits[number & 15];
  return text;
}

void Context::ConnectionClosed() {
  if (connections_.fetch_sub(1, std::memory_order_acq_rel) != 1 || !stopping) return;
  const std::lock_guard lock(mutex_);
  none_.notify_all();
}

bool Context::TryTakeBodyRoom(size_t bytes) {
  const size_t taken = large_bodies_.fetch_add(bytes, std::memory_order_relaxed);
  // One alone is always let in: its own route has limited it.
  if (taken == 0 || taken + bytes <= options.large_bodies_limit) return true;
  GiveBodyRoom(bytes);
  return false;
}

bool Context::WaitForNone(std::chrono::milliseconds timeout) {
  std::unique_lock lock(mutex_);
  return none_.wait_for(lock, timeout, [this] { return connections() == 0; });
}

}  // namespace tandem::http
