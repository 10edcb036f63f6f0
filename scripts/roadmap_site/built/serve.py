"""Shows the published site on this computer only, at the path where it will stand."""

import errno
import gzip
import sys
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from os import PathLike
from pathlib import Path
from socket import socket
from typing import BinaryIO

from ..address import LOST_PAGE, base_path
from ..exports.headers import headers_for
from ..steps import StepFailed
from .html_page import read_page

HOST = "127.0.0.1"
TRIES = 20
LAST_PORT = 65535
LEVEL = 6  # how hard hosts commonly compress
# Said here, because what a system knows about file names differs from one to the next.
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
}
TEXT = set(TYPES.values()) - {TYPES[".pdf"], TYPES[".woff2"]}  # what gets smaller


class ServeError(StepFailed):
    """There is nothing to show, or nowhere to show it."""


class SiteServer(ThreadingHTTPServer):
    """Serves the site of a folder below the path `base`, each request in a thread of its own."""

    def __init__(self, port: int, folder: Path, base: str) -> None:
        self.folder, self.base = folder, base
        super().__init__((HOST, port), SiteHandler)

    @property
    def address(self) -> str:
        """Where a browser finds the start page."""
        return f"http://{HOST}:{self.server_port}{self.base}"

    def handle_error(
        self, request: socket | tuple[bytes, socket], client_address: tuple[str, int] | str
    ) -> None:
        """A browser that goes on before it has got everything is no error, and not worth a traceback."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers as a well set up web host does; only, nothing is kept in the browser's cache."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES
    server: SiteServer

    def __init__(
        self, request: socket | tuple[bytes, socket], client_address: tuple[str, int], server: SiteServer
    ) -> None:
        self.base = server.base
        self.lost_page = server.folder / LOST_PAGE
        super().__init__(request, client_address, server, directory=str(server.folder))

    def send_head(self) -> BytesIO | BinaryIO | None:
        if not self.path.startswith(self.base):
            if self.path in ("/", self.base.rstrip("/")):
                self._redirect(self.base)
            else:
                self.send_error(HTTPStatus.NOT_FOUND)
            return None
        if self.path == self.base + LOST_PAGE and self.lost_page.is_file():
            self._lost(HTTPStatus.OK)
            return None
        return self._packed() or super().send_head()

    def _packed(self) -> BytesIO | None:
        """Text goes compressed to a browser that takes it so, as from a real host.

        Else nothing that is measured here would be true.
        """
        path = Path(self.translate_path(self.path.partition("?")[0]))
        file = path / "index.html" if path.is_dir() and self.path.endswith("/") else path
        kind = TYPES.get(file.suffix, "")
        if "gzip" not in self.headers.get("Accept-Encoding", "") or kind not in TEXT or not file.is_file():
            return None
        body = packed(file.read_bytes())
        self.send_response(HTTPStatus.OK)
        for name, value in (("Type", kind), ("Encoding", "gzip"), ("Length", str(len(body)))):
            self.send_header(f"Content-{name}", value)
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        return BytesIO(body)

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.base))

    def list_directory(self, path: str | PathLike[str]) -> None:
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code == HTTPStatus.NOT_FOUND and self.lost_page.is_file():
            self._lost(code)
        else:
            super().send_error(code, message, explain)

    def _lost(self, code: int) -> None:
        """Answer with the page for lost visitors."""
        body = self.lost_page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def end_headers(self) -> None:
        path = getattr(self, "path", "").removeprefix(self.base)
        for name, value in (headers_for(path) | {"Cache-Control": "no-store"}).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: a line a request tells a reader of the site nothing."""


def packed(data: bytes) -> bytes:
    """A text as it goes over the wire."""
    return gzip.compress(data, LEVEL, mtime=0)


def open_server(folder: Path, port: int = 0, base: str | None = None) -> SiteServer:
    """A server for a built site, not yet running; `port` or the next free one, 0 for any.

    `base` is the path that the site stands at, by default the one that its start page names as its own.
    """
    if not (folder / "index.html").is_file():
        raise ServeError("no_site", folder=folder)
    last = port + TRIES if port else 0
    for candidate in range(max(port, 0), min(last, LAST_PORT) + 1):
        try:
            return SiteServer(candidate, folder, base or base_path(_site_address(folder)))
        except OSError as refused:
            if refused.errno != errno.EADDRINUSE:
                raise OSError(refused.errno, refused.strerror, f"{HOST}:{candidate}") from None
    raise ServeError("no_port", first=port, last=last)


def _site_address(folder: Path) -> str:
    """The full address that the start page names as its own; empty where it names none."""
    return read_page((folder / "index.html").read_bytes()).canonical or ""
