"""Every host is told the same: the settings are read back as each host reads them."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest

from roadmap_site.built.mkdocs import STAGING, build_html
from roadmap_site.exports.headers import headers_for
from roadmap_site.exports.hosting import hosting_files, published_files
from roadmap_site.model.publishing import HOSTS, Host
from roadmap_site.render.policy import POLICY

FILES = (
    "index.html",
    "404.html",
    "en/missions/x/index.html",
    "assets/site.css",
    "data/progress.json",
    "pagefind/pagefind.js",
    "pagefind/index/sv_1.pf_index",
    "en/pagefind/fragment/en_1.pf_fragment",
)
ADDRESSES = ("https://example.org/", "https://example.org/plan", "http://example.org/")
# What an address may hold though a setting's own signs are among it; the second is the same as a browser
# decodes it.
ODD = {
    "https://example.org/a;b": "/a;b/",
    "https://example.org/it's%20(here)": "/it's (here)/",
    "https://example.org/%22quoted%22": '/"quoted"/',
    "https://example.org/back%5Cslash": "/back\\slash/",
    "https://example.org/%7Bx%7D": "/{x}/",
    "https://example.org/f%C3%A4rdplaner": "/färdplaner/",
    "https://example.org/a.b-c~d_e": "/a.b-c~d_e/",
}
Headers = Mapping[str, str]


def rules_of(text: str) -> list[tuple[str, list[str]]]:
    rules: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("/"):
            rules.append((line.removesuffix("*"), []))
        else:
            rules[-1][1].append(line.strip())
    return rules


def words_of(setting: str) -> list[str]:
    """The words of a line of settings, as Apache and nginx take them apart: quotes hold what is one word.

    Outside of them nothing may stand that either gives a meaning of its own.
    """
    found = []
    for quoted, plain in re.findall(r'"((?:[^"\\]|\\.)*)"|(\S+)', setting):
        assert not re.search(r"""[;{}"'\\#$]""", plain) or plain.startswith("$"), f"unquoted: {plain}"
        found.append(plain or re.sub(r'\\(["\\])', r"\1", quoted))
    return found


def as_netlify_reads(text: str, path: str) -> Headers:
    """A line without a colon is passed over; a later rule wins."""
    lines = [line for prefix, lines in rules_of(text) if path.startswith(prefix) for line in lines]
    return dict(line.split(": ", 1) for line in lines if ":" in line)


def as_cloudflare_reads(text: str, path: str) -> Headers:
    """`! Name` takes a header away; a name that is set twice gets both values."""
    found: dict[str, str] = {}
    for prefix, lines in rules_of(text):
        if path.startswith(prefix):
            for line in lines:
                if line.startswith("! "):
                    del found[line.removeprefix("! ")]
                else:
                    name, value = line.split(": ", 1)
                    found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def as_apache_reads(text: str, path: str) -> Headers:
    found: dict[str, str] = {}
    pattern = ""
    for line in text.splitlines():
        if line.startswith("<If "):
            (condition,) = words_of(line.removeprefix("<If ").removesuffix(">"))
            pattern = re.fullmatch(r"%{REQUEST_URI} =~ m#(.*?)#", condition)[1]
        elif line == "</If>":
            pattern = ""
        elif (header := re.match(r' *Header always set (\S+) "(.*)"$', line)) and re.search(pattern, path):
            found[header[1]] = header[2]
    return found


def as_nginx_reads(text: str, path: str) -> Headers:
    maps = {}
    for variable, body in re.findall(r"map \$uri (\S+) \{\n(.*?)\n\}", text, re.DOTALL):
        (_, default), *lines = (words_of(line.strip().removesuffix(";")) for line in body.splitlines())
        maps[variable] = next(
            (value for pattern, value in lines if re.search(pattern.removeprefix("~"), path)), default
        )
    headers = re.findall(r'add_header (\S+) (?:(\$\S+)|"(.*)") always;', text)
    found = {name: maps[variable] if variable else value for name, variable, value in headers}
    return {name: value for name, value in found.items() if value}


READERS: Mapping[str, tuple[str, Callable[[str, str], Headers]]] = {
    "Netlify": ("_headers", as_netlify_reads),
    "Cloudflare": ("_headers", as_cloudflare_reads),
    "Apache": (".htaccess", as_apache_reads),
    "nginx": ("nginx.conf", as_nginx_reads),
}


