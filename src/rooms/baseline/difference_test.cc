#include "rooms/baseline/difference.h"

#include <gmock/gmock.h>

#include <random>

#include "ledger/core/canonical.h"
#include "platform/json/json_parser.h"

namespace tandem::baseline {
namespace {

using ledger::CanonicalJson;
using testing::ElementsAre;
using testing::IsEmpty;

Json Document(const char* text) { return ParseJson(text); }

std::vector<std::string> PathsOf(const std::vector<Contradiction>& conflicts) {
  std::vector<std::string> paths;
  for (const Contradiction& conflict : conflicts) paths.push_back(ToText(conflict.path));
  return paths;
}

// A document that random changes make and unmake: clauses with criteria, and a price.
class Author {
 public:
  explicit Author(unsigned seed) : random_(seed) {}

  Json Write() {
    Json document;
    document.Set("clauses", Json::Object{}).Set("price", Json::Object{});
    for (int i = 0; i < 6; ++i) Add(document);
    return document;
  }

  Json Change(Json document, int times) {
    for (int i = 0; i < times; ++i) ChangeOnce(document);
    return document;
  }

 private:
  int Pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
  std::string Name(const char* prefix) { return prefix + std::to_string(Pick(12)); }

  Json Clause() {
    Json clause;
    Json criteria{Json::Object{}};
    for (int i = Pick(3); i > 0; --i) criteria.Set(Name("k"), Json(Pick(5)));
    clause.Set("title", Pick(9))
        .Set("due", Pick(2) == 0 ? Json{} : Json("2026-03-01"))
        .Set("criteria", criteria);
    return clause;
  }
  void Add(Json& document) { Clauses(document).Set(Name("c"), Clause()); }
  static Json& Clauses(Json& document) { return document.AsObject()->front().value; }

  void ChangeOnce(Json& document) {
    Json::Object& clauses = *Clauses(document).AsObject();
    switch (clauses.empty() ? 0 : Pick(5)) {
      case 0:
        return Add(document);
      case 1:
        clauses.erase(clauses.begin() + Pick(static_cast<int>(clauses.size())));
        return;
      case 2:
        clauses[static_cast<size_t>(Pick(static_cast<int>(clauses.size())))].value.Set("title", Pick(9));
        return;
      case 3:
        std::ranges::shuffle(clauses, random_);
        return;
      default:
        document.AsObject()->back().value.Set("cap", Pick(1000));
        return;
    }
  }

  std::mt19937 random_;
};

TEST(Difference, NamesFieldsAndWholeElements) {
  const auto difference =
      Compare(Document(R"({"clauses":{"a":{"title":"Old","text":"T"},"b":{"title":"Gone"}}})"),
              Document(R"({"clauses":{"c":{"title":"New"},"a":{"text":"T","title":"Better"}}})"));
  ASSERT_EQ(difference.size(), 3u);
  EXPECT_EQ(ToJson(difference[0]), R"({"path":["clauses","a","title"],"before":"Old","after":"Better"})");
  EXPECT_EQ(ToJson(difference[1]), R"({"path":["clauses","b"],"before":{"title":"Gone"}})");
  EXPECT_EQ(ToJson(difference[2]), R"({"path":["clauses","c"],"after":{"title":"New"}})");
}

TEST(Difference, TellsNullFromNothing) {
  const auto difference =
      Compare(Document(R"({"due":null})"), Document(R"({"due":"2026-01-05","owner":null})"));
  ASSERT_EQ(difference.size(), 2u);
  EXPECT_TRUE(difference[0].before);
  EXPECT_FALSE(difference[1].before);
  EXPECT_TRUE(difference[1].after);
}

TEST(Difference, AppliedToTheOldDocumentGivesExactlyTheNewOne) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    Author author(seed);
    const Json before = author.Write();
    const Json after = author.Change(before, 8);
    const Difference difference = Compare(before, after);
    ASSERT_EQ(CanonicalJson(Apply(before, difference)), CanonicalJson(after)) << seed;
    ASSERT_THAT(Compare(Apply(before, difference), after), IsEmpty());
  }
}

TEST(Difference, OfIndependentChangesCommutesAndOfOthersSaysWhere) {
  int independent = 0, contradicting = 0;
  for (unsigned seed = 0; seed < 600; ++seed) {
    Author author(seed);
    const Json base = author.Write();
    const Difference first = Compare(base, author.Change(base, 2));
    const Difference second = Compare(base, author.Change(base, 2));
    const auto conflicts = Conflicts(first, second);
    const Json after_first = Apply(base, first);
    if (!conflicts.empty()) {
      ++contradicting;
      ASSERT_THAT(ConflictsWith(after_first, second), testing::Not(IsEmpty())) << seed;
      continue;
    }
    ++independent;
    ASSERT_EQ(CanonicalJson(Apply(after_first, second)), CanonicalJson(Apply(Apply(base, second), first)))
        << seed;
  }
  EXPECT_GT(independent, 100);
  EXPECT_GT(contradicting, 30);
}

