"""The site's languages, defined once: the first is the default, and stands at the root of the site."""

LANGUAGES = ("sv", "en")
DEFAULT = LANGUAGES[0]
