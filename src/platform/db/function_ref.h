// A borrowed callable: what std::function is without owning or allocating. It must not outlive the call it is
// passed to.
#ifndef TANDEM_PLATFORM_DB_FUNCTION_REF_H_
#define TANDEM_PLATFORM_DB_FUNCTION_REF_H_

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace tandem::db {

template <typename Signature>
class FunctionRef;

template <typename Result, typename... Args>
class FunctionRef<Result(Args...)> {
 public:
  template <typename Callable>
    requires(!std::is_same_v<std::remove_cvref_t<Callable>, FunctionRef> &&
             std::is_invocable_r_v<Result, Callable&, Args...>)
  FunctionRef(Callable&& callable)
      : object_(const_cast<void*>(static_cast<const void*>(std::addressof(callable)))),
        call_([](void* object, Args... args) -> Result {
          return static_cast<Result>(std::invoke(*static_cast<std::remove_reference_t<Callable>*>(object),
                                                 std::forward<Args>(args)...));
        }) {}

  Result operator()(Args... args) const { return call_(object_, std::forward<Args>(args)...); }

 private:
  void* object_;
  Result (*call_)(void*, Args...);
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_FUNCTION_REF_H_
