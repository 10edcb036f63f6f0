"""Reading content/: files become plain trees of text with the place of every value; nothing is guessed or executed."""

from .document import Document
from .files import FOLDERS, SINGLES, read_file, read_folder
from .yaml_reader import identity, read_text

__all__ = ["FOLDERS", "SINGLES", "Document", "identity", "read_file", "read_folder", "read_text"]
