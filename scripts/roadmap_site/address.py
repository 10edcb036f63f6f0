"""Every address is made here.

A path is site-relative (`missions/x/`) and the same in every language; the start page's is empty.
"""

from posixpath import dirname, relpath
from urllib.parse import quote, urlsplit

from .languages import DEFAULT

LOST_PAGE = "404.html"  # any host's answer at any depth, in every language: it has no address of its own
_PLAIN = "/.~-_"


def language_root(lang: str) -> str:
    """Where a language's pages stand below the site's root: at the root for the first, `en/` for English."""
    return "" if lang == DEFAULT else f"{lang}/"


def relative(target: str, page: str) -> str:
    """The address of `target` as written on `page`, both below the same root.

    An #anchor may follow the target.
    """
    path, hash_, anchor = target.partition("#")
    if path == page and anchor:
        return f"#{anchor}"
    folder = page if page.endswith("/") or not page else f"{dirname(page)}/"
    link = relpath(f"/{path}", f"/{folder}")
    if path.endswith("/") or not path:
        link += "/"
    return quote(link, safe=_PLAIN) + hash_ + anchor


def shared_file(target: str, page: str, lang: str) -> str:
    """The address, as written on a language's page, of a file that all share (`data/progress.json`)."""
    return relative(target, language_root(lang) + page)


def absolute(address: str, path: str, lang: str) -> str:
    """The full address of a page in a language, below the site's own address."""
    return f"{address.rstrip('/')}/{language_root(lang)}{quote(path, safe=_PLAIN + '#')}"


def base_path(address: str) -> str:
    """The path part of a site's address, with slashes around it: `/` or `/plan/`."""
    return urlsplit(address).path.rstrip("/") + "/"


def staged_file(path: str) -> str:
    """The Markdown file that MkDocs makes the page at `path` from."""
    return f"{path}index.md"
