"""`make serve` shows the site as a plain host would, and only to this computer."""

import gzip
import http.client
import socket
import struct
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

import pytest

from roadmap_site.built.serve import ServeError, open_server

HOME = '<!doctype html><link rel="canonical" href="https://example.org{}"><p>Start</p>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "data").mkdir(parents=True)
    (site / "mål").mkdir()
    (site / "index.html").write_text(HOME.format("/plan/"))
    (site / "404.html").write_text("<p>Sidan finns inte. Page not found.</p>")
    (site / "mål/index.html").write_text("<p>Mål</p>")
    (site / "data/progress.json").write_text("{}")
    (site / "app.js").write_text("")
    (tmp_path / "secret.txt").write_text("secret")
    return site


@pytest.fixture
def get(folder: Path) -> Iterator:
    with open_server(folder) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()

        def ask(path: str, method: str = "GET", headers: Mapping[str, str] = {}) -> http.client.HTTPResponse:
            connection = http.client.HTTPConnection(*server.server_address, timeout=5)
            connection.request(method, quote(path, safe="/%?="), headers=headers)
            response = connection.getresponse()
            response.body = response.read()
            response.text = response.body.decode(errors="replace")
            connection.close()
            return response

        yield ask
        server.shutdown()


def test_the_site_stands_at_its_own_path(get):
    assert "Start" in get("/plan/").text
    assert "Mål" in get("/plan/m%C3%A5l/").text
    assert get("/").headers["Location"] == "/plan/"
    assert get("/plan").headers["Location"] == "/plan/"
    assert get("/plan/data/progress.json").headers["Content-Type"] == "application/json"
    assert get("/plan/app.js").headers["Content-Type"] == "text/javascript; charset=utf-8"


def test_nothing_is_cached(get):
    assert get("/plan/").headers["Cache-Control"] == "no-store"


def test_a_page_is_as_strict_as_on_a_host_with_our_settings(get):
    assert "frame-ancestors 'none'" in get("/plan/").headers["Content-Security-Policy"]
    assert get("/plan/data/progress.json").headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    "path", ["/plan/no/", "/plan/data/", "/no/", "/plan/../secret.txt", "/plan/%2e%2e/secret.txt"]
)
def test_the_lost_see_the_sites_own_page(get, path: str):
    response = get(path)
    assert response.status == 404
    assert "Sidan finns inte" in response.text
    assert get(path, "HEAD").text == ""


def test_a_new_site_is_shown_without_a_restart(folder: Path, get):
    folder.rename(folder.with_name("old"))
    folder.mkdir()
    (folder / "index.html").write_text("<p>Ny</p>")
    assert "Ny" in get("/plan/").text


def test_a_port_that_is_taken_gives_the_next_one(folder: Path):
    with open_server(folder, 0) as first, open_server(folder, first.server_port) as second:
        assert second.server_port > first.server_port
        assert second.server_address[0] == "127.0.0.1"
        assert second.address == f"http://127.0.0.1:{second.server_port}/plan/"


@pytest.mark.parametrize("port", [-30, 65536, 99999])
def test_a_port_that_no_computer_has_is_told(folder: Path, port: int):
    with pytest.raises(ServeError, match="No free port"):
        open_server(folder, port)


@pytest.mark.parametrize(("path", "base"), [("", "/"), ("/", "/"), ("/plan", "/plan/"), ("/a/b/", "/a/b/")])
def test_the_path_is_read_from_the_start_page(folder: Path, path: str, base: str):
    (folder / "index.html").write_text(HOME.format(path))
    with open_server(folder) as server:
        assert server.base == base


def test_without_a_site_it_says_what_to_run(tmp_path: Path):
    with pytest.raises(ServeError, match="make site"):
        open_server(tmp_path / "site")


def test_text_is_compressed_for_a_browser_that_takes_it(folder: Path, get):
    (folder / "app.js").write_text("let x;\n" * 1000)
    (folder / "picture.png").write_bytes(bytes(1000))
    packed = {"Accept-Encoding": "gzip, deflate"}
    script = get("/plan/app.js?v=1", headers=packed)
    assert gzip.decompress(script.body).decode() == get("/plan/app.js").text
    assert len(script.body) == int(script.headers["Content-Length"]) < 100
    assert script.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert script.headers["Vary"] == "Accept-Encoding"
    assert "frame-ancestors 'none'" in script.headers["Content-Security-Policy"]
    assert get("/plan/picture.png", headers=packed).headers["Content-Encoding"] is None
    assert get("/plan/mål", headers=packed).status == 301
    assert get("/plan/no/", headers=packed).status == 404
    assert get("/plan/", "HEAD", headers=packed).body == b""


def test_a_browser_that_leaves_early_says_nothing(folder: Path, capsys: pytest.CaptureFixture[str]):
    """The connection is cut in the middle of a request, as browsers do when one clicks on."""
    with open_server(folder) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        with socket.create_connection(server.server_address) as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.sendall(b"GET /plan/ HT")
        server.shutdown()
        thread.join()
    assert capsys.readouterr().err == ""
