"""A real Tandem server for a test: its own data directory, its own port on loopback, stopped or killed at will."""
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`options` are passed to `tandem serve`. The directory is removed by close(), unless keep says otherwise."""

    def __init__(self, tandem, database=None, options=()):
        self.tandem, self.database, self.options = str(tandem), database, list(options)
        self.home = tempfile.mkdtemp(prefix="tandem-test-")
        self.data = os.path.join(self.home, "data")
        self.log_path = os.path.join(self.home, "server.log")
        os.mkdir(self.data)
        self.port, self.process = free_port(), None

    @property
    def pid(self):
        return self.process.pid

    def start(self, seconds=60):
        """Starts it on the same data and port as before; returns when it is ready."""
        command = [self.tandem, "serve", "--data", self.data, "--listen", f"127.0.0.1:{self.port}", *self.options]
        if self.database:
            command += ["--database", self.database]
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        deadline = time.monotonic() + seconds
        while not self._ready():
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended with {self.process.returncode}:\n{self.log_tail()}")
            if time.monotonic() > deadline:
                raise RuntimeError(f"the server was not ready in {seconds} s:\n{self.log_tail()}")
            time.sleep(0.02)
        return self

    def _ready(self):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=2) as answer:
                return answer.status == 200
        except (OSError, urllib.error.URLError):
            return False

    def stop(self, seconds=30):
        """Asks it to end as an operator would, and says how it ended."""
        if self.process is None or self.process.poll() is not None:
            return self.process.returncode if self.process else 0
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            raise RuntimeError(f"the server did not stop in {seconds} s:\n{self.log_tail()}") from None

    def kill(self):
        self.process.kill()
        self.process.wait()

    def log_tail(self, lines=30):
        with open(self.log_path, encoding="utf-8", errors="replace") as log:
            return "".join(log.readlines()[-lines:])

    def run(self, *arguments, seconds=60):
        """Another command of the same binary: (exit code, everything it printed)."""
        done = subprocess.run([self.tandem, *arguments], capture_output=True, timeout=seconds, check=False)
        return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")

    def close(self):
        if self.process and self.process.poll() is None:
            self.kill()
        shutil.rmtree(self.home, ignore_errors=True)
