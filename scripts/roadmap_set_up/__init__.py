"""What a machine needs to make or test the site: an environment with the locked packages, and a browser.

Runs before anything is installed, so nothing here uses more than Python itself and `roadmap_site.languages`.
"""
