"""A conversation with Pagefind, which makes search indexes: it answers with the files and writes none.

It can write them itself, but then says nothing when the disk is full, and waits for ever where it may not
write.
"""

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import Any, cast

from pagefind.service import get_executable

from ..machine import refuse_machine_faults
from ..steps import StepFailed

_END = b","  # what stands after each question and each answer


class SearchIndexError(StepFailed):
    """Pagefind refused; the details are its own words."""


def index_files(pages: Path, language: str) -> dict[str, bytes]:
    """Path below the index's folder → bytes, for the pages in a folder in one language."""
    with _pagefind(language) as process:
        index = _ask(process, language, type="NewIndex", config={"force_language": language})["index_id"]
        _ask(
            process, language, type="AddDir", index_id=index, path=str(pages.resolve(strict=True)), glob=None
        )
        files = _ask(process, language, type="GetFiles", index_id=index)["files"]
    return {one["path"]: b64decode(one["content"]) for one in files}


@contextmanager
def _pagefind(language: str) -> Iterator[subprocess.Popen[bytes]]:
    program = get_executable()
    if program is None:
        raise SearchIndexError("search_missing")
    with subprocess.Popen(
        [program, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        close_fds=False,  # it holds the build's lock too
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            process.kill()


def _ask(process: subprocess.Popen[bytes], language: str, **question: object) -> Mapping[str, Any]:
    """Its answer; SearchIndexError with its words, where it refuses or ends."""
    assert process.stdin is not None and isinstance(process.stdout, BufferedReader)
    asked = b64encode(json.dumps({"message_id": 1, "payload": question}).encode()) + _END
    try:
        process.stdin.write(asked)
        process.stdin.flush()
    except BrokenPipeError:
        pass  # it has ended; what it said last tells why
    answer = b""
    while not answer.endswith(_END):
        if not (more := process.stdout.read1()):
            raise _ended(process, language, answer.decode(errors="replace"))
        answer += more
    told = cast(Mapping[str, Any], json.loads(b64decode(answer[: -len(_END)]))["payload"])
    if told["type"] == "Error":
        raise SearchIndexError("search_failed", str(told["message"]), language=language)
    return told


def _ended(process: subprocess.Popen[bytes], language: str, words: str) -> SearchIndexError:
    refuse_machine_faults("Pagefind", process.wait(), words)
    return SearchIndexError("search_failed", *words.splitlines(), language=language)
