import { isAnchored } from "./anchored-layers.js";
import { connectedParts, wholePart, type Part } from "./connected-parts.js";
import { layeredDraft, type Drawing } from "./draft.js";
import { hullOf } from "./hull.js";
import { keepApart } from "./keep-apart.js";
import type { LayoutTask, Picture } from "./layout-task.js";
import type { Box, Point } from "./layout.js";
import { pack } from "./pack.js";
import { turnTo } from "./turn.js";

/** A layered layout that can be taken as it stands or improved first. */
export interface LayoutPlan {
  /** Crossings between one layer and the next, in all parts. */
  readonly crossings: number;
  /** Goes on improving for so many milliseconds, or as long as there is anything to gain. */
  improve(milliseconds: number): void;
  picture(): Picture;
}

/** What is being worked out for the first picture. */
export type LayoutStage = "layers" | "order" | "routes";

export function planLayout(task: LayoutTask): LayoutPlan {
  const stages = planInStages(task);
  let stage = stages.next();
  while (!stage.done) stage = stages.next();
  return stage.value;
}

/** Layers and orders everything; parts that no edge connects are drawn one by one, but with lanes all together. */
export function* planInStages(task: LayoutTask): Generator<LayoutStage, LayoutPlan, undefined> {
  yield "layers";
  const { graph, spacing, hasLanes, routing } = task;
  const parts =
    (hasLanes || graph.parentArea.length > 0) && graph.size > 0 ? [wholePart(graph)] : connectedParts(graph);
  const layered = parts.map((part) => layeredDraft(part.graph, spacing, hasLanes, routing));
  yield "order";
  const drafts = layered.map((ordered) => ordered());
  yield "routes";
  return {
    get crossings() {
      return drafts.reduce((sum, { crossings }) => sum + crossings, 0);
    },
    improve: (milliseconds) => {
      const tangled = drafts.filter(({ crossings }) => crossings > 0);
      const whole = tangled.reduce((sum, { size }) => sum + size, 0);
      let end = Date.now();
      for (const draft of tangled) {
        end += (milliseconds * draft.size) / whole;
        draft.improve(() => Date.now() >= end);
      }
    },
    picture: () => {
      const drawings = drafts.map((draft) => draft.draw());
      return compose(task, parts, drawings);
    },
  };
}

/** Packs the drawings of all parts and turns them to the direction. */
function compose(
  { graph, spacing, direction }: LayoutTask,
  parts: readonly Part[],
  drawings: readonly Drawing[],
): Picture {
  const isUpright = direction === "down" || direction === "up";
  const gap = 2 * spacing.boxes;
  const isKept = parts.map((part) => isAnchored(part.graph));
  const corners = isKept.includes(true)
    ? keepApart(drawings, isKept, gap)
    : pack(drawings, gap, isUpright ? 1.6 : 1 / 1.6);
  const whole = hullOf(drawings.map(({ width, height }, i) => ({ ...corners[i]!, width, height })));
  const turn = turnTo(direction, isKept.includes(true) ? { height: 0 } : whole);
  const positions = new Array<Point>(graph.size);
  const routes = new Array<readonly Point[]>(graph.tail.length);
  const lanes: Box[] = [];
  const areas: (Box | undefined)[] = [];
  drawings.forEach((drawing, i) => {
    const { concepts, edges } = parts[i]!;
    const [from, to] = [drawing.corner, corners[i]!];
    const moved = ({ x, y }: Point): Point => ({ x: x - from.x + to.x, y: y - from.y + to.y });
    const shown = (point: Point): Point => turn.point(moved(point));
    const shownBox = (box: Box): Box => turn.box({ ...box, ...moved(box) });
    drawing.positions.forEach((point, vertex) => (positions[concepts[vertex]!] = shown(point)));
    drawing.routes.forEach((route, edge) => (routes[edges[edge]!] = route.map(shown)));
    for (const box of drawing.lanes) lanes.push(shownBox(box));
    for (const box of drawing.areas) areas.push(box && shownBox(box));
  });
  return { positions, routes, lanes, areas, box: turn.box(whole) };
}
