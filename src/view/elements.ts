import type { ElementDefinition } from "cytoscape";
import type { Point } from "../layout/index.js";
import type { Scene, SceneArrow, SceneConcept } from "./scene.js";

// Concept ids hold no space and are never empty, so no two of these are ever the same.
const arrowId = ({ source, target }: SceneArrow): string => `${source} ${target}`;
const badgeId = ({ id }: SceneConcept): string => `${id} `;

/** What stylesheet functions read from an arrow. */
export interface ArrowData {
  readonly route: readonly Point[];
}

/** A scene as Cytoscape's elements, each made field by field: nothing of a file gets in but text and numbers. */
export function elementsOf({ concepts, arrows, direction }: Scene): ElementDefinition[] {
  return [
    ...concepts.map(conceptElement),
    ...arrows.map(arrowElement),
    ...concepts
      .filter(({ step }) => step !== undefined)
      .map((concept) => badgeElement(concept, direction === "down" || direction === "up")),
  ];
}

function conceptElement(concept: SceneConcept): ElementDefinition {
  const { id, lines, box, area, state } = concept;
  return {
    group: "nodes",
    data: {
      id,
      label: (state === "mastered" ? "✓ " : "") + lines.join("\n"),
      width: box.width,
      height: box.height,
      area,
    },
    position: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
    classes: [
      "concept",
      state,
      ...(concept.step === undefined ? [] : ["on-path"]),
      ...(concept.isGoal ? ["goal"] : []),
      ...(concept.isSelected ? ["selected"] : []),
      ...(concept.isQuiet ? ["quiet"] : []),
    ],
  };
}

/** Where no arrow ends: at the left side, or at the corner where arrows run sideways. */
function badgeElement(concept: SceneConcept, isUpright: boolean): ElementDefinition {
  return {
    group: "nodes",
    data: { id: badgeId(concept), label: String(concept.step), area: concept.area },
    position: { x: concept.box.x - 5, y: concept.box.y + (isUpright ? concept.box.height / 2 : 0) },
    classes: ["step", concept.state],
  };
}

function arrowElement(arrow: SceneArrow): ElementDefinition {
  const data: ArrowData = { route: arrow.points };
  return {
    group: "edges",
    data: { id: arrowId(arrow), source: arrow.source, target: arrow.target, ...data },
    classes: [
      arrow.kind,
      ...(arrow.isOnPath ? ["on-path"] : []),
      ...(arrow.isSelected ? ["selected"] : []),
      ...(arrow.isQuiet ? ["quiet"] : []),
    ],
  };
}
