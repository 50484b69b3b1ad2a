#include "platform/http/web_socket.h"

#include <atomic>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <deque>

#include "platform/http/hub.h"

namespace tandem::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using asio::ip::tcp;
using ErrorCode = boost::system::error_code;

constexpr size_t kMaxWaiting = 64;
constexpr std::chrono::seconds kCloseTimeout{2};

class WebSocket : public Peer, public Subscriber, public std::enable_shared_from_this<WebSocket> {
 public:
  WebSocket(Context& context, Loop& loop, Accepted accepted)
      : context_(context),
        loop_(loop),
        stream_(tcp::socket(loop.context(), accepted.is_v6 ? tcp::v6() : tcp::v4(), accepted.descriptor)) {
    context_.ConnectionOpened();
  }
  ~WebSocket() override { context_.ConnectionClosed(); }

  void Start(const Request& request, std::string owner, std::vector<std::string> topics);

  // From any thread:
  void Send(const Message& message) override;
  void Close(int code, std::string reason) override;

  void OnTick(Clock::time_point now) override;
  void OnStop() override { BeginClose(websocket::close_code::going_away, "The server stops."); }
  void Cut() override;

 private:
  void Accepted(std::string owner, std::vector<std::string> topics);
  void HeardControl(websocket::frame_type type);
  void Read();
  void Queue(const Message& message);
  void Write();
  void Ping();
  void End();
  void BeginClose(websocket::close_code code, std::string_view reason);

  Context& context_;
  Loop& loop_;
  websocket::stream<tcp::socket> stream_;
  beast::http::request<beast::http::empty_body> handshake_;
  beast::flat_buffer received_;
  std::deque<Message> waiting_;
  std::atomic<size_t> queued_ = 0;  // posted and waiting, counted at the sender's
  bool open_ = false;
  bool writing_ = false;
  bool pinging_ = false;
  bool closing_ = false;
  bool gone_ = false;
  Clock::time_point last_heard_ = Clock::now();
  Clock::time_point last_ping_ = Clock::now();
  Clock::time_point deadline_ = Clock::time_point::max();
};

void WebSocket::Start(const Request& request, std::string owner, std::vector<std::string> topics) {
  loop_.Add(shared_from_this());
  handshake_.method(beast::http::verb::get);
  handshake_.target(request.target);
  handshake_.version(11);
  for (const auto& field : request.headers) handshake_.insert(field.name, field.value);
  stream_.read_message_max(context_.options.websocket_message_limit);
  stream_.control_callback([this](websocket::frame_type type, beast::string_view) { HeardControl(type); });
  deadline_ = Clock::now() + context_.options.write_timeout;
  stream_.async_accept(handshake_, [self = shared_from_this(), owner = std::move(owner),
                                    topics = std::move(topics)](ErrorCode error) mutable {
    if (error) return self->End();
    self->Accepted(std::move(owner), std::move(topics));
  });
}

void WebSocket::Accepted(std::string owner, std::vector<std::string> topics) {
  if (gone_) return;
  open_ = true;
  deadline_ = Clock::time_point::max();
  handshake_ = {};
  stream_.text(true);
  stream_.auto_fragment(false);
  if (context_.stopping) return OnStop();
  context_.hub->Add(shared_from_this(), std::move(owner), std::move(topics));
  Read();
}

void WebSocket::HeardControl(websocket::frame_type type) {
  last_heard_ = Clock::now();
  if (type != websocket::frame_type::close || closing_) return;
  // Beast answers it and waits for the client's end; not for ever.
  closing_ = true;
  deadline_ = last_heard_ + kCloseTimeout;
  context_.hub->Remove(this);
}

void WebSocket::Read() {
  stream_.async_read_some(received_, 0, [self = shared_from_this()](ErrorCode error, size_t) {
    if (error) return self->End();
    self->last_heard_ = Clock::now();
    self->received_.clear();
    self->Read();
  });
}

void WebSocket::Send(const Message& message) {
  // Counted here, so that a loop that is behind does not collect without bound.
  const auto queued = queued_.fetch_add(1, std::memory_order_relaxed);
  if (queued > kMaxWaiting) return;
  if (queued == kMaxWaiting) return loop_.Post([self = shared_from_this()] { self->Cut(); });
  loop_.Post([self = shared_from_this(), message] { self->Queue(message); });
}

void WebSocket::Queue(const Message& message) {
  if (!open_ || closing_ || gone_) return;
  waiting_.push_back(message);
  if (!writing_) Write();
}

void WebSocket::Write() {
  writing_ = true;
  deadline_ = Clock::now() + context_.options.write_timeout;
  stream_.async_write(asio::buffer(*waiting_.front()), [self = shared_from_this()](ErrorCode error, size_t) {
    self->writing_ = false;
    if (error) return self->End();
    self->waiting_.pop_front();
    self->queued_.fetch_sub(1, std::memory_order_relaxed);
    if (!self->closing_) self->deadline_ = Clock::time_point::max();
    if (!self->waiting_.empty() && !self->closing_) self->Write();
  });
}

void WebSocket::Close(int code, std::string reason) {
  loop_.Post([self = shared_from_this(), code, reason = std::move(reason)] {
    self->BeginClose(static_cast<websocket::close_code>(code), reason);
  });
}

void WebSocket::BeginClose(websocket::close_code code, std::string_view reason) {
  if (closing_ || gone_) return;
  if (!open_) return End();
  closing_ = true;
  deadline_ = Clock::now() + kCloseTimeout;
  context_.hub->Remove(this);
  stream_.async_close({code, beast::string_view(reason.data(), reason.size())},
                      [self = shared_from_this()](ErrorCode) { self->End(); });
}

void WebSocket::Ping() {
  pinging_ = true;
  stream_.async_ping({}, [self = shared_from_this()](ErrorCode error) {
    self->pinging_ = false;
    if (error) self->End();
  });
}

void WebSocket::OnTick(Clock::time_point now) {
  const auto interval = context_.options.websocket_ping;
  if (now >= deadline_ || now >= last_heard_ + 2 * interval) return Cut();
  if (!open_ || closing_ || pinging_ || now < last_heard_ + interval || now < last_ping_ + interval) return;
  last_ping_ = now;
  Ping();
}

void WebSocket::Cut() {
  // Reset instead of closed: the kernel would go on offering what waits to a client that takes nothing.
  ErrorCode ignored;
  if (!gone_) stream_.next_layer().set_option(tcp::socket::linger(true, 0), ignored);
  End();
}

void WebSocket::End() {
  if (gone_) return;
  gone_ = true;
  context_.hub->Remove(this);
  ErrorCode ignored;  // nothing is left to be done about a socket that cannot be closed
  stream_.next_layer().close(ignored);
  loop_.Remove(this);
}

}  // namespace

void ServeWebSocket(Context& context, Loop& loop, Accepted accepted, const Request& request,
                    std::string owner, std::vector<std::string> topics) {
  std::make_shared<WebSocket>(context, loop, std::move(accepted))
      ->Start(request, std::move(owner), std::move(topics));
}

}  // namespace tandem::http
