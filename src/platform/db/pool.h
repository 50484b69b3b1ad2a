// A bounded pool of connections, made when first needed. The most recently used is lent first: its caches are
// warm.
#ifndef TANDEM_PLATFORM_DB_POOL_H_
#define TANDEM_PLATFORM_DB_POOL_H_

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace tandem::db {

template <typename Connection>
class Pool {
 public:
  using Make = std::function<std::unique_ptr<Connection>()>;
  // A connection lent until the end of the scope. Drop: it is broken, forget it instead of taking it back.
  class Lease {
   public:
    Lease(Pool& pool, std::unique_ptr<Connection> connection)
        : pool_(pool), connection_(std::move(connection)) {}
    ~Lease() { pool_.GiveBack(std::move(connection_)); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Connection& operator*() const { return *connection_; }
    Connection* operator->() const { return connection_.get(); }
    void Drop() { connection_.reset(); }

   private:
    Pool& pool_;
    std::unique_ptr<Connection> connection_;
  };

  Pool(size_t limit, Make make) : limit_(limit), make_(std::move(make)) {}

  // Waits for one when all are lent.
  Lease Take() {
    std::unique_lock lock(mutex_);
    returned_.wait(lock, [&] { return !idle_.empty() || made_ < limit_; });
    if (!idle_.empty()) {
      auto connection = std::move(idle_.back());
      idle_.pop_back();
      return Lease(*this, std::move(connection));
    }
    ++made_;
    lock.unlock();
    return Lease(*this, MakeCounted());
  }

  // Forgets the idle ones, e.g. after a failover.
  void Clear() {
    std::lock_guard lock(mutex_);
    made_ -= idle_.size();
    idle_.clear();
  }

 private:
  std::unique_ptr<Connection> MakeCounted() {
    try {
      return make_();
    } catch (...) {
      GiveBack(nullptr);
      throw;
    }
  }

  void GiveBack(std::unique_ptr<Connection> connection) {
    {
      std::lock_guard lock(mutex_);
      if (connection) {
        idle_.push_back(std::move(connection));
      } else {
        --made_;
      }
    }
    returned_.notify_one();
  }

  size_t limit_;
  Make make_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> idle_;
  size_t made_ = 0;
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_POOL_H_
