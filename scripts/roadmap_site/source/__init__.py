"""Reading content/: files become plain trees of text with the place of every value.

Nothing is guessed or executed.
"""

from .document import Document
from .files import read_file
from .folder import Layout, read_folder
from .yaml_reader import identity, read_text

__all__ = ["Document", "Layout", "identity", "read_file", "read_folder", "read_text"]
