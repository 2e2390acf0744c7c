import type { Box } from "../layout/index.js";
import { middleOf } from "../layout/line-and-box.js";
import { labelOf, textWidth, type Label } from "../view/label.js";
import { areTitlesOver } from "../view/lane-titles.js";
import type { Scene, SceneLane } from "../view/scene.js";
import type { Painter } from "./paint.js";
import { rect } from "./svg-concept.js";
import { svgText } from "./svg-text.js";

/** How wide a picture is that is shown as large as it is; titles grow with larger ones. */
const ordinaryWidth = 1000;
const gap = 4;

/** The title of a lane in its box. */
export interface LaneTitle {
  readonly lane: SceneLane;
  readonly lines: readonly string[];
  readonly box: Box;
  /** How much larger its letters are than those of a concept. */
  readonly scale: number;
}

/** The band of an area. */
export function svgLane({ box, area }: SceneLane, painter: Painter): string {
  return rect(box, 0, 16, { ...painter.paint({ fill: painter.soft(area) }, "lane"), opacity: 0.6 });
}

/** Titles over lanes that stand side by side, and inside those that lie under one another, as large as there is room. */
export function laneTitles(scene: Scene, locale: string): LaneTitle[] {
  const { lanes, box } = scene;
  const isOver = areTitlesOver(scene);
  const wanted = Math.max(1, box.width / ordinaryWidth);
  return lanes.map((lane) => {
    const { lines, width, height } = isOver ? labelOf(lane.title, locale) : onOneLine(lane.title);
    const room = isOver ? (lane.box.width - 2) / width : 24 / height;
    const scale = Math.min(isOver ? wanted : 1, room);
    const size = { width: scale * width, height: scale * height };
    const place = isOver
      ? { x: lane.box.x + (lane.box.width - size.width) / 2, y: lane.box.y - size.height - gap }
      : { x: lane.box.x, y: lane.box.y };
    return { lane, lines, box: { ...place, ...size }, scale };
  });
}

export function svgLaneTitle({ lane, lines, box, scale }: LaneTitle, painter: Painter): string[] {
  const center = middleOf(box);
  return [
    rect(box, 0, 6 * scale, { ...painter.paint({ fill: painter.strong(lane.area) }) }),
    svgText(
      center,
      { title: lane.title, lines, size: Math.round(130 * scale) / 10, lineHeight: 16.9 * scale },
      { ...painter.paint({ fill: "background" }), "font-weight": 600 },
    ),
  ];
}

/** Beside one another, lanes leave room for several lines; under one another, for one. */
function onOneLine(title: string): Label {
  return { lines: [title], width: textWidth(title) + 30, height: 33 };
}
