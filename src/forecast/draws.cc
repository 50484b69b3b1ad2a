#include "forecast/draws.h"

#include "forecast/special_functions.h"

namespace tandem::forecast {
namespace {

uint64_t SplitMix(uint64_t state) {
  state += 0x9E3779B97F4A7C15U;
  state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9U;
  state = (state ^ (state >> 27)) * 0x94D049BB133111EBU;
  return state ^ (state >> 31);
}

}  // namespace

StreamKey KeyOf(uint64_t seed, std::string_view name) {
  uint64_t hash = 0xCBF29CE484222325U;
  for (const char byte : name) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
  hash = SplitMix(hash + SplitMix(seed));
  return {static_cast<uint32_t>(hash), static_cast<uint32_t>(hash >> 32)};
}

double ShareAt(StreamKey key, uint32_t trial) {
  return (static_cast<double>(BitsAt(key, trial)) + 0.5) / 65536;
}

double NormalAt(StreamKey key, uint32_t trial) { return NormalScore(ShareAt(key, trial)); }

}  // namespace tandem::forecast
