// For tests of the rules of one task: puts fields, written as JSON, into a task of four days that starts on
// Monday the 5th of January; today is Wednesday the 7th.
#ifndef TANDEM_ROOMS_PLAN_PUT_FOR_TEST_H_
#define TANDEM_ROOMS_PLAN_PUT_FOR_TEST_H_

#include <gmock/gmock.h>

#include "platform/json/json_parser.h"
#include "rooms/plan/task_put.h"

namespace tandem::plan {

inline std::optional<WorkTime> Days(double days) { return WorkTime{static_cast<int64_t>(days * 4800)}; }
inline LocalMinute Moment(const char* text) { return *ParseLocalMinute(text); }

class PutTest : public testing::Test {
 protected:
  PutTest() {
    task_.name = "Design";
    task_.duration = *Days(4);
    task_.start = Moment("2026-01-05T08:00");
    task_.finish = Moment("2026-01-08T17:00");
  }
  // What is wrong: "field reason", one per line.
  std::string Put(const std::string& fields) {
    std::vector<ProblemDetail> errors;
    FieldErrors of_task("task", errors);
    PutFields(FromJson<TaskPut>(ParseJson("{" + fields + "}")), terms_, task_, of_task);
    std::string wrong;
    for (const ProblemDetail& error : errors) wrong += error.field.substr(5) + " " + error.reason + "\n";
    return wrong;
  }

  PutTerms terms_{{}, *ParseDay("2026-01-07"), *ParseDay("2026-01-07")};
  StoredTask task_;
};

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_PUT_FOR_TEST_H_
