from pathlib import Path

import anywidget
import traitlets

here = Path(__file__).parent


class ConceptMap(anywidget.AnyWidget):
    """A concept map, the path to a goal, and what the learner knows."""

    _esm = (here / "concept-map.bundle.js").read_text("utf-8") + "\n" + (here / "widget.js").read_text("utf-8")
    map = traitlets.Dict().tag(sync=True)
    goal = traitlets.Unicode(None, allow_none=True).tag(sync=True)
    progress = traitlets.List(traitlets.Unicode()).tag(sync=True)
