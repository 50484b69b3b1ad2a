#include "base/record.h"

#include <gtest/gtest.h>

namespace tandem {

enum class Colour { kRed, kGreen };
template <>
struct EnumWords<Colour> {
  static constexpr std::string_view words[] = {"red", "green"};
};

namespace {

struct Wheel {
  int spokes = 0;
};
const RecordType& DescribeRecord(const Wheel*) {
  static const RecordType type =
      RecordOf<Wheel>("Wheel", "Goes round.").Add("spokes", &Wheel::spokes, "How many.", {.minimum = 3});
  return type;
}

struct Bicycle {
  std::string name;
  Colour colour = Colour::kRed;
  std::optional<Day> bought;
  std::vector<Wheel> wheels;
  Given<std::optional<std::string>> note;
};
const RecordType& DescribeRecord(const Bicycle*) {
  static const RecordType type = RecordOf<Bicycle>("Bicycle", "A tandem.")
                                     .Add("name", &Bicycle::name, "", {.min_length = 1, .max_length = 5})
                                     .Add("colour", &Bicycle::colour, "")
                                     .Add("bought", &Bicycle::bought, "")
                                     .Add("wheels", &Bicycle::wheels, "")
                                     .Add("note", &Bicycle::note, "");
  return type;
}

Json Object(Json::Object members) { return Json(std::move(members)); }

TEST(Record, WritesItsFieldsInOrder) {
  const Bicycle bicycle{"Ada", Colour::kGreen, MakeDay(2026, 1, 5), {{32}, {36}}, {}};
  EXPECT_EQ(ToJson(bicycle),
            R"({"name":"Ada","colour":"green","bought":"2026-01-05","wheels":[{"spokes":32},{"spokes":36}]})");
}

TEST(Record, ReadsWhatItWrote) {
  const Json json = Object({{"name", "Ada"},
                            {"colour", "green"},
                            {"bought", nullptr},
                            {"wheels", Json::Array{Object({{"spokes", 3}})}},
                            {"note", nullptr}});
  const Bicycle bicycle = FromJson<Bicycle>(json);
  EXPECT_EQ(bicycle.colour, Colour::kGreen);
  EXPECT_FALSE(bicycle.bought.has_value());
  EXPECT_EQ(bicycle.wheels.at(0).spokes, 3);
  EXPECT_TRUE(bicycle.note.given);
}

TEST(Record, NamesEveryFieldThatIsWrong) {
  const Json json = Object({{"name", "Adalbert"},
                            {"colour", "blue"},
                            {"wheels", Json::Array{Object({{"spokes", 3}}), Object({{"spokes", 2}})}},
                            {"bell", true}});
  try {
    FromJson<Bicycle>(json);
    FAIL() << "an invalid record was read";
  } catch (const Problem& problem) {
    std::string fields;
    for (const ProblemDetail& detail : problem.details()) fields += detail.field + ":" + detail.reason + " ";
    EXPECT_EQ(fields, "bell:unknown name:too_long colour:choice wheels[1].spokes:too_small ");
  }
}

TEST(Record, DescribesItselfAsASchema) {
  SchemaNames names;
  const std::string schema = ToJsonText(RecordSchema(TypeOfRecord<Bicycle>(), Direction::kRead, names));
  EXPECT_NE(schema.find(R"("enum":["red","green"])"), std::string::npos);
  EXPECT_NE(schema.find(R"("required":["name","colour","wheels"])"), std::string::npos);
  const std::string written = ToJsonText(RecordSchema(TypeOfRecord<Bicycle>(), Direction::kWritten, names));
  EXPECT_NE(written.find(R"("required":["name","colour","bought","wheels"])"), std::string::npos);
  ASSERT_EQ(names.size(), 1U);
  EXPECT_EQ(names[0]->name, "Wheel");
}

}  // namespace
}  // namespace tandem
