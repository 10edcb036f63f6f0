"""Every pair of colours that carries text or a meaningful shape can be told apart by a weak eye."""

import pytest

from roadmap_site.look.palette import PALETTE, LineColour, contrast

TEXT = 4.5
SHAPE = 3.0
MODES = ("light", "dark")


def test_contrast_is_the_published_one():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)
    assert contrast("#ff0000", "#ffffff") == pytest.approx(4.0, abs=0.005)


def test_eight_lines_with_names_of_their_own():
    assert len(PALETTE.lines) == 8
    assert len(set(PALETTE.names)) == 8
    assert PALETTE.names[:4] == ("green", "orange", "teal", "violet")


def test_an_unknown_colour_names_the_known_ones():
    assert PALETTE.line("teal").name == "teal"
    with pytest.raises(KeyError, match="purple.*green.*slate"):
        PALETTE.line("purple")


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("colour", PALETTE.lines, ids=lambda colour: colour.name)
def test_a_line_is_legible_as_text(colour: LineColour, mode: str):
    shade, ground = getattr(colour, mode), getattr(PALETTE, mode)
    for background in (ground.paper, ground.surface, shade.soft):
        assert contrast(shade.line, background) >= TEXT, background


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("colour", PALETTE.lines, ids=lambda colour: colour.name)
def test_ink_and_a_warning_are_legible_on_a_soft_background(colour: LineColour, mode: str):
    soft, ground = getattr(colour, mode).soft, getattr(PALETTE, mode)
    for text in (ground.ink, ground.quiet, ground.late):
        assert contrast(text, soft) >= TEXT, text


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("colour", PALETTE.lines, ids=lambda colour: colour.name)
def test_the_letter_on_the_tile_is_legible(colour: LineColour, mode: str):
    assert contrast(getattr(PALETTE, mode).paper, getattr(colour, mode).line) >= TEXT


@pytest.mark.parametrize("mode", MODES)
def test_the_ground_is_legible(mode: str):
    ground = getattr(PALETTE, mode)
    for background in (ground.paper, ground.surface):
        for text in (ground.ink, ground.quiet, ground.link, ground.late, ground.ok):
            assert contrast(text, background) >= TEXT, (text, background)
        assert contrast(ground.edge, background) >= SHAPE, "the edge of a field or button"
    assert contrast(ground.late, ground.late_soft) >= TEXT
    assert contrast("#17223b", ground.mark) >= TEXT, "marked words in search results"


@pytest.mark.parametrize("mode", MODES)
def test_no_two_lines_look_alike(mode: str):
    """Letters tell lines apart for everyone; colours should still differ at a glance."""
    lines = [getattr(colour, mode).line for colour in PALETTE.lines]
    channels = [tuple(int(line[at : at + 2], 16) for at in (1, 3, 5)) for line in lines]
    for at, one in enumerate(channels):
        for other in channels[at + 1 :]:
            assert sum(abs(a - b) for a, b in zip(one, other, strict=True)) > 60, (one, other)
