#include "rooms/baseline/scope_document.h"

#include "base/text.h"
#include "platform/json/json_parser.h"
#include "rooms/baseline/positions.h"

namespace tandem::baseline {
namespace {

template <IsRecord R>
Json::Object Members(const R& record) {
  return std::move(*ParseJson(ToJson(record)).AsObject());
}

Json TakeMember(Json::Object& members, std::string_view name) {
  const auto found = std::ranges::find(members, name, &JsonMember::name);
  Json value = std::move(found->value);
  members.erase(found);
  return value;
}

// A list of records with ids as an object keyed by them; a position keeps the order, which keys do not.
template <IsRecord R>
Json Keyed(const std::vector<R>& records) {
  Json::Object keyed;
  int64_t position = 0;
  for (const R& record : records) {
    Json::Object members = Members(record);
    TakeMember(members, "id");
    members.push_back({"position", Json(position += kPositionGap)});
    keyed.push_back({ToText(record.id), Json(std::move(members))});
  }
  return Json(std::move(keyed));
}

Json ClauseJson(const scope::ClauseTerms& terms) {
  Json::Object members = Members(terms);
  TakeMember(members, "id");
  TakeMember(members, "criteria");
  members.push_back({"criteria", Keyed(terms.criteria)});
  return Json(std::move(members));
}

// Reading: the record of a keyed element, whose id is its key.
class Reader {
 public:
  Reader(std::string path, std::vector<ProblemDetail>& errors) : path_(std::move(path)), errors_(errors) {}

  const Json::Object& Members(const Json& keyed) {
    static const Json::Object none;
    if (const Json::Object* members = keyed.AsObject()) return *members;
    errors_.push_back({path_, "type", "There must be an object here."});
    return none;
  }

  template <IsRecord R>
  R Read(const std::string& key, Json::Object members) {
    members.push_back({"id", Json(key)});
    return ReadRecordAt<R>(Cat(path_, "/", key), Json(std::move(members)));
  }

  template <IsRecord R>
  R ReadRecordAt(const std::string& path, const Json& json) {
    R record{};
    static const FieldRule none;
    std::vector<ProblemDetail> errors;
    ReadRecord(TypeOfRecord<R>(), json, &record, {"", &none, &errors});
    for (ProblemDetail& error : errors) {
      std::ranges::replace(error.field, '.', '/');
      errors_.push_back({Cat(path, "/", error.field), std::move(error.reason), std::move(error.message)});
    }
    return record;
  }

  // Elements in the order of their positions.
  template <IsRecord R>
  std::vector<R> ReadInOrder(const Json& keyed) {
    std::vector<std::pair<int64_t, R>> read;
    for (const JsonMember& member : Members(keyed)) {
      Json::Object members = Members(member.value);
      const int64_t position = TakePosition(member.name, members);
      read.emplace_back(position, Read<R>(member.name, std::move(members)));
    }
    std::ranges::sort(read, [](const auto& one, const auto& other) {
      return std::tie(one.first, one.second.id) < std::tie(other.first, other.second.id);
    });
    std::vector<R> records;
    for (auto& [position, record] : read) records.push_back(std::move(record));
    return records;
  }

 private:
  int64_t TakePosition(const std::string& key, Json::Object& members) {
    const auto found = std::ranges::find(members, "position", &JsonMember::name);
    const int64_t* position = found == members.end() ? nullptr : found->value.AsInt();
    if (position == nullptr) {
      errors_.push_back({Cat(path_, "/", key, "/position"), "required", "A whole number is missing here."});
      return 0;
    }
    const int64_t value = *position;
    members.erase(found);
    return value;
  }

  std::string path_;
  std::vector<ProblemDetail>& errors_;
};

Json TakeOptional(Json::Object& members, std::string_view name) {
  const bool there = std::ranges::find(members, name, &JsonMember::name) != members.end();
  return there ? TakeMember(members, name) : Json();
}

template <IsRecord R>
Json ListJson(const std::vector<R>& records) {
  Json::Array list;
  for (const R& record : records) list.push_back(ParseJson(ToJson(record)));
  return Json(std::move(list));
}

}  // namespace

Json ClausesJson(const std::vector<scope::Clause>& clauses) {
  Json::Object keyed;
  for (const scope::Clause& clause : clauses) keyed.push_back({ToText(clause.id), ClauseJson(clause)});
  return Json(std::move(keyed));
}

Json PriceJson(const scope::PriceTerms& price) {
  Json::Object members = Members(price);
  TakeMember(members, "lines");
  TakeMember(members, "rates");
  members.push_back({"lines", Keyed(price.lines)});
  members.push_back({"rates", Keyed(price.rates)});
  return Json(std::move(members));
}

std::vector<scope::ClauseTerms> ReadClauses(const Json& clauses, std::vector<ProblemDetail>& errors) {
  Reader reader("clauses", errors);
  std::vector<scope::ClauseTerms> read;
  for (const JsonMember& member : reader.Members(clauses)) {
    Json::Object members = reader.Members(member.value);
    Reader criteria(Cat("clauses/", member.name, "/criteria"), errors);
    const auto list = criteria.ReadInOrder<scope::Criterion>(TakeOptional(members, "criteria"));
    members.push_back({"criteria", ListJson(list)});
    read.push_back(reader.Read<scope::ClauseTerms>(member.name, std::move(members)));
  }
  std::ranges::sort(read, scope::StandsBefore);
  return read;
}

scope::PriceTerms ReadPrice(const Json& price, std::vector<ProblemDetail>& errors) {
  Json::Object members = Reader("price", errors).Members(price);
  const auto lines =
      Reader("price/lines", errors).ReadInOrder<scope::PriceLine>(TakeOptional(members, "lines"));
  const auto rates = Reader("price/rates", errors).ReadInOrder<scope::Rate>(TakeOptional(members, "rates"));
  members.push_back({"lines", ListJson(lines)});
  members.push_back({"rates", ListJson(rates)});
  return Reader("price", errors).ReadRecordAt<scope::PriceTerms>("price", Json(std::move(members)));
}

}  // namespace tandem::baseline
