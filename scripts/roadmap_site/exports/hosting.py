"""The headers as settings for common hosts: Netlify and Cloudflare Pages, Apache, nginx."""

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote, urlsplit

from ..address import LOST_PAGE
from .headers import RULES

_TEXT = (
    "text/css text/javascript application/javascript text/plain text/csv "
    "application/json application/xml image/svg+xml"
)
_PLAIN = re.compile(r"[A-Za-z0-9._/~-]+")
_DOLLAR = "${dollar}"  # nginx has no other way to write one in a text that may hold variables
_SENT_AS_WRITTEN = "/:@!$&'()*+,;=~"


def hosting_files(address: str) -> dict[str, str]:
    """Path below the site's root → text, for a site that will stand at `address`."""
    base = unquote(urlsplit(address).path).rstrip("/") + "/"
    host = urlsplit(address).hostname or "localhost"
    return {
        "_headers": netlify(base),
        ".htaccess": apache(base),
        "hosting/nginx.conf": nginx(base, host),
    }


def _as_sent(path: str) -> str:
    """A path as a browser writes it in what it asks for."""
    return quote(path, safe=_SENT_AS_WRITTEN)


def _quoted(text: str) -> str:
    """A text as one word of a setting: Apache and nginx agree on how to write one that isn't plain."""
    return text if _PLAIN.fullmatch(text) else _in_quotes(text)


def _in_quotes(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def netlify(base: str) -> str:
    """`_headers`, read by Netlify and by Cloudflare Pages.

    Where two rules match, Netlify lets the later one win and Cloudflare adds the values up; there, "! Name"
    first takes away what an earlier rule has set, and Netlify skips a line that has no colon.
    """
    base = _as_sent(base)
    everywhere, *special = RULES
    lines = [f"{base}*", *(f"  {name}: {value}" for name, value in everywhere.headers.items())]
    for rule in special:
        lines.append(f"{base}{rule.prefix}*")
        lines += [f"  ! {name}" for name in rule.headers if name in everywhere.headers]
        lines += [f"  {name}: {value}" for name, value in rule.headers.items()]
    return "\n".join(lines) + "\n"


def apache(base: str) -> str:
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
        *_apache_headers(base),
        "</IfModule>",
        "<IfModule mod_deflate.c>",
        f"AddOutputFilterByType DEFLATE text/html {_TEXT}",
        "</IfModule>",
    ]
    return "\n".join(lines) + "\n"


def _apache_headers(base: str) -> Iterator[str]:
    everywhere, *special = RULES
    for name, value in everywhere.headers.items():
        yield f'Header always set {name} "{value}"'
    for rule in special:
        condition = f"%{{REQUEST_URI}} =~ m#^{re.escape(base + rule.prefix)}#"
        yield f"<If {_in_quotes(condition)}>"
        for name, value in rule.headers.items():
            yield f'  Header always set {name} "{value}"'
        yield "</If>"


def nginx(base: str, host: str) -> str:
    """A server block with the maps before it: nginx wants both inside `http`, as in /etc/nginx/conf.d/."""
    everywhere, *_ = RULES
    maps = {name: f"$site_{name.lower().replace('-', '_')}" for name in _varying()}
    values = {name: f'"{value}"' for name, value in everywhere.headers.items()} | maps
    lines = [
        "# Copy to /etc/nginx/conf.d/, say where the published folder is, and add your certificate.",
        *(line for name, variable in maps.items() for line in _nginx_map(name, variable, base)),
        *(['geo $dollar { default "$"; }'] if "$" in base else []),
        "server {",
        "  listen 80;",
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


def _varying() -> list[str]:
    """The headers that aren't the same for every file, in the order of their first rule."""
    return list(dict.fromkeys(name for rule in RULES[1:] for name in rule.headers))


def _nginx_map(name: str, variable: str, base: str) -> Iterator[str]:
    default, *special = RULES
    yield f"map $uri {variable} {{"
    yield f'  default "{default.headers.get(name, "")}";'
    for rule in special:
        if name in rule.headers:
            yield f'  {_in_quotes(f"~^{re.escape(base + rule.prefix)}")} "{rule.headers[name]}";'
    yield "}"
