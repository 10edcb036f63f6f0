"""Reading content/: files become plain trees of text with the place of every value; nothing is guessed or executed."""

from .document import Document
from .files import read_folder
from .yaml_reader import read_text

__all__ = ["Document", "read_folder", "read_text"]
