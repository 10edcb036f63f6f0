"""Which strings are asked for is read in templates and code: each way of asking, and what fills the marks."""

import pytest

from roadmap_site.asked.in_code import asked_in_module
from roadmap_site.asked.in_templates import asked_in_template
from roadmap_site.asked.keys import resolved

WRITTEN = {"list": ("title", "found", "of_one", "of_two"), "frame": ("skip", "many")}

# (what stands in the file, the strings that it asks for with their marks)
TEMPLATES = {
    "a string": ("{{ t('list.title') }}", {"list.title": ""}),
    "one that is not written yet": ("{{ t('new.thing') }}", {"new.thing": ""}),
    "with a mark and a number": (
        "{{ t('list.found', count=3, who=view.name) }}",
        {"list.found": "{count} {who}"},
    ),
    "one or the other": (
        "{{ t('list.of_one' if a else 'list.of_two', n=1) }}",
        {"list.of_one": "{n}", "list.of_two": "{n}"},
    ),
    "known in part": ("{{ t('list.of_' ~ kind, n=1) }}", {"list.of_one": "{n}", "list.of_two": "{n}"}),
    "known in part, and one in whole": (
        "{{ t('list.of_' ~ kind, n=1) }}{{ t('list.of_one') }}",
        {"list.of_one": "", "list.of_two": "{n}"},
    ),
    "in a list": (
        "{% for key, n in [('list.of_one', 1), ('list.of_two', 2)] %}{{ t(key, count=n) }}{% endfor %}",
        {"list.of_one": "{count}", "list.of_two": "{count}"},
    ),
    "in the frame": ("{{ s['frame.skip']|e }}", {"frame.skip": ""}),
    "filled by a script": (
        "{#- filled by a script: frame.many {n} {q} -#}{{ s['frame.many'] }}",
        {"frame.many": "{n} {q}"},
    ),
    "a file's name": ("{% include 'list.html' %}{{ link('list/') }}", {}),
    "the end of a key": ("{{ t('list.of_' ~ a) if 'list.of_' }}", {"list.of_one": "", "list.of_two": ""}),
}
MODULES = {
    "a string": ('words.t("list.title")', {"list.title": ""}),
    "with marks": ('pieces.text("list.found", count=3, day=day)', {"list.found": "{count} {day}"}),
    "how it is shown is no mark": ('pieces.say("list.title", "quiet", lang="sv")', {"list.title": ""}),
    "a title": ('UiText("list.title", {"date": day})', {"list.title": "{date}"}),
    "one or the other": ('t("list.of_one" if a else "list.of_two")', {"list.of_one": "", "list.of_two": ""}),
    "known in part": ('t(f"list.of_{kind}", n=1)', {"list.of_one": "{n}", "list.of_two": "{n}"}),
    "in a list": (
        'found = [("list.of_one", a)]\nt(key, count=a)',
        {"list.of_one": "{count}"},
    ),
    "other texts": ('open("list.yml", "list title", "other.thing", f"{x}.html")', {}),
}


@pytest.mark.parametrize("case", TEMPLATES)
def test_a_template_is_read(case: str):
    text, asked = TEMPLATES[case]
    assert told(resolved(asked_in_template(text), WRITTEN)) == asked


@pytest.mark.parametrize("case", MODULES)
def test_a_module_is_read(case: str):
    text, asked = MODULES[case]
    assert told(resolved(asked_in_module(text), WRITTEN)) == asked


def told(found: dict[str, set[str]]) -> dict[str, str]:
    return {key: " ".join(sorted(marks)) for key, marks in found.items()}
