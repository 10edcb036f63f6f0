"""The bricks that several kinds of page are built of: frozen values without words."""
