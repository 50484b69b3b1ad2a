// Prepared statements by their text. A statement is taken out while it runs, so that a nested run of the same
// text gets one of its own; given back, it is the most recent, and the least recent beyond the limit is
// dropped.
#ifndef TANDEM_PLATFORM_DB_STATEMENT_CACHE_H_
#define TANDEM_PLATFORM_DB_STATEMENT_CACHE_H_

#include <iterator>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace tandem::db {

template <typename Prepared>
class StatementCache {
 public:
  struct Entry {
    std::string sql;
    Prepared prepared;
  };
  // A list of one entry moves between owners without allocating; empty means that the text is not cached.
  using Loan = std::list<Entry>;

  explicit StatementCache(size_t limit) : limit_(limit) {}

  Loan Take(std::string_view sql) {
    Loan loan;
    const auto found = by_text_.find(sql);
    if (found == by_text_.end()) return loan;
    loan.splice(loan.begin(), entries_, found->second);
    by_text_.erase(found);
    return loan;
  }

  // Returns what there is no room for: the least recent, or `loan` itself when its text is cached already.
  Loan Give(Loan loan) {
    if (loan.empty() || by_text_.contains(loan.front().sql)) return loan;
    entries_.splice(entries_.begin(), loan);
    by_text_.emplace(entries_.front().sql, entries_.begin());
    if (entries_.size() <= limit_) return {};
    by_text_.erase(entries_.back().sql);
    loan.splice(loan.begin(), entries_, std::prev(entries_.end()));
    return loan;
  }

  size_t size() const { return entries_.size(); }
  void Clear() {
    by_text_.clear();
    entries_.clear();
  }

 private:
  size_t limit_;
  std::list<Entry> entries_;
  std::unordered_map<std::string_view, typename std::list<Entry>::iterator> by_text_;
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_STATEMENT_CACHE_H_