TEST(Difference, OfThreeIndependentChangesGivesTheSameInEveryOrder) {
  const Json base =
      Document(R"({"clauses":{"a":{"title":"A","due":null},"b":{"title":"B"}},"price":{"cap":1}})");
  std::vector<Difference> changes = {
      Compare(base,
              Document(R"({"clauses":{"a":{"title":"X","due":null},"b":{"title":"B"}},"price":{"cap":1}})")),
      Compare(base, Document(R"({"clauses":{"a":{"title":"A","due":"2026-01-05"}},"price":{"cap":1}})")),
      Compare(
          base,
          Document(
              R"({"clauses":{"a":{"title":"A","due":null},"b":{"title":"B"},"c":{}},"price":{"cap":2}})"))};
  std::vector<size_t> order = {0, 1, 2};
  std::set<std::string> results;
  do {
    Json document = base;
    for (size_t i : order) document = Apply(document, changes[i]);
    results.insert(CanonicalJson(document));
  } while (std::ranges::next_permutation(order).found);
  EXPECT_THAT(results,
              ElementsAre(R"({"clauses":{"a":{"due":"2026-01-05","title":"X"},"c":{}},"price":{"cap":2}})"));
}

TEST(Difference, OfTheSameFieldConflictsAndNamesBothValues) {
  const Json base = Document(R"({"price":{"cap":1}})");
  const Difference theirs = Compare(base, Document(R"({"price":{"cap":2}})"));
  const Difference yours = Compare(base, Document(R"({"price":{"cap":3}})"));
  const auto conflicts = Conflicts(theirs, yours);
  ASSERT_EQ(conflicts.size(), 1u);
  EXPECT_EQ(ToJson(conflicts[0]), R"({"path":["price","cap"],"theirs":2,"yours":3})");
  EXPECT_THAT(Conflicts(theirs, theirs), IsEmpty());
}

TEST(Difference, OfARemovedElementConflictsWithAChangeInsideIt) {
  const Json base = Document(R"({"clauses":{"a":{"title":"A"}}})");
  const Difference removal = Compare(base, Document(R"({"clauses":{}})"));
  const Difference change = Compare(base, Document(R"({"clauses":{"a":{"title":"B"}}})"));
  EXPECT_THAT(PathsOf(Conflicts(removal, change)), ElementsAre("clauses/a/title"));
  EXPECT_THAT(PathsOf(Conflicts(change, removal)), ElementsAre("clauses/a"));
}

TEST(Difference, IsRefusedWithThePathWhereTheDocumentMovedOn) {
  const Json base = Document(R"({"clauses":{"a":{"title":"A"}}})");
  const Difference change = Compare(base, Document(R"({"clauses":{"a":{"title":"B"}}})"));
  try {
    Apply(Document(R"({"clauses":{"a":{"title":"C"}}})"), change);
    FAIL();
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.kind(), ProblemKind::kConflict);
    EXPECT_EQ(problem.reason(), "change.conflict");
    ASSERT_EQ(problem.details().size(), 1u);
    EXPECT_EQ(problem.details()[0].field, "clauses/a/title");
  }
}

TEST(Difference, DoneAlreadyChangesNothing) {
  const Json base = Document(R"({"clauses":{"a":{"title":"A"}}})");
  const Json after = Document(R"({"clauses":{"b":{"title":"B"}}})");
  const Difference change = Compare(base, after);
  EXPECT_EQ(CanonicalJson(Apply(after, change)), CanonicalJson(after));
}

TEST(Difference, IsHeldByADocumentThatSaysAllOfIt) {
  const Json before = Document(R"({"clauses":{"a":{"due":"x","title":"A"},"b":{"title":"B"}}})");
  const Json after = Document(R"({"clauses":{"a":{"due":"y","title":"A"},"c":{"title":"C"}}})");
  const Difference difference = Compare(before, after);
  EXPECT_TRUE(Holds(after, difference));
  EXPECT_FALSE(Holds(before, difference));
  EXPECT_FALSE(Holds(Apply(before, {difference[0]}), difference)) << "only a part of it";
}

TEST(Difference, LaidOverADraftKeepsWhatElseWasDrafted) {
  const Difference change = Compare(Document(R"({"clauses":{"a":{"title":"A"},"b":{"title":"B"}}})"),
                                    Document(R"({"clauses":{"a":{"title":"X"},"b":{"title":"Y"}}})"));
  const Json draft = Document(R"({"clauses":{"a":{"title":"drafted","text":"kept"},"d":{}}})");
  EXPECT_EQ(CanonicalJson(Overlay(draft, change)), R"({"clauses":{"a":{"text":"kept","title":"X"},"d":{}}})");
}

TEST(Difference, SelectsByPathAndNotByHalfAName) {
  const Difference all = Compare(Document("{}"), Document(R"({"clauses":{},"clauses2":1,"price":{}})"));
  EXPECT_EQ(Select(all, {"clauses"}).size(), 1u);
  EXPECT_EQ(Select(all, {"clauses", "price"}).size(), 2u);
  EXPECT_THAT(Select(all, {"clau"}), IsEmpty());
}

}  // namespace
}  // namespace tandem::baseline
