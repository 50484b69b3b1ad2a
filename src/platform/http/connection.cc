// The one file that knows how a request travels: kept whole (about 370 lines) because its states only make
// sense together.
#include "platform/http/connection.h"

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>

#include "platform/http/answer.h"
#include "platform/http/refusal.h"
#include "platform/http/request_reader.h"
#include "platform/http/web_socket.h"

namespace tandem::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using ErrorCode = boost::system::error_code;
using std::chrono::milliseconds;

// How long a refused client may go on sending before it is cut: closing at once would destroy the answer it
// has not read yet (RFC 9112 section 9.6).
constexpr milliseconds kLinger{3000};  // without a byte
constexpr milliseconds kLongestLinger{30'000};
// When the server stops, a connection that has not asked yet gets this long for its first request, and one
// that has its answer for its end.
constexpr milliseconds kLastChance{500};
constexpr int kReadsPerTurn = 16;

class Connection : public Peer, public std::enable_shared_from_this<Connection> {
 public:
  Connection(Context& context, Loop& loop, Accepted accepted);
  ~Connection() override;

  void Start();
  void TurnAway();

  void OnTick(Clock::time_point now) override;
  void OnStop() override;
  void Cut() override;

 private:
  enum class State {
    kIdle,      // no byte of a request yet
    kHeaders,   // some bytes of the headers
    kBody,      // the headers, not yet all of the body
    kHandling,  // a worker has request_ and answer_
    kWriting,
    kLingering,  // the answer is sent, what still comes is dropped
    kClosed,
  };

  void WaitToRead();
  void Read();
  // Takes what was received. True when more is to be read now.
  bool Take(std::string_view bytes);
  bool TakeRequest(std::string_view input);
  void NoticeHangUp();
  void OnHeaders(bool more_is_here);
  bool Dispatch(std::string_view rest);
  WorkerPool& Workers(const Request& request);
  void Refuse(int status, std::string_view reason, std::string_view detail);
  void Send();
  void Sent();
  void Upgrade();
  void Linger();
  bool KeepLingering();
  void Close();
  void Enter(State state, milliseconds timeout);
  bool IsTooSlow(Clock::time_point now);
  size_t BodyLimit();
  void TakeBodyRoom(size_t limit);
  void GiveBodyRoom() { context_.GiveBodyRoom(std::exchange(body_room_, 0)); }

  Context& context_;
  Loop& loop_;
  tcp::socket socket_;
  std::string address_;
  State state_ = State::kIdle;
  Clock::time_point deadline_ = Clock::time_point::max();
  Clock::time_point state_began_;
  bool has_served_ = false;
  bool waits_to_read_ = false;

  RequestReader reader_;
  std::stop_source hung_up_;
  std::string unread_;  // received, not yet taken by the reader
  bool keep_alive_ = true;
  size_t body_room_ = 0;  // taken of the room for large bodies
  Answer answer_;
  size_t sent_ = 0;
  Clock::time_point write_ends_;
};

Connection::Connection(Context& context, Loop& loop, Accepted accepted)
    : context_(context),
      loop_(loop),
      socket_(loop.context(), accepted.is_v6 ? tcp::v6() : tcp::v4(), accepted.descriptor),
      address_(std::move(accepted.address)),
      reader_(context.options.header_limit) {
  context_.ConnectionOpened();
  ErrorCode ignored;  // a peer that is gone already shows at the first read
  socket_.non_blocking(true, ignored);
  socket_.set_option(tcp::no_delay(true), ignored);
}

Connection::~Connection() {
  GiveBodyRoom();
  context_.ConnectionClosed();
}

void Connection::Start() {
  loop_.Add(shared_from_this());
  Enter(State::kIdle, context_.options.idle_timeout);
  if (context_.stopping) OnStop();
  WaitToRead();
}

void Connection::TurnAway() {
  loop_.Add(shared_from_this());
  Refuse(503, "http.too_many_connections",
         "The server has as many connections as it takes; try again in a moment.");
}

void Connection::Enter(State state, milliseconds timeout) {
  state_ = state;
  state_began_ = Clock::now();
  deadline_ = state_began_ + timeout;
}

void Connection::WaitToRead() {
  if (waits_to_read_) return;
  waits_to_read_ = true;
  socket_.async_wait(tcp::socket::wait_read, [self = shared_from_this()](ErrorCode error) {
    self->waits_to_read_ = false;
    if (error) return self->Close();
    self->Read();
  });
}

// The peer says no more: it has gone, or waits for its last answer. Nothing is taken from what it sent.
void Connection::NoticeHangUp() {
  char next;
  ErrorCode error;
  const size_t waiting = socket_.receive(asio::buffer(&next, 1), tcp::socket::message_peek, error);
  if (error != asio::error::would_block && waiting == 0) hung_up_.request_stop();
}

void Connection::Read() {
  if (state_ == State::kHandling) return NoticeHangUp();
  if (state_ == State::kWriting) return;
  const auto buffer = loop_.scratch();
  for (int turn = 0; turn < kReadsPerTurn && state_ != State::kClosed; ++turn) {
    ErrorCode error;
    const size_t received = socket_.read_some(asio::buffer(buffer.data(), buffer.size()), error);
    if (error == asio::error::would_block) return WaitToRead();
    if (error) return Close();
    if (!Take({buffer.data(), received})) return;
    if (received < buffer.size()) return WaitToRead();
  }
  if (state_ != State::kClosed) WaitToRead();
}

bool Connection::Take(std::string_view bytes) {
  if (state_ == State::kLingering) return KeepLingering();
  try {
    if (unread_.empty()) return TakeRequest(bytes);
    auto input = std::move(unread_);
    unread_.clear();
    input += bytes;
    return TakeRequest(input);
  } catch (const Refusal& refusal) {
    Refuse(refusal.status, refusal.reason, refusal.detail);
    return false;
  }
}

bool Connection::TakeRequest(std::string_view input) {
  if (state_ == State::kIdle) {
    // An empty line before a request is forgiven (RFC 9112 section 2.2).
    while (input.starts_with("\r\n")) input.remove_prefix(2);
    if (!input.empty()) Enter(State::kHeaders, context_.options.header_timeout);
  }
  while (!input.empty()) {
    const auto fed = reader_.Feed(input);
    input.remove_prefix(fed.consumed);
    if (fed.progress == RequestReader::Progress::kComplete) return Dispatch(input);
    if (fed.progress == RequestReader::Progress::kHeaders) {
      OnHeaders(!input.empty());
    } else {
      break;
    }
  }
  unread_ = input;
  return state_ != State::kClosed;
}

size_t Connection::BodyLimit() {
  const auto& options = context_.options;
  if (!options.body_limit) return options.default_body_limit;
  const auto& request = reader_.request();
  return options.body_limit(request.method, request.path);
}

void Connection::OnHeaders(bool more_is_here) {
  const size_t limit = BodyLimit();
  reader_.LimitBody(limit);
  TakeBodyRoom(limit);
  Enter(State::kBody, context_.options.body_timeout);
  if (!reader_.expects_continue() || more_is_here) return;
  constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
  ErrorCode error;
  // Nothing else is under way to the client, so that these bytes fit or the client is beyond help.
  if (socket_.write_some(asio::buffer(kContinue), error) != kContinue.size()) Close();
}

void Connection::TakeBodyRoom(size_t limit) {
  const auto size = static_cast<size_t>(reader_.content_length().value_or(limit));
  if (size <= context_.options.default_body_limit) return;
  if (!context_.TryTakeBodyRoom(size)) {
    throw Refusal(503, "http.busy",
                  "The server has as many large uploads as it can hold; try again in a moment.");
  }
  body_room_ = size;
}

bool Connection::Dispatch(std::string_view rest) {
  unread_ = rest;
  auto& request = reader_.request();
  request.id = context_.NextRequestId();
  context_.trust.Apply(address_, request);
  request.given_up = hung_up_.get_token();
  keep_alive_ = reader_.keep_alive();
  state_ = State::kHandling;
  deadline_ = Clock::time_point::max();
  const bool taken = Workers(request).TryRun([self = shared_from_this()]() mutable {
    self->answer_ = Answered(self->context_, self->reader_.request(), self->keep_alive_);
    auto& loop = self->loop_;
    loop.Post([connection = std::move(self)] { connection->Send(); });
  });
  if (taken) {
    WaitToRead();
  } else {
    Refuse(503, "http.busy", "The server has more work than it can do now; try again in a moment.");
  }
  return false;
}

WorkerPool& Connection::Workers(const Request& request) {
  const auto& is_urgent = context_.options.is_urgent;
  return is_urgent && is_urgent(request) ? context_.urgent : context_.workers;
}

void Connection::Refuse(int status, std::string_view reason, std::string_view detail) {
  auto& request = reader_.request();
  if (request.id.empty()) request.id = context_.NextRequestId();
  if (request.remote_address.empty()) request.remote_address = address_;
  unread_.clear();
  answer_ = Refused(context_, request, status, reason, detail);
  Send();
}

void Connection::Send() {
  if (state_ == State::kClosed) return;
  if (answer_.websocket) return Upgrade();
  if (state_ != State::kWriting) {
    sent_ = 0;
    Enter(State::kWriting, context_.options.write_timeout);
    const auto size = answer_.head.size() + answer_.Body().size();
    // However slowly a client reads, it may not hold the answer for ever.
    write_ends_ =
        deadline_ + std::chrono::seconds(size / std::max<size_t>(context_.options.min_body_rate, 1));
  }
  const auto body = answer_.Body();
  const auto total = answer_.head.size() + body.size();
  while (sent_ < total) {
    const size_t of_head = std::min(sent_, answer_.head.size());
    const std::array<asio::const_buffer, 2> rest = {asio::buffer(answer_.head) + of_head,
                                                    asio::buffer(body) + (sent_ - of_head)};
    ErrorCode error;
    const size_t written = socket_.write_some(rest, error);
    if (error == asio::error::would_block) {
      socket_.async_wait(tcp::socket::wait_write, [self = shared_from_this()](ErrorCode failed) {
        if (failed) return self->Close();
        self->Send();
      });
      return;
    }
    if (error) return Close();
    sent_ += written;
    if (sent_ < total) deadline_ = std::min(write_ends_, Clock::now() + context_.options.write_timeout);
  }
  Sent();
}

void Connection::Sent() {
  const bool close = answer_.close || context_.stopping;
  answer_ = {};
  has_served_ = true;
  reader_.Reset();
  GiveBodyRoom();
  if (close) return Linger();
  Enter(State::kIdle, context_.options.idle_timeout);
  if (unread_.empty() || Take({})) WaitToRead();
}

void Connection::Upgrade() {
  // A client that talks before the handshake is answered is none of RFC 6455.
  if (!unread_.empty()) return Close();
  ErrorCode error;
  const bool is_v6 = socket_.local_endpoint(error).address().is_v6();
  const int descriptor = error ? -1 : socket_.release(error);
  if (error) return Close();
  state_ = State::kClosed;
  loop_.Remove(this);
  ServeWebSocket(context_, loop_, {descriptor, is_v6, address_}, reader_.request(), std::move(answer_.owner),
                 std::move(answer_.topics));
}

void Connection::Linger() {
  ErrorCode error;
  socket_.shutdown(tcp::socket::shutdown_send, error);
  if (error) return Close();
  Enter(State::kLingering, context_.stopping ? kLastChance : kLinger);
  unread_.clear();
  WaitToRead();
}

bool Connection::KeepLingering() {
  if (!context_.stopping) deadline_ = std::min(state_began_ + kLongestLinger, Clock::now() + kLinger);
  return true;
}

void Connection::Close() {
  if (state_ == State::kClosed) return;
  state_ = State::kClosed;
  ErrorCode ignored;  // nothing is left to be done about a socket that cannot be closed
  socket_.close(ignored);
  loop_.Remove(this);
}

bool Connection::IsTooSlow(Clock::time_point now) {
  const auto& options = context_.options;
  if (state_ != State::kBody || now < state_began_ + options.body_grace) return false;
  const auto counted = std::chrono::duration<double>(now - state_began_ - options.body_grace).count();
  return static_cast<double>(reader_.request().body.size()) <
         counted * static_cast<double>(options.min_body_rate);
}

void Connection::OnTick(Clock::time_point now) {
  if (now < deadline_ && !IsTooSlow(now)) return;
  if (state_ == State::kHeaders || state_ == State::kBody) {
    return Refuse(408, "http.too_slow", "The request did not arrive in time; send it again without pauses.");
  }
  Cut();
}

void Connection::Cut() {
  // Reset instead of closed: the kernel would go on offering the rest of the answer to a client that takes
  // nothing.
  ErrorCode ignored;
  if (state_ == State::kWriting) socket_.set_option(tcp::socket::linger(true, 0), ignored);
  Close();
}

void Connection::OnStop() {
  if (state_ == State::kLingering) deadline_ = std::min(deadline_, Clock::now() + kLastChance);
  if (state_ != State::kIdle) return;
  ErrorCode error;
  // What has arrived but was not read yet is a request in flight.
  if (socket_.available(error) > 0) return;
  if (error || has_served_) return Close();
  deadline_ = std::min(deadline_, Clock::now() + kLastChance);
}

}  // namespace

void ServeConnection(Context& context, Loop& loop, Accepted accepted) {
  std::make_shared<Connection>(context, loop, std::move(accepted))->Start();
}

void TurnAway(Context& context, Loop& loop, Accepted accepted) {
  std::make_shared<Connection>(context, loop, std::move(accepted))->TurnAway();
}

}  // namespace tandem::http
