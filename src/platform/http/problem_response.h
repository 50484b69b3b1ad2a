// Problems as answers: application/problem+json of RFC 9457.
#ifndef TANDEM_PLATFORM_HTTP_PROBLEM_RESPONSE_H_
#define TANDEM_PLATFORM_HTTP_PROBLEM_RESPONSE_H_

#include <string_view>

#include "base/problem.h"
#include "platform/http/request.h"

namespace tandem::http {

// The answer to a thrown problem, with Retry-After where the problem names it.
Response ProblemResponse(const Problem& problem);
// An answer for what the protocol itself refuses (408, 431, 503, …), which has no ProblemKind.
Response ProtocolProblem(int status, std::string_view reason, std::string_view detail);
// "Not Found" and so on (RFC 9110 section 15); "" for a status it does not know.
std::string_view StatusText(int status);

}  // namespace tandem::http

#endif  // TANDEM_PLATFORM_HTTP_PROBLEM_RESPONSE_H_
