"""Cuts the typeface's files out of those that its package holds. Run by hand when the typeface changes."""
