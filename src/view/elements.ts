import type { ElementDefinition } from "cytoscape";
import type { Point } from "../layout/index.js";
import { onceFor } from "../model/once-for.js";
import { badgeBox } from "./badge.js";
import { fontSize, inOwnDirection } from "./label.js";
import { middleOf } from "./viewport.js";
import { areaElements } from "./area-elements.js";
import type { Scene, SceneArrow, SceneConcept } from "./scene.js";
import { drawnState, signBefore, signsAtCorner } from "./signs.js";
import { areaKey, endsOf, type StopId } from "./stops.js";

/** Pixels from which an arrow is quieter than those that show what belongs together. */
const longArrow = 480;

// Concept ids hold no space and are never empty, so no two of these are ever the same.
const arrowId = (from: StopId, to: StopId): string => `${from} ${to}`;
const badgeId = ({ id }: SceneConcept): string => `${id} `;

/** What stylesheet functions read from an arrow. */
export interface ArrowData {
  readonly route: readonly Point[];
  /** Where it leaves its source and meets its target, from their middles, wherever these are on their way to. */
  readonly leaves: Point;
  readonly meets: Point;
  /** How many prerequisites it stands for. */
  readonly count: number;
}

/**
 * A scene as Cytoscape's elements, each made field by field: nothing of a file gets in but text and numbers. What two
 * scenes share is the same element in both.
 */
export function elementsOf(scene: Scene): ElementDefinition[] {
  const { concepts, areas, arrows } = scene;
  const folded = areas.filter(({ isFolded }) => isFolded);
  const middles = new Map<StopId, Point>([
    ...concepts.map(({ id, box }) => [id, middleOf(box)] as const),
    ...folded.map(({ id, box }) => [areaKey(id), middleOf(box)] as const),
  ]);
  return [
    ...concepts.map(conceptElement),
    ...folded.flatMap(areaElements),
    ...arrows.map((arrow) => arrowElements(arrow)(middles)),
    ...concepts.filter(({ step }) => step !== undefined).map((concept) => badgeElement(concept, scene)),
    ...concepts.flatMap(tagsElement),
  ];
}

const conceptElement = onceFor((concept: SceneConcept): ElementDefinition => {
  const { id, lines, box, area, look = {} } = concept;
  return {
    group: "nodes",
    data: {
      id,
      label: signBefore(concept) + inOwnDirection(lines),
      width: box.width,
      height: box.height,
      area,
      fill: look.fill,
      stroke: look.stroke,
      text: look.text,
      shape: look.shape ?? "round-rectangle",
      fontSize: fontSize * (look.scale ?? 1),
    },
    position: middleOf(box),
    classes: [
      "concept",
      drawnState(concept),
      ...(concept.step === undefined ? [] : ["on-path"]),
      ...(concept.isGoal ? ["goal"] : []),
      ...(concept.isSelected ? ["selected"] : []),
      ...(concept.isQuiet ? ["quiet"] : []),
    ],
  };
});

function badgeElement(concept: SceneConcept, scene: Scene): ElementDefinition {
  const box = badgeBox(concept, scene);
  return {
    group: "nodes",
    data: { id: badgeId(concept), label: String(concept.step), area: concept.area, width: box.width },
    position: middleOf(box),
    classes: ["step", concept.state],
  };
}

/** What is begun, star and note, at the corner where no number stands. */
function tagsElement(concept: SceneConcept): ElementDefinition[] {
  const { id, box } = concept;
  const label = signsAtCorner(concept).join("");
  if (label === "") return [];
  const position = { x: box.x + box.width, y: box.y };
  return [
    {
      group: "nodes",
      data: { id: `${id}  `, label },
      position,
      classes: ["tags"],
    },
  ];
}

/** An arrow is drawn between the same boxes in all scenes that share it. */
const arrowElements = onceFor((arrow: SceneArrow) => {
  let made: ElementDefinition | undefined;
  return (middles: ReadonlyMap<StopId, Point>) => (made ??= arrowElement(arrow, middles));
});

function arrowElement(arrow: SceneArrow, middles: ReadonlyMap<StopId, Point>): ElementDefinition {
  const { points, count = 1 } = arrow;
  const { from, to } = endsOf(arrow);
  const data: ArrowData = {
    route: points,
    leaves: fromMiddle(points[0], middles.get(from)),
    meets: fromMiddle(points.at(-1), middles.get(to)),
    count,
  };
  return {
    group: "edges",
    data: { id: arrowId(from, to), source: from, target: to, ...data },
    classes: [
      arrow.kind,
      ...(arrow.count === undefined ? [] : ["bundle"]),
      ...(arrow.isOnPath ? ["on-path"] : []),
      ...(arrow.isSelected ? ["selected"] : []),
      ...(arrow.isQuiet ? ["quiet"] : []),
      ...(lengthOf(points) > longArrow ? ["long"] : []),
    ],
  };
}

const lengthOf = onceFor((points: readonly Point[]): number =>
  points.reduce((sum, { x, y }, i) => sum + (i ? Math.hypot(x - points[i - 1]!.x, y - points[i - 1]!.y) : 0), 0),
);

function fromMiddle(end: Point | undefined, middle: Point | undefined): Point {
  return { x: (end?.x ?? 0) - (middle?.x ?? 0), y: (end?.y ?? 0) - (middle?.y ?? 0) };
}
