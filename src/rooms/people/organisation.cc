#include "rooms/people/organisation.h"

#include <algorithm>

#include "base/text.h"
#include "rooms/people/organisation_store.h"

namespace tandem::people {
namespace {

constexpr FieldRule kName{.min_length = 1, .max_length = 120};

// Marks that turn the direction of writing, and spaces of no width: what shows nothing must not tell two names apart.
constexpr std::string_view kInvisible[] = {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066",
                                           "\u2067", "\u2068", "\u2069", "\u200B", "\uFEFF"};

// The name on one line, with one space between words and nothing invisible, so that names that look the same are the same.
std::string Tidy(std::string_view name) {
  std::string visible;
  for (size_t at = 0; at < name.size();) {
    const std::string_view character = name.substr(at, std::max<size_t>(Utf8Length(name.substr(at)), 1));
    at += character.size();
    const bool space = character == "\u00A0" || static_cast<unsigned char>(character.front()) <= ' ';
    if (std::find(std::begin(kInvisible), std::end(kInvisible), character) != std::end(kInvisible)) continue;
    if (!space) visible += character;
    if (space && !visible.empty() && visible.back() != ' ') visible += ' ';
  }
  visible = Trim(visible);
  if (!visible.empty()) return visible;
  throw Invalid("organisation.name", "Write the organisation's name with letters that can be seen.");
}

void RequireFreeName(db::Tx& tx, const std::string& name, const OrganisationId& self) {
  const auto holder = FindOrganisationByName(tx, LowerAscii(name));
  if (!holder || *holder == self) return;
  throw Conflict("organisation.name_taken", "There is an organisation of that name here already. If it is yours, ask a colleague for an invitation.");
}

}  // namespace

const RecordType& DescribeRecord(const Organisation*) {
  static const RecordType type = RecordOf<Organisation>("Organisation", "A legal entity.")
                                     .Add("id", &Organisation::id, "Its id.")
                                     .Add("name", &Organisation::name, "What it is called.", kName)
                                     .Add("created_at", &Organisation::created_at, "Since when it is here.")
                                     .Add("version", &Organisation::version, "Rises with each change.");
  return type;
}

const RecordType& DescribeRecord(const OrganisationRef*) {
  static const RecordType type = RecordOf<OrganisationRef>("OrganisationRef", "An organisation, by name.")
                                     .Add("id", &OrganisationRef::id, "Its id.")
                                     .Add("name", &OrganisationRef::name, "What it is called.");
  return type;
}

const RecordType& DescribeRecord(const OrganisationChange*) {
  static const RecordType type = RecordOf<OrganisationChange>("OrganisationChange", "A change of an organisation.")
                                     .Add("name", &OrganisationChange::name, "Its new name.", kName);
  return type;
}

Organisation MyOrganisation(db::Tx& tx, const api::Caller& caller) {
  auto organisation = FindOrganisation(tx, {caller.organisation});
  if (!organisation) throw NotFound("organisation");
  return *organisation;
}

Organisation ChangeOrganisation(db::Tx& tx, const api::Caller& caller, int64_t seen, const OrganisationChange& change) {
  Organisation organisation = MyOrganisation(tx, caller);
  api::RequireVersion(seen, organisation, change);
  change.name.ApplyTo(organisation.name);
  organisation.name = Tidy(organisation.name);
  RequireFreeName(tx, organisation.name, organisation.id);
  ++organisation.version;
  StoreOrganisation(tx, organisation);
  return organisation;
}

Organisation FoundOrganisation(db::Tx& tx, const OrganisationId& id, const std::string& name, Instant now) {
  const Organisation organisation{id, Tidy(name), now, 1};
  RequireFreeName(tx, organisation.name, id);
  InsertOrganisation(tx, organisation);
  return organisation;
}

}  // namespace tandem::people
