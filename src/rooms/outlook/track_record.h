// How good the forecasts and estimates of this client and vendor have been so far.
#ifndef TANDEM_ROOMS_OUTLOOK_TRACK_RECORD_H_
#define TANDEM_ROOMS_OUTLOOK_TRACK_RECORD_H_

#include <array>

#include "rooms/outlook/experience.h"

namespace tandem::outlook {

// What was stated from `from` up to `to`, and how often it came true.
struct ReliabilityBin {
  double from = 0, to = 0;
  int64_t count = 0;
  double stated = 0, happened = 0;  // means; 0 where nothing was stated
};
const RecordType& DescribeRecord(const ReliabilityBin*);

struct TrackRecord : Experience {
  int64_t engagements = 0;  // between this client and this vendor, with something finished
  int64_t finished_tasks = 0;
  std::optional<double>
      task_ratio;  // how long they took, over what they were estimated at when they began: the middle
  int64_t ended_dates = 0;  // milestones and plans that have come to their end
  int64_t rows = 0;         // stated probabilities, one for each day and promised date
  std::optional<double> brier;
  std::optional<double> covered50, covered80;  // how often the P50, the P80 held
  std::vector<ReliabilityBin> bins;            // ten
};
const RecordType& DescribeRecord(const TrackRecord*);

// Of what lies before. Pure.
TrackRecord JudgeRecord(const std::vector<PastEstimate>& dates, const std::vector<PastEstimate>& tasks,
                        const std::vector<PastStatement>& statements);
TrackRecord ViewTrackRecord(db::Tx& tx, const EngagementId& engagement, const Experience& experience);

}  // namespace tandem::outlook

#endif  // TANDEM_ROOMS_OUTLOOK_TRACK_RECORD_H_
