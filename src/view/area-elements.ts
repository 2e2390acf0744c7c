import type { ElementDefinition } from "cytoscape";
import { farNote, noteFor, noteFontSize, reducedNoteFontSize, rise } from "./area-label.js";
import { inOwnDirection } from "./label.js";
import type { SceneArea } from "./scene.js";
import { areaKey } from "./stops.js";
import { middleOf } from "./viewport.js";

/** A folded area as Cytoscape's elements: its box with the title, what there is to learn, and how much of it is known. */
export function areaElements(scene: SceneArea): ElementDefinition[] {
  const { id, lines, farLines, box, area, known } = scene;
  const { x, y } = middleOf(box);
  const key = areaKey(id);
  const classes = [...(scene.isSelected ? ["selected"] : []), ...(scene.isQuiet ? ["quiet"] : [])];
  const at = (part: string, data: object, height: number): ElementDefinition => ({
    group: "nodes",
    // What belongs to the key of an area begins with one more space than any other.
    data: { id: part === "folded" ? key : `  ${part}${key}`, area, ...data },
    position: { x, y: y + height },
    classes: [part, ...(part === "folded" && scene.isOnPath ? ["on-path"] : []), ...classes],
  });
  const { width, height } = box;
  const [label, reducedLabel, farLabel] = [
    noteFor(scene, noteFontSize),
    noteFor(scene, reducedNoteFontSize),
    farNote(scene),
  ].map((note) => note && inOwnDirection([note]));
  const farRise = farLabel ? -rise : 0;
  return [
    at("folded", { label: inOwnDirection(lines), farLabel: inOwnDirection(farLines), farRise, width, height }, 0),
    at("note", { label, reducedLabel, farLabel, room: `${String(width)}px` }, height / 2 - 28),
    at("known", { width: width - 28, percent: Math.round(100 * known) }, height / 2 - 10),
  ];
}
