#include "rooms/engagement/engagement.h"

namespace tandem::engagement {
namespace {

constexpr FieldRule kTitle{.min_length = 1, .max_length = 200};
constexpr FieldRule kSummary{.max_length = 4000};

}  // namespace

const RecordType& DescribeRecord(const Engagement*) {
  static const RecordType type =
      RecordOf<Engagement>("Engagement", "The outsourced project or service between a client and a vendor.")
          .Add("id", &Engagement::id, "Its id.")
          .Add("title", &Engagement::title, "What it is called.")
          .Add("summary", &Engagement::summary, "What it is about.")
          .Add("phase", &Engagement::phase, "Where it stands (after ISO 37500).")
          .Add("client", &Engagement::client, "The organisation that orders.")
          .Add("vendor", &Engagement::vendor, "The organisation that delivers; null until its first person joins.")
          .Add("party", &Engagement::party, "Your side.")
          .Add("role", &Engagement::role, "Your role.")
          .Add("start", &Engagement::start, "The day it is planned to start.")
          .Add("task_count", &Engagement::task_count, "How many tasks the plan has.")
          .Add("finish", &Engagement::finish, "When the plan ends; null without tasks.")
          .Add("percent_complete", &Engagement::percent_complete, "Progress by working time, 0 to 100.")
          .Add("created_at", &Engagement::created_at, "When it was created.")
          .Add("updated_at", &Engagement::updated_at, "When its record last grew.")
          .Add("version", &Engagement::version, "Rises with each change of its own fields.")
          .Add("permissions", &Engagement::permissions, "What you may do in it.");
  return type;
}

const RecordType& DescribeRecord(const NewEngagement*) {
  static const RecordType type = RecordOf<NewEngagement>("NewEngagement", "An engagement to create.")
                                     .Add("title", &NewEngagement::title, "What it is called.", kTitle)
                                     .Add("summary", &NewEngagement::summary, "What it is about.", kSummary)
                                     .Add("start", &NewEngagement::start, "The day it is to start; today when absent.");
  return type;
}

const RecordType& DescribeRecord(const EngagementChange*) {
  static const RecordType type = RecordOf<EngagementChange>("EngagementChange", "A change of an engagement.")
                                     .Add("title", &EngagementChange::title, "What it is called.", kTitle)
                                     .Add("summary", &EngagementChange::summary, "What it is about.", kSummary)
                                     .Add("phase", &EngagementChange::phase, "Where it stands.");
  return type;
}

}  // namespace tandem::engagement
