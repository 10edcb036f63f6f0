"""A template can be read: no line is wider than a window, none holds more than one choice, none goes on for
screens.
"""

import re
from pathlib import Path

import pytest

from roadmap_site.render.renderer import TEMPLATES

WIDTH, LENGTH = 110, 66
CHOICE = re.compile(r"{%-? *(?:if|elif) ")
FILES = sorted(TEMPLATES.rglob("*.html"))


@pytest.mark.parametrize("file", FILES, ids=[str(one.relative_to(TEMPLATES)) for one in FILES])
def test_a_template_can_be_read(file: Path):
    lines = file.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= LENGTH
    assert [line for line in lines if len(line) > WIDTH] == []
    assert [line for line in lines if len(CHOICE.findall(line)) > 1] == []
