"""Time the content check and the whole build, each as a command of its own: python scripts/bench.py [--runs N]

The times include Python's start. The files are in the system's cache after the first run, which is shown by itself.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = ("check.py", "build.py")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5, help="how many runs after the first (5)")
    runs = max(1, parser.parse_args().runs)
    records = sum(1 for _ in (ROOT / "content").rglob("*.yml"))
    print(
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {records} files of content, {runs} runs"
    )
    print(f"{'seconds':<10} {'first':>7} {'min':>7} {'median':>7} {'max':>7}")
    for command in COMMANDS:
        first, *times = (seconds(command) for _ in range(runs + 1))
        figures = (first, min(times), statistics.median(times), max(times))
        print(f"{command:<10}", *(f"{figure:7.2f}" for figure in figures), flush=True)
    return 0


def seconds(command: str) -> float:
    """Wall-clock time of one run; a run that fails ends the benchmark with what it said."""
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / command], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{command} failed, so there is nothing to time:\n{done.stdout}{done.stderr}")
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
