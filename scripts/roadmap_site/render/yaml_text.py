"""Settings and front matter as YAML, in the order that they are given in, a line for each."""

from collections.abc import Mapping
from typing import Any

import yaml

# The writer in C, where PyYAML was built with it, is eight times as quick; both are read back alike.
_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def as_yaml(fields: Mapping[str, Any]) -> str:
    """The text that reads back as these fields."""
    text: str = yaml.dump(fields, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=2**16)
    return text
