// Random numbers for trials: each stream is a function of its key and the trial's number, so that any of them
// can be had again, in any order, on any processor. Everything here is arithmetic that IEEE 754 defines to
// the last bit.
#ifndef TANDEM_FORECAST_DRAWS_H_
#define TANDEM_FORECAST_DRAWS_H_

#include <bit>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace tandem::forecast {

// Trials are drawn in batches of this many; the two halves of a batch share their random bits.
inline constexpr uint32_t kBatch = 128;
inline constexpr uint32_t kHalfBatch = kBatch / 2;

struct StreamKey {
  uint32_t first = 0, second = 0;
};

// The stream of that name under a seed. Names are hashed to 64 bits (FNV-1a, then SplitMix64).
StreamKey KeyOf(uint64_t seed, std::string_view name);

// A random word: the finaliser of MurmurHash3, with the key's second half between its rounds.
inline uint32_t WordAt(StreamKey key, uint32_t count) {
  uint32_t word = count * 0x9E3779B1U + key.first;
  word = (word ^ (word >> 16)) * 0x85EBCA6BU;
  word ^= key.second;
  word = (word ^ (word >> 13)) * 0xC2B2AE35U;
  return word ^ (word >> 16);
}

// The natural logarithm for positive normal numbers, to 1e-7 (Moshier's Cephes, logf).
[[gnu::always_inline]] inline float Log(float value) {
  const uint32_t bits = std::bit_cast<uint32_t>(value) - 0x3F3504F3U;  // of the root of one half
  const float exponent = static_cast<float>(static_cast<int32_t>(bits) >> 23);
  const float x = std::bit_cast<float>((bits & 0x007FFFFFU) + 0x3F3504F3U) - 1.0F;
  const float square = x * x;
  float sum = 7.0376836292e-2F;
  sum = sum * x - 1.1514610310e-1F;
  sum = sum * x + 1.1676998740e-1F;
  sum = sum * x - 1.2420140846e-1F;
  sum = sum * x + 1.4249322787e-1F;
  sum = sum * x - 1.6668057665e-1F;
  sum = sum * x + 2.0000714765e-1F;
  sum = sum * x - 2.4999993993e-1F;
  sum = sum * x + 3.3333331174e-1F;
  return x - 0.5F * square + sum * x * square + exponent * 0.693147180559945F;
}

struct NormalPair {
  float first, second;
};

// Two independent standard normal numbers from one word, after Box and Muller (1958): 16 bits say how far
// from the middle, 14 the angle within a quadrant, 2 the signs. They reach to 4.86.
inline NormalPair NormalsFrom(uint32_t word) {
  const float share = (static_cast<float>(static_cast<int32_t>(word >> 16)) + 0.5F) * (1.0F / 65536.0F);
  const float radius = std::sqrt(-Log(share));  // times the root of two, which the rotation by 45° takes up
  const float angle = (static_cast<float>(static_cast<int32_t>((word >> 2) & 0x3FFFU)) - 8191.5F) *
                      (1.5707963267948966F / 16384.0F);
  const float square = angle * angle;
  const float sine =
      ((-1.9515295891e-4F * square + 8.3321608736e-3F) * square - 1.6666654611e-1F) * square * angle + angle;
  const float cosine =
      ((2.443315711809948e-5F * square - 1.388731625493765e-3F) * square + 4.166664568298827e-2F) * square *
          square -
      0.5F * square + 1.0F;
  const uint32_t first = std::bit_cast<uint32_t>(radius * (cosine - sine)) ^ (word << 31);
  const uint32_t second = std::bit_cast<uint32_t>(radius * (cosine + sine)) ^ ((word << 30) & 0x80000000U);
  return {std::bit_cast<float>(first), std::bit_cast<float>(second)};
}

// The normal number of one trial.
[[gnu::always_inline]] inline float NormalAt(StreamKey key, uint32_t trial) {
  const uint32_t lane = trial % kBatch;
  const NormalPair pair = NormalsFrom(WordAt(key, trial / kBatch * kHalfBatch + lane % kHalfBatch));
  return lane < kHalfBatch ? pair.first : pair.second;
}

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_DRAWS_H_
