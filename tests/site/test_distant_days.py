"""A site as of a day before anything had happened, or long after the end, is a whole site too."""

from datetime import date

import pytest

from built import BuiltSite, build_site
from empty_places import empty_holders, lonely_headings
from projects import project_folder


@pytest.fixture(scope="module", params=[date(2019, 1, 1), date(2045, 1, 1)], ids=["before", "after"])
def distant(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return build_site(project_folder(tmp_path_factory.mktemp("distant")), request.param)


def test_nothing_is_empty_and_no_heading_stands_alone(distant: BuiltSite):
    for page in distant.pages():
        assert list(lonely_headings(page)) == [], page.path
        assert empty_holders(page) == [], page.path
