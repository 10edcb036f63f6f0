"""What a phone shows of the site on its home screen: the web app manifest, `assets/site.webmanifest`."""

import json
from typing import Any

from ..look.palette import PALETTE

_ICONS = (
    {"src": "img/favicon.svg", "sizes": "any", "type": "image/svg+xml"},
    {"src": "img/icon-192.png", "sizes": "192x192", "type": "image/png", "purpose": "any maskable"},
    {"src": "img/icon-512.png", "sizes": "512x512", "type": "image/png", "purpose": "any maskable"},
)


def web_manifest(name: str) -> str:
    """The manifest of a site with this name."""
    ground = PALETTE.light
    manifest = {
        "name": name,
        "short_name": name,
        "start_url": "../",
        "scope": "../",
        "display": "browser",
        "background_color": ground.paper,
        "theme_color": ground.surface,
    }
    lines = [f"  {_json(key)}: {_json(value)}," for key, value in manifest.items()]
    icons = ",\n".join(f"    {_json(icon)}" for icon in _ICONS)
    return "\n".join(["{", *lines, f'  "icons": [\n{icons}\n  ]', "}", ""])


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
