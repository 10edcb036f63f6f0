"""The finished sites that a law must hold for: the made-up partnership's in three states, and the shipped
one.
"""

import pytest

from built import BuiltSite

SHIPPED = pytest.param("shipped_site", marks=pytest.mark.shipped)


@pytest.fixture(params=["built_site", "site_without_examples", "site_of_a_past_day", SHIPPED])
def any_site(request: pytest.FixtureRequest) -> BuiltSite:
    """Whatever it shows, and of whichever day it is."""
    return request.getfixturevalue(request.param)


@pytest.fixture(params=["built_site", SHIPPED])
def site_of_today(request: pytest.FixtureRequest) -> BuiltSite:
    """With all that is known today."""
    return request.getfixturevalue(request.param)
