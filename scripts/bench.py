"""Time the check and the whole build, each as a command of its own: python scripts/bench.py [--runs N]

The times include Python's start. After the first run, which is shown apart, the system has the files cached.
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
COLUMNS = ("first", "min", "median", "max")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="how many runs after the first (5)")
    runs, files = max(1, parser.parse_args().runs), sum(1 for _ in (ROOT / "content").rglob("*.yml"))
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {files} files, {runs} runs")
    print(f"{'seconds':<10}", *(f"{name:>7}" for name in COLUMNS))
    for command in ("check.py", "build.py"):
        first, *times = (seconds(command) for _ in range(runs + 1))
        figures = (first, min(times), statistics.median(times), max(times))
        print(f"{command:<10}", *(f"{figure:7.2f}" for figure in figures), flush=True)


def seconds(command: str) -> float:
    """Wall-clock time of one run; a run that fails ends the benchmark with what it said."""
    started, run = time.perf_counter(), [sys.executable, str(ROOT / "scripts" / command)]
    if (done := subprocess.run(run, capture_output=True, text=True, check=False)).returncode:
        sys.exit(f"{command} failed, so there is nothing to time:\n{done.stdout}{done.stderr}")
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
