#!/usr/bin/env python3
"""The scripts' own promises: a failing stage fails the run, the closing line counts, refusals say what to do."""
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def run_stages(functions, names):
    """The stages given as bash functions, run as script/test runs its own: (exit code, lines)."""
    with tempfile.TemporaryDirectory() as logs:
        source = f"""
            source {ROOT}/script/lib/base.sh
            source {ROOT}/script/lib/stages.sh
            LOGS={logs}
            {functions}
            for stage in {names}; do run_stage $stage; done
            summary
        """
        done = subprocess.run(["bash", "-c", source], capture_output=True, text=True, timeout=60, check=False)
        return done.returncode, done.stdout.splitlines()


class Stages(unittest.TestCase):
    def test_what_passes_is_counted_and_the_last_line_says_so(self):
        code, lines = run_stages("stage_a() { check one true; count 3 0 2; }; stage_b() { check two true; }", "a b")
        self.assertEqual((code, lines[-1]), (0, "5 passed, 0 failed, 2 skipped"))

    def test_a_failed_check_fails_the_run_and_the_rest_of_its_stage_still_runs(self):
        code, lines = run_stages("stage_a() { check one false; check two true; }", "a")
        self.assertEqual((code, lines[-1]), (1, "1 passed, 1 failed, 0 skipped"))

    def test_an_error_ends_its_stage_not_the_run_and_shows_its_log(self):
        code, lines = run_stages("stage_a() { echo before; false; count 9 0; }; stage_b() { count 1 0; }", "a b")
        self.assertEqual((code, lines[-1]), (1, "1 passed, 1 failed, 0 skipped"))
        self.assertIn("   | before", lines)

    def test_a_stage_that_runs_nothing_has_failed(self):
        code, lines = run_stages("stage_a() { true; }", "a")
        self.assertEqual((code, lines[-1]), (1, "0 passed, 1 failed, 0 skipped"))

    def test_what_a_stage_started_is_stopped_with_it(self):
        code, lines = run_stages("stage_a() { count 1 0; at_exit 'echo stopped >&3'; }; exec 3>&1", "a")
        self.assertEqual((code, lines.count("stopped")), (0, 1))


class Bootstrap(unittest.TestCase):
    def test_every_package_has_its_reason_and_stands_in_one_list(self):
        seen = {}
        for path in sorted((ROOT / "script/packages").glob("*.txt")):
            for line in path.read_text(encoding="utf-8").splitlines():
                if not line or line.startswith("#"):
                    continue
                match = re.fullmatch(r"([a-z0-9.+-]+)( \?\S+)? +# \S.*", line)
                self.assertIsNotNone(match, f"{path.name}: {line}")
                if match.group(1) not in ("chromium", "postgresql-15", "python3"):
                    self.assertNotIn(match.group(1), seen, f"{path.name} and {seen.get(match.group(1))}")
                seen[match.group(1)] = path.name

    def test_an_unknown_purpose_is_refused(self):
        done = subprocess.run([ROOT / "script/bootstrap", "--for", "lunch"], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("say --for server, test, bench or all", done.stderr)


if __name__ == "__main__":
    unittest.main()
