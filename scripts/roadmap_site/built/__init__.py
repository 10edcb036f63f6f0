"""Staged text becomes the published site: MkDocs, the search indexes, the last check, the switch.

And a server to look at it.
"""
