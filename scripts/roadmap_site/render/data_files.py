"""The data files as a hand-written page lists them: each a link, with its day and how large it is."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from ..address import shared_file
from ..words import Words


class DataFile(NamedTuple):
    """A file below the site's root, the half-year's end that it tells of (None: today) and its bytes."""

    path: str
    day: date | None
    size: int


def data_files(files: Iterable[DataFile], words: Words, page: str) -> Markup:
    """The list, as it stands on a page in one language."""
    rows = (
        Markup('<li><a href="{}">{}</a> ({})</li>').format(
            shared_file(one.path, page, words.lang),
            words.t("data.of_day", date=words.date(one.day)) if one.day else words.t("data.today"),
            words.t("data.as_json", size=words.size(one.size)),
        )
        for one in files
    )
    return Markup("<ul>{}</ul>").format(Markup("").join(rows))
