// Random numbers for trials: each stream is a function of its key and the trial's number, so that any of them
// can be had again, in any order, on any processor.
#ifndef TANDEM_FORECAST_DRAWS_H_
#define TANDEM_FORECAST_DRAWS_H_

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

// The 16 bits that the trial draws from the stream: a trial of a batch's first half takes the lower bits of
// the word that it shares with one of the second.
inline uint32_t BitsAt(StreamKey key, uint32_t trial) {
  const uint32_t lane = trial % kBatch;
  const uint32_t word = WordAt(key, trial / kBatch * kHalfBatch + lane % kHalfBatch);
  return lane < kHalfBatch ? word & 0xFFFFU : word >> 16;
}

// The share those bits stand for, from 0.5 / 65536 to 65535.5 / 65536, and the standard normal number with
// that share below it. The kernel reads both from tables.
double ShareAt(StreamKey key, uint32_t trial);
double NormalAt(StreamKey key, uint32_t trial);

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_DRAWS_H_
