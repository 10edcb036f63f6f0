"""Every command speaks the language of the computer that it runs on, the set-up by the same rule as the
build.
"""

import pytest

from roadmap_site.languages import choose_language

CASES = [
    ({"LANG": "sv_SE.UTF-8"}, "sv"),
    ({"LANG": "en_GB.UTF-8"}, "en"),
    ({"LANG": "en"}, "en"),
    ({"LANG": "en-GB"}, "en"),
    ({"LANG": "sv@euro"}, "sv"),
    ({}, "sv"),
    ({"LANG": ""}, "sv"),
    ({"LANG": "C"}, "sv"),
    ({"LANG": "C.UTF-8"}, "sv"),
    ({"LANG": "POSIX"}, "sv"),
    ({"LANG": "de_DE.UTF-8"}, "en"),
    ({"LANG": "svx_XX.UTF-8"}, "en"),
    ({"LC_ALL": "en_GB.UTF-8", "LC_MESSAGES": "sv_SE.UTF-8", "LANG": "sv_SE.UTF-8"}, "en"),
    ({"LC_ALL": "", "LC_MESSAGES": "en_GB.UTF-8", "LANG": "sv_SE.UTF-8"}, "en"),
    ({"LC_ALL": "C.UTF-8", "LANG": "en_GB.UTF-8"}, "sv"),
    ({"LC_TIME": "en_GB.UTF-8", "LANG": "sv_SE.UTF-8"}, "sv"),
]


@pytest.mark.parametrize(("environment", "language"), CASES)
def test_messages_follow_the_readers_computer(environment, language):
    assert choose_language(None, environment) == language


@pytest.mark.parametrize(("option", "variable"), [("en", "sv_SE.UTF-8"), ("sv", "en_US.UTF-8")])
def test_a_language_that_is_asked_for_goes_before_the_computers(option, variable):
    assert choose_language(option, {"LC_ALL": variable}) == option
