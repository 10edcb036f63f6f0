"""The pictures of the site that the README shows."""

from pathlib import Path

from playwright.sync_api import Browser, ViewportSize

from .browser import PHONE

PICTURE_SIZE: ViewportSize = {"width": 1280, "height": 900}
PICTURES = {
    "start.png": ("", PICTURE_SIZE),
    "mission.png": ("missions/storage-near-the-grid/", PICTURE_SIZE),
    "start-phone.png": ("", PHONE),
}


def take_pictures(browser: Browser, address: str, folder: Path) -> None:
    """Write every picture into `folder`, of the site at `address`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (path, window) in PICTURES.items():
        context = browser.new_context(viewport=window, locale="sv-SE", color_scheme="light")
        page = context.new_page()
        page.goto(address + path, wait_until="networkidle")
        page.screenshot(path=folder / name)
        context.close()
