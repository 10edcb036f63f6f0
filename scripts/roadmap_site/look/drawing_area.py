"""The area that a chart is drawn on: SVG user units, y downwards; it scales with its column."""

WIDTH, HEIGHT = 640, 260
# Where the axes leave room for what stands beside them.
LEFT, RIGHT, TOP, BOTTOM = 46, 616, 36, 222

Place = tuple[float, float]