@pytest.mark.parametrize("address", ADDRESSES, ids=["at the root", "under a sub-path", "without https"])
@pytest.mark.parametrize("path", FILES)
@pytest.mark.parametrize("host", READERS)
def test_each_host_sends_what_each_file_should_have(host: str, path: str, address: str):
    name, read = READERS[host]
    scheme, _, rest = address.partition("://example.org")
    base = rest.rstrip("/") + "/"
    assert read(hosting_files(address)[name], base + path) == headers_for(path, secure=scheme == "https")


@pytest.mark.parametrize(("address", "base"), ODD.items())
@pytest.mark.parametrize("path", ("index.html", "data/progress.json", "pagefind/index/sv_1.pf_index"))
@pytest.mark.parametrize("host", ("Apache", "nginx"))
def test_an_odd_address_is_quoted_as_the_host_reads_it(host: str, path: str, address: str, base: str):
    """Both match what a visitor asks for after it was decoded."""
    name, read = READERS[host]
    assert read(hosting_files(address)[name], base + path) == headers_for(path, secure=True)


@pytest.mark.parametrize(("address", "base"), ODD.items())
def test_the_page_for_lost_visitors_is_found_under_an_odd_address(address: str, base: str):
    files = hosting_files(address)
    (nginx,) = re.findall(r"error_page (.*);", files["nginx.conf"])
    assert words_of(nginx) == ["404", f"{base}404.html"]
    (apache,) = re.findall(r"ErrorDocument (.*)", files[".htaccess"])
    assert [unquote(word) for word in words_of(apache)] == ["404", f"{base}404.html"]
    (location,) = re.findall(r"location (.*) \{ alias", files["nginx.conf"])
    assert words_of(location) == [base]


def test_a_dollar_in_an_address_is_no_variable_of_nginx():
    text = hosting_files("https://example.org/a$b")["nginx.conf"]
    assert 'error_page 404 "/a${dollar}b/404.html";' in text and 'geo $dollar { default "$"; }' in text
    assert "$dollar" not in hosting_files(ADDRESSES[1])["nginx.conf"]


def test_nobody_frames_a_page():
    assert all("frame-ancestors 'none'" in headers_for(path)["Content-Security-Policy"] for path in FILES)


def test_a_browser_that_has_come_safely_keeps_to_it():
    assert headers_for("index.html", secure=True)["Strict-Transport-Security"] == "max-age=31536000"
    assert "Strict-Transport-Security" not in headers_for("index.html")


def test_nginx_sends_everybody_to_the_safe_address():
    first, second = hosting_files(ADDRESSES[0])["nginx.conf"].split("server {")[1:]
    assert "listen 80;" in first and "return 301 https://$host$request_uri;" in first
    assert "listen 443 ssl;" in second and "ssl_certificate_key " in second and "listen 80" not in second
    (only,) = hosting_files(ADDRESSES[2])["nginx.conf"].split("server {")[1:]
    assert "listen 80;" in only and "443" not in only


PUBLISHED = {"netlify": {"_headers"}, "apache": {".htaccess"}, "nginx": set(), "none": set()}


@pytest.mark.parametrize("host", HOSTS)
def test_only_what_the_host_reads_there_is_published(host: Host):
    assert set(published_files(ADDRESSES[0], host)) == PUBLISHED[host]


def test_nothing_inline_and_nothing_from_others():
    assert "unsafe-inline" not in POLICY and "http" not in POLICY and "*" not in POLICY
    assert POLICY.startswith("default-src 'none'; ")
    assert "frame-ancestors" not in POLICY  # a browser complains of it in a meta tag


def test_only_what_is_named_by_its_content_is_kept_for_ever():
    for_ever = {path for path in FILES if "immutable" in headers_for(path)["Cache-Control"]}
    assert for_ever == {"pagefind/index/sv_1.pf_index", "en/pagefind/fragment/en_1.pf_fragment"}


def test_a_line_is_not_longer_than_cloudflare_reads():
    assert max(map(len, hosting_files(ADDRESSES[0])["_headers"].splitlines())) < 2000


def test_the_files_are_published_though_their_names_begin_oddly(small_site: Path):
    files = published_files(ADDRESSES[0], "netlify") | published_files(ADDRESSES[0], "apache")
    assert len(files) == 2
    for name, text in files.items():
        path = small_site / STAGING / "sv" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    built = build_html(small_site, ("sv", "en"), date(2026, 3, 1))
    assert {name: (built / name).read_text(encoding="utf-8") for name in files} == files
