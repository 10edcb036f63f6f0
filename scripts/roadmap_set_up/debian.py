"""What is missing from the machine itself comes from apt-get, where there is one and we may."""

from __future__ import annotations

import os
import shutil
import subprocess

from .sentences import SetUpFailed, announce


def has_apt() -> bool:
    """Whether this is a system that apt-get installs on."""
    return shutil.which("apt-get") is not None


def apt_install(*packages: str) -> None:
    """Install Debian packages; say what to ask for where that is not ours to do."""
    names = " ".join(packages)
    if not has_apt() or os.geteuid() != 0:
        raise SetUpFailed("ask_for", package=names)
    announce("apt", package=names)
    _apt_get("update")  # a list that is only half fresh may still do: the installation decides
    done = _apt_get("install", "-y", "--no-install-recommends", *packages)
    if done.returncode:
        raise SetUpFailed("apt_failed", package=names, reason=done.stderr.strip())


def _apt_get(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=120", *arguments]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, check=False, capture_output=True, text=True
    )
