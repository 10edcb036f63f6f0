"""The watch over the browser itself: what it must catch, and what it must let pass."""

import http.server
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from roadmap_quality.browser import Watched

FAULTS = {
    "a picture from someone else": ('<img src="http://elsewhere.example/x.png">', "request to someone else"),
    "an inline script under the policy": ("<script>x()</script>", "Content Security Policy"),
    "a script that throws": ('<script src="throws.js"></script>', "script error"),
}
POLICY = "<meta http-equiv='Content-Security-Policy' content=\"script-src 'self'\">"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title><link rel=icon href='data:,'>")
    (tmp_path / "throws.js").write_text("throw new Error('no')")
    return tmp_path


@pytest.mark.parametrize(("body", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_seen(browser: Browser, serve: Callable, folder: Path, body: str, fault: str):
    with (folder / "index.html").open("a") as page:
        page.write(POLICY + body)
    context = browser.new_context()
    watched = Watched(context)
    context.new_page().goto(serve(folder), wait_until="networkidle")
    context.close()
    assert any(fault in one for one in watched.faults), watched.faults


def test_a_faultless_page_and_a_missing_one_pass(page, serve: Callable, folder: Path):
    address = serve(folder)
    assert page.goto(address).status == 200
    assert page.goto(address + "no/").status == 404


def test_no_other_host_is_reached(browser: Browser):
    """Even a server on this computer is out of reach under another name."""
    handler = http.server.BaseHTTPRequestHandler
    with http.server.HTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        page = browser.new_page()
        with pytest.raises(Exception, match="ERR_NAME_NOT_RESOLVED"):
            page.goto(f"http://localhost:{server.server_port}/")
        page.close()
        server.shutdown()
