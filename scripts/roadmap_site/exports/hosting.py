"""The headers as settings for common hosts: Netlify and Cloudflare Pages, Apache, nginx."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote, unquote, urlsplit

from ..address import LOST_PAGE
from ..model.publishing import Host
from .headers import Rule, header_rules

_TEXT = (
    "text/css text/javascript application/javascript text/plain text/csv "
    "application/json application/xml image/svg+xml"
)
_PLAIN = re.compile(r"[A-Za-z0-9._/~-]+")
_DOLLAR = "${dollar}"  # nginx has no other way to write one in a text that may hold variables
_CERTIFICATE = (
    "  listen 443 ssl;",
    "  listen [::]:443 ssl;",
    "  ssl_certificate /etc/ssl/FILL-IN/fullchain.pem;",
    "  ssl_certificate_key /etc/ssl/FILL-IN/privkey.pem;",
)
_SENT_AS_WRITTEN = "/:@!$&'()*+,;=~"


# What a host reads from the published folder itself; the rest is for whoever sets the host up.
_READ_THERE: dict[Host, str] = {"netlify": "_headers", "apache": ".htaccess"}


def hosting_files(address: str) -> dict[str, str]:
    """File name → text, for a site that will stand at `address`; none of it is a page of the site."""
    parts = urlsplit(address)
    base, secure = unquote(parts.path).rstrip("/") + "/", parts.scheme == "https"
    rules = header_rules(secure=secure)
    return {
        "_headers": netlify(base, rules),
        ".htaccess": apache(base, rules),
        "nginx.conf": nginx(base, parts.hostname or "localhost", rules, secure=secure),
    }


def published_files(address: str, host: Host) -> dict[str, str]:
    """Those of them that stand in the published folder, because the site's host reads them there."""
    return {name: text for name, text in hosting_files(address).items() if name == _READ_THERE.get(host)}


def _as_sent(path: str) -> str:
    """A path as a browser writes it in what it asks for."""
    return quote(path, safe=_SENT_AS_WRITTEN)


def _quoted(text: str) -> str:
    """A text as one word of a setting: Apache and nginx agree on how to write one that isn't plain."""
    return text if _PLAIN.fullmatch(text) else _in_quotes(text)


def _in_quotes(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def netlify(base: str, rules: Sequence[Rule]) -> str:
    """`_headers`, read by Netlify and by Cloudflare Pages.

    Where two rules match, Netlify lets the later one win and Cloudflare adds the values up; there, "! Name"
    first takes away what an earlier rule has set, and Netlify skips a line that has no colon.
    """
    base = _as_sent(base)
    everywhere, *special = rules
    lines = [f"{base}*", *(f"  {name}: {value}" for name, value in everywhere.headers.items())]
    for rule in special:
        lines.append(f"{base}{rule.prefix}*")
        lines += [f"  ! {name}" for name in rule.headers if name in everywhere.headers]
        lines += [f"  {name}: {value}" for name, value in rule.headers.items()]
    return "\n".join(lines) + "\n"


def apache(base: str, rules: Sequence[Rule]) -> str:
    """`.htaccess`; a module that isn't there is passed over."""
    lines = [
        "# For Apache 2.4, where AllowOverride permits FileInfo.",
        "DirectoryIndex index.html",
        f"ErrorDocument 404 {_quoted(_as_sent(base + LOST_PAGE))}",
        "AddDefaultCharset utf-8",
        "AddCharset utf-8 .css .csv .js .json .svg .txt .xml",
        "AddType application/manifest+json .webmanifest",
        "AddType text/javascript .js",
        "<IfModule mod_headers.c>",
        *_apache_headers(base, rules),
        "</IfModule>",
        "<IfModule mod_deflate.c>",
        f"AddOutputFilterByType DEFLATE text/html {_TEXT}",
        "</IfModule>",
    ]
    return "\n".join(lines) + "\n"


def _apache_headers(base: str, rules: Sequence[Rule]) -> Iterator[str]:
    everywhere, *special = rules
    for name, value in everywhere.headers.items():
        yield f'Header always set {name} "{value}"'
    for rule in special:
        condition = f"%{{REQUEST_URI}} =~ m#^{re.escape(base + rule.prefix)}#"
        yield f"<If {_in_quotes(condition)}>"
        for name, value in rule.headers.items():
            yield f'  Header always set {name} "{value}"'
        yield "</If>"


def nginx(base: str, host: str, rules: Sequence[Rule], *, secure: bool) -> str:
    """A server block with the maps before it: nginx wants both inside `http`, as in /etc/nginx/conf.d/."""
    everywhere, *_ = rules
    maps = {name: f"$site_{name.lower().replace('-', '_')}" for name in _varying(rules)}
    values = {name: f'"{value}"' for name, value in everywhere.headers.items()} | maps
    lines = [
        "# Copy to /etc/nginx/conf.d/. FILL IN: where the published folder and your certificate are.",
        *(line for name, variable in maps.items() for line in _nginx_map(name, variable, base, rules)),
        *(['geo $dollar { default "$"; }'] if "$" in base else []),
        *(_nginx_secured(host) if secure else []),
        "server {",
        *(_CERTIFICATE if secure else ("  listen 80;", "  listen [::]:80;")),
        f"  server_name {_quoted(host)};",
        f"  location {_quoted(base)} {{ alias /var/www/site/; }}",
        f"  error_page 404 {_quoted((base + LOST_PAGE).replace('$', _DOLLAR))};",
        "  index index.html;",
        "  charset utf-8;",
        f"  charset_types {_TEXT};",
        "  gzip on;",
        f"  gzip_types {_TEXT};",
        *(f"  add_header {name} {value} always;" for name, value in values.items()),
        "}",
    ]
    return "\n".join(lines) + "\n"


def _nginx_secured(host: str) -> Iterator[str]:
    """Whoever comes without https is sent on."""
    yield "server {"
    yield "  listen 80;"
    yield "  listen [::]:80;"
    yield f"  server_name {_quoted(host)};"
    yield "  return 301 https://$host$request_uri;"
    yield "}"


def _varying(rules: Sequence[Rule]) -> list[str]:
    """The headers that aren't the same for every file, in the order of their first rule."""
    return list(dict.fromkeys(name for rule in rules[1:] for name in rule.headers))


def _nginx_map(name: str, variable: str, base: str, rules: Sequence[Rule]) -> Iterator[str]:
    default, *special = rules
    yield f"map $uri {variable} {{"
    yield f'  default "{default.headers.get(name, "")}";'
    for rule in special:
        if name in rule.headers:
            yield f'  {_in_quotes(f"~^{re.escape(base + rule.prefix)}")} "{rule.headers[name]}";'
    yield "}"
