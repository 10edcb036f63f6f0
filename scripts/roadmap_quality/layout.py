"""Whether all can be read where there is little room, in large letters, in one's own colours, on paper."""

from playwright.sync_api import Page, ViewportSize

from .scripts import faults_told

# What carries meaning by its shape alone.
MARKS = ".dot, .mini i, .stop .dots:not(:has(.count)), .track li"
NO_USE_ON_PAPER = (
    ".skip, .menu, .tools, .menu-button, form, button, input, select, dialog, .pager, nav.siblings"
)
PAPER: ViewportSize = {"width": 718, "height": 1000}  # A4 between its margins, in CSS pixels
THUMBED = "header :is(a, button), form.filters :is(input, select, button, summary), [data-reset]"
TALL_AS_A_THUMB = 44  # CSS pixels
# The distances of WCAG 2.2, success criterion 1.4.12.
SPACED = """* {
  line-height: 1.5 !important;
  letter-spacing: .12em !important;
  word-spacing: .16em !important;
}
p { margin-bottom: 2em !important; }"""


def overflow_faults(page: Page) -> list[str]:
    """What doesn't fit into the window, is cut off, or lies on something else."""
    return faults_told(page, "overflowing") + faults_told(page, "overlapping")


def enlarged_faults(page: Page) -> list[str]:
    """What doesn't fit when letters are twice as large."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    return overflow_faults(page)


def spaced_faults(page: Page) -> list[str]:
    """What doesn't fit when a reader has set letters, words and lines further apart."""
    page.evaluate(
        """css => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
    }""",
        SPACED,
    )
    return overflow_faults(page)


def motion_faults(page: Page) -> list[str]:
    """What moves though the visitor has asked for stillness."""
    return faults_told(page, "moving")


def colour_faults(page: Page) -> list[str]:
    """Marks that are lost in a visitor's own colours."""
    return faults_told(page, "unmarked", MARKS)


def thumb_faults(page: Page) -> list[str]:
    """Controls of a phone's header and filters that are too low for a thumb."""
    return faults_told(page, "low", [THUMBED, TALL_AS_A_THUMB])


def paper_faults(page: Page) -> list[str]:
    """What goes wrong when the page is printed."""
    window = page.viewport_size
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print")
    faults = faults_told(page, "printed", NO_USE_ON_PAPER) + overflow_faults(page)
    page.emulate_media(media="screen")
    if window:
        page.set_viewport_size(window)
    return faults
