"""A listener on one of the server's WebSockets (RFC 6455), with the standard library alone."""
import base64
import hashlib
import json
import os
import socket
import struct
import time

GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


class Listener:
    def __init__(self, client, path):
        """Opens /api/v1PATH with the client's cookies; raises OSError when the server does not take it."""
        self.socket = socket.create_connection(("127.0.0.1", client.port), timeout=10)
        self.buffer = b""
        key = base64.b64encode(os.urandom(16)).decode()
        cookies = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
        lines = [f"GET /api/v1{path} HTTP/1.1", f"Host: 127.0.0.1:{client.port}", "Upgrade: websocket",
                 f"Origin: http://127.0.0.1:{client.port}",
                 "Connection: Upgrade", f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13"]
        lines += [f"Cookie: {cookies}"] if cookies else []
        lines += [f"Authorization: Bearer {client.bearer}"] if client.bearer else []
        self.socket.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        head = self._until(b"\r\n\r\n").decode("latin-1")
        accept = base64.b64encode(hashlib.sha1((key + GUID).encode()).digest()).decode()
        self.status = int(head.split(" ")[1])
        if self.status == 101 and accept not in head:
            raise OSError("the handshake's answer does not match its key")

    def hear(self, expected, seconds=10):
        """Waits for a message with the expected members; returns it. Other messages are passed over."""
        deadline, passed = time.monotonic() + seconds, []
        while time.monotonic() < deadline:
            self.socket.settimeout(max(0.1, deadline - time.monotonic()))
            try:
                message = self._message()
            except TimeoutError:
                break
            if message is None:
                break
            passed.append(message)
            if all(message.get(name) == value for name, value in expected.items()):
                return message
        raise AssertionError(f"no message {expected} in {seconds} s; heard {passed}")

    def ended(self, seconds=10):
        """Waits until the server ends the connection; messages before that are passed over."""
        self.socket.settimeout(seconds)
        try:
            while self._message() is not None:
                pass
        except TimeoutError as silence:
            raise AssertionError(f"the connection is still open after {seconds} s") from silence

    def close(self):
        self.socket.close()

    def _message(self):
        """The next text message as JSON, or nothing when the server closed. Raises TimeoutError when it stays silent."""
        while True:
            first, second = self._exactly(2)
            length = second & 0x7F
            if length == 126:
                (length,) = struct.unpack(">H", self._exactly(2))
            elif length == 127:
                (length,) = struct.unpack(">Q", self._exactly(8))
            payload = self._exactly(length)
            if first & 0x0F == 0x1:
                return json.loads(payload)
            if first & 0x0F == 0x8:
                return None
            if first & 0x0F == 0x9:
                self._send_pong(payload)

    def _send_pong(self, payload):
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload))
        self.socket.sendall(bytes([0x8A, 0x80 | len(payload)]) + mask + masked)

    def _exactly(self, count):
        while len(self.buffer) < count:
            self._receive()
        taken, self.buffer = self.buffer[:count], self.buffer[count:]
        return taken

    def _until(self, mark):
        while mark not in self.buffer:
            self._receive()
        taken, _, self.buffer = self.buffer.partition(mark)
        return taken

    def _receive(self):
        data = self.socket.recv(65536)
        if not data:
            raise OSError("the server closed the connection")
        self.buffer += data
