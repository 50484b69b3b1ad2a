#include "api/heavy_work.h"

#include <gtest/gtest.h>

#include <deque>

#include "base/problem.h"

namespace tandem::api {
namespace {

Uuid Person(uint8_t number) {
  Uuid person;
  person.bytes[15] = number;
  return person;
}

std::string Refusal(HeavyWork& work, const Uuid& person) {
  try {
    const HeavyWork::Place place(work, person);
    return "";
  } catch (const Problem& problem) {
    return problem.reason();
  }
}

TEST(HeavyWork, GivesOnePersonOnlySoManyPlacesAndTakesThemBack) {
  HeavyWork work;
  {
    std::deque<HeavyWork::Place> places;
    for (int i = 0; i < HeavyWork::kOfOnePerson; ++i) places.emplace_back(work, Person(1));
    EXPECT_EQ(Refusal(work, Person(1)), "server.busy");
    EXPECT_EQ(Refusal(work, Person(2)), "");
  }
  EXPECT_EQ(Refusal(work, Person(1)), "");
}

TEST(HeavyWork, GivesEverybodyTogetherOnlySoMany) {
  HeavyWork work;
  std::deque<HeavyWork::Place> places;
  for (int i = 0; i < HeavyWork::kAtOnce; ++i) places.emplace_back(work, Person(static_cast<uint8_t>(i)));
  EXPECT_EQ(Refusal(work, Person(200)), "server.busy");
}

}  // namespace
}  // namespace tandem::api
