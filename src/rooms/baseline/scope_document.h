// The draft of the scope as the members "clauses" and "price" of a document, and back. Pure.
#ifndef TANDEM_ROOMS_BASELINE_SCOPE_DOCUMENT_H_
#define TANDEM_ROOMS_BASELINE_SCOPE_DOCUMENT_H_

#include "rooms/scope/draft.h"

namespace tandem::baseline {

Json ClausesJson(const std::vector<scope::Clause>& clauses);
Json PriceJson(const scope::PriceTerms& price);

// Everything wrong is added to `errors`, by its path: "clauses/<id>/title".
std::vector<scope::ClauseTerms> ReadClauses(const Json& clauses, std::vector<ProblemDetail>& errors);
scope::PriceTerms ReadPrice(const Json& price, std::vector<ProblemDetail>& errors);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_SCOPE_DOCUMENT_H_
