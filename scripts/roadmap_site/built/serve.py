"""Shows the published site on this computer only, at the path where it will stand, with its own page for lost visitors."""

import errno
import gzip
import sys
from functools import partial
from html.parser import HTMLParser
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

from ..address import LOST_PAGE
from ..exports.headers import headers_for
from ..steps import StepFailed

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
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
}
TEXT = set(TYPES.values()) - {TYPES[".pdf"]}  # what gets smaller


class ServeError(StepFailed):
    """There is nothing to show, or nowhere to show it."""


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers from a folder as a well set up web host does; only, nothing is kept in the browser's cache."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES

    def __init__(self, *args: object, base: str, site: str = "", **kwargs: object) -> None:
        self.base, self.site = base, site
        super().__init__(*args, **kwargs)

    def send_head(self):
        if not self.path.startswith(self.base):
            if self.path in ("/", self.base.rstrip("/")):
                return self._redirect(self.base)
            return self.send_error(HTTPStatus.NOT_FOUND)
        if self.path == self.base + LOST_PAGE and Path(self.directory, LOST_PAGE).is_file():
            return self._lost(HTTPStatus.OK)
        return self._packed() or super().send_head()

    def _packed(self) -> BytesIO | None:
        """Text goes compressed to a browser that takes it so, as from a real host: else nothing measured here is true."""
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

    def list_directory(self, path: str) -> None:
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND or not Path(self.directory, LOST_PAGE).is_file():
            return super().send_error(code, message, explain)
        self._lost(code)

    def _lost(self, code: int) -> None:
        """Answer with the page for lost visitors. Only there every address is the site's full one: here it is ours."""
        body = Path(self.directory, LOST_PAGE).read_bytes()
        if self.site:
            body = body.replace(
                self.site.encode(), f"http://{HOST}:{self.server.server_port}{self.base}".encode()
            )
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


class SiteServer(ThreadingHTTPServer):
    """Serves each request in a thread of its own."""

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes on before it has got everything is no error, and not worth a traceback."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def open_server(folder: Path, port: int = 0, base: str | None = None) -> SiteServer:
    """A server for a built site, not yet running; `port` or the next free one, 0 for any.

    `base` is the path that the site stands at, by default the one that its start page names as its own.
    """
    if not (folder / "index.html").is_file():
        raise ServeError("no_site", folder=folder)
    site = _site_address(folder)
    handler = partial(SiteHandler, directory=folder, base=base or _base_of(site), site=site)
    last = port + TRIES if port else 0
    for candidate in range(max(port, 0), min(last, LAST_PORT) + 1):
        try:
            return SiteServer((HOST, candidate), handler)
        except OSError as refused:
            if refused.errno != errno.EADDRINUSE:
                raise OSError(refused.errno, refused.strerror, f"{HOST}:{candidate}") from None
    raise ServeError("no_port", first=port, last=last)


def address_of(server: SiteServer) -> str:
    """Where a browser finds the start page."""
    return f"http://{HOST}:{server.server_port}{server.RequestHandlerClass.keywords['base']}"


def base_path(folder: Path) -> str:
    """The path part of the site's own address, with slashes around it: `/` or `/plan/`."""
    return _base_of(_site_address(folder))


def _base_of(site: str) -> str:
    return urlsplit(site).path.rstrip("/") + "/"


def _site_address(folder: Path) -> str:
    """The full address that the start page names as its own; empty where it names none."""
    finder = _Canonical()
    finder.feed((folder / "index.html").read_text(encoding="utf-8"))
    return finder.address


class _Canonical(HTMLParser):
    address = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "link" and found.get("rel") == "canonical":
            self.address = found.get("href") or ""
