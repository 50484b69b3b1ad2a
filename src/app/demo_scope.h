// What Northwind and Kestrel agree on in the demonstration: the clauses, the price and the risks.
#ifndef TANDEM_APP_DEMO_SCOPE_H_
#define TANDEM_APP_DEMO_SCOPE_H_

#include <functional>
#include <string>

#include "base/json.h"
#include "base/time.h"

namespace tandem::app {

// What the scene knows when it writes the scope down.
struct DemoFacts {
  Day start;                                            // of the plan
  std::function<std::string(const std::string&)> task;  // the id of the task with this uid
  std::function<std::string()> new_id;
};

// The body of POST …/scope/edits with every clause and the price.
Json DemoScope(const DemoFacts& facts);
// Bodies of POST …/risks.
Json::Array DemoRisks(const DemoFacts& facts);

}  // namespace tandem::app

#endif  // TANDEM_APP_DEMO_SCOPE_H_
