"""What a page leaves behind, what it allows itself, and what is left of it when its scripts don't run."""

import re

from playwright.sync_api import Page

from .scripts import faults_told

POLICY = "document.querySelector('meta[http-equiv=Content-Security-Policy]')?.content ?? ''"
# What a script has to work: filters count and hide, and what they say when nothing is left.
FOR_SCRIPTS = ".needs-js, form.filters, .found, [data-when-empty], dialog, .search .status, .search .hits"


def kept_faults(page: Page) -> list[str]:
    """Nothing is stored of a visitor who has chosen nothing."""
    stored = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    cookies = [cookie["name"] for cookie in page.context.cookies()]
    return [f"{name} is stored" for name in stored] + [f"the cookie {name} is set" for name in cookies]


def policy_faults(page: Page) -> list[str]:
    """The page must forbid what it doesn't need: all that isn't named, and what stands in the page itself."""
    policy = page.evaluate(POLICY)
    if "default-src 'none'" not in policy:
        return [f"there is no policy that starts from nothing: {policy or 'none at all'}"]
    loose = re.findall(r"'unsafe-inline'|'unsafe-eval'|(?<=\s)(?:https?:\S*|\*)", policy)
    return [f"the policy allows {one}" for one in loose]


def unscripted_faults(page: Page) -> list[str]:
    """Without scripts all that the page has to say is shown, and nothing that only a script could work."""
    return faults_told(page, "unscripted", FOR_SCRIPTS)
