#include "rooms/scope/currency.h"

namespace tandem::scope {
namespace {

constexpr std::string_view kWithout = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
constexpr std::string_view kTwo =
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY "
    "COP CRC "
    "CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR "
    "IRR JMD "
    "KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD "
    "NGN NIO "
    "NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC "
    "SYP SZL "
    "THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW ZWG";
constexpr std::string_view kThree = "BHD IQD JOD KWD LYD OMR TND";
constexpr std::string_view kFour = "CLF UYW";

bool IsWord(std::string_view code) { return code.size() == 3 && code.find(' ') == std::string_view::npos; }

}  // namespace

std::optional<int> MinorDigits(std::string_view code) {
  if (!IsWord(code)) return std::nullopt;
  constexpr std::pair<std::string_view, int> kLists[] = {{kTwo, 2}, {kWithout, 0}, {kThree, 3}, {kFour, 4}};
  for (const auto& [codes, digits] : kLists) {
    const size_t at = codes.find(code);
    if (at != std::string_view::npos && at % 4 == 0) return digits;
  }
  return std::nullopt;
}

}  // namespace tandem::scope
