#include "rooms/value/earned_value_view.h"

namespace tandem::value {

const RecordType& DescribeRecord(const ValueDay*) {
  static const RecordType type = RecordOf<ValueDay>("ValueDay", "Values at the end of a day, in minor units.")
                                     .Add("day", &ValueDay::day, "The day.")
                                     .Add("planned", &ValueDay::planned, "Planned value.")
                                     .Add("earned", &ValueDay::earned, "Earned value; null in the future.")
                                     .Add("actual", &ValueDay::actual, "Actual cost; null in the future.");
  return type;
}

const RecordType& DescribeRecord(const EarnedValueView*) {
  using View = EarnedValueView;
  static const RecordType type =
      RecordOf<View>("EarnedValue",
                     "What was to be done by now, what is done, and what it cost. Null: not known yet.")
          .Add("state", &View::state, "ready, or why there is nothing to show.")
          .Add("as_of", &View::as_of, "The day at whose end this is so: the plan's status date, or today.")
          .Add("baseline_number", &View::baseline_number, "The baseline in force, which plans the value.")
          .Add("currency", &View::currency, "Of all amounts, which are in its minor unit.")
          .Add("agreed_finish", &View::agreed_finish, "When the baseline ends; null before one is in force.")
          .Add("costs", &View::costs, "How many costs were recorded by that day.")
          .Add("summaries_with_cost", &View::summaries_with_cost,
               "Summaries whose own planned cost is left out.")
          .Add("budget", &View::budget, "BAC: all that is planned.")
          .Add("planned", &View::planned, "PV: the budget of what was to be done by now.")
          .Add("earned", &View::earned, "EV: the budget of what is done.")
          .Add("actual", &View::actual, "AC: what was spent.")
          .Add("schedule_variance", &View::schedule_variance, "SV = EV − PV.")
          .Add("cost_variance", &View::cost_variance, "CV = EV − AC.")
          .Add("spi", &View::spi, "EV / PV.")
          .Add("cpi", &View::cpi, "EV / AC.")
          .Add("eac", &View::eac, "BAC / CPI: the cost at the end when it goes on like this.")
          .Add("eac_at_budget", &View::eac_at_budget, "AC + BAC − EV: when the rest costs what was planned.")
          .Add("eac_both", &View::eac_both, "AC + (BAC − EV) / (CPI · SPI): when the delay costs too.")
          .Add("etc", &View::etc, "EAC − AC: still to be spent.")
          .Add("vac", &View::vac, "BAC − EAC.")
          .Add("tcpi_of_budget", &View::tcpi_of_budget,
               "(BAC − EV) / (BAC − AC): the CPI that would keep the budget.")
          .Add("tcpi_of_eac", &View::tcpi_of_eac, "(BAC − EV) / (EAC − AC).")
          .Add("earned_schedule", &View::earned_schedule,
               "ES: working days of the plan whose value is earned.")
          .Add("elapsed", &View::elapsed, "AT: working days since the start.")
          .Add("schedule_variance_days", &View::schedule_variance_days, "SV(t) = ES − AT.")
          .Add("spi_time", &View::spi_time, "SPI(t) = ES / AT.")
          .Add("duration", &View::duration, "PD: planned working days.")
          .Add("expected_duration", &View::expected_duration, "IEAC(t) = PD / SPI(t), in working days.")
          .Add("start", &View::start, "The first day with planned value.")
          .Add("planned_finish", &View::planned_finish, "The day on which all is planned.")
          .Add("expected_finish", &View::expected_finish, "The finish at this pace.")
          .Add("curve", &View::curve,
               "From before the start to the planned finish or today, at most 200 days.");
  return type;
}

}  // namespace tandem::value
