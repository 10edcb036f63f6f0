"""time/months.json: what the page of the travel in time shows of every month, made by that page's templates.

A line of the map is told again only when it has changed: the script keeps what the month before said.
"""

import json
from collections.abc import Iterator
from typing import Any

from ..address import relative
from ..render.renderer import Renderer
from ..views.page import Page
from ..views.parts.scene import Scene
from ..views.time_travel import Month, TimeView

Data = dict[str, Any]
_BLOCKS = ("real", "example")


def months_json(page: Page, renderer: Renderer) -> str:
    """Every month of the page in the renderer's language, the oldest first."""
    assert isinstance(page.view, TimeView)
    months = _Months(page, renderer)
    told = {"months": list(months.all(page.view)), "gone": months.gone(page.view)}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


class _Months:
    """The months one after the other, and the cells that the last one left."""

    def __init__(self, page: Page, renderer: Renderer) -> None:
        self.words = renderer.words
        self.part: Any = renderer.macros("board.html", page.path)
        self.month: Any = renderer.macros("month.html", page.path)
        self.path = page.path
        self.cells: dict[tuple[str, str], str] = {}

    def all(self, view: TimeView) -> Iterator[Data]:
        for month in view.months:
            data: Data = {"id": month.id, "name": self.words.month(month.day)}
            if month.kept:
                data["kept"] = relative(f"history/{month.day.isoformat()}/", self.path)
            for block in _BLOCKS:
                data[block] = self._block(month, block, drawn=getattr(view.drawn, block))
            yield data

    def gone(self, view: TimeView) -> Data:
        """The lines that only earlier months have: rows without cells."""
        return {block: self.part.gone(getattr(view.gone, block)).strip() for block in _BLOCKS}

    def _block(self, month: Month, block: str, *, drawn: bool) -> Data:
        events = self.month.events(getattr(month.events, block), block == "example")
        scene: Scene = getattr(month.scenes, block)
        data = {"events": events.strip()}
        return data | self._scene(scene, block) if drawn else data

    def _scene(self, scene: Scene, block: str) -> Data:
        return {
            "caption": self.part.caption(scene.map).strip(),
            "standing": self.part.standing(scene).strip(),
            "rows": dict(self._rows(scene, block)),
        }

    def _rows(self, scene: Scene, block: str) -> Iterator[tuple[str, str]]:
        """The cells of each line that they have changed on; none where the line isn't there any more."""
        cells = {row.line.id: self.part.cells(row, scene.map.example).strip() for row in scene.map.rows}
        for line in sorted({id_ for name, id_ in self.cells if name == block} | set(cells)):
            now = cells.get(line, "")
            if self.cells.get((block, line)) != now:
                self.cells[block, line] = now
                yield line, now
