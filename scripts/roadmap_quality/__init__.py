"""A look at the built site as its visitors meet it: in a real browser, on every kind of page.

Not a stage of the build: it only reads what was built. `scripts/quality.py` runs all of it, the tests run its
quick part.
"""
