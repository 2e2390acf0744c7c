import { xml, type XmlAttributes } from "../formats/xml/write-xml.js";
import type { Scene, SceneConcept } from "../view/scene.js";
import { drawnState } from "../view/signs.js";
import type { Painter } from "./paint.js";
import { areaName, svgFarArea, svgFoldedArea, svgFrame, svgFrameTitle } from "./svg-area.js";
import { drawingOrder, svgArrow } from "./svg-arrow.js";
import { svgConcept, svgMark, svgStep } from "./svg-concept.js";
import { svgLane, svgLaneTitle, type LaneTitle } from "./svg-lane.js";
import type { SvgOptions } from "./svg-options.js";

/** What a scene holds, from the bottom up: bands or frames, arrows, areas, concepts, numbers, titles of bands or frames. */
export function svgLayers(
  scene: Scene,
  titles: readonly LaneTitle[],
  painter: Painter,
  { hrefOf, nameOf = ({ title }) => title, detail = "full" }: Pick<SvgOptions, "hrefOf" | "nameOf" | "detail">,
): string[] {
  const isFar = detail === "marks";
  const frames = scene.areas.filter(({ isFolded }) => !isFolded);
  const folded = scene.areas.filter(({ isFolded }) => isFolded);
  const steps = isFar ? [] : scene.concepts.filter(({ step }) => step !== undefined);
  return [
    ...group(
      "lanes",
      scene.lanes.map((lane) => xml("g", { class: "lane", "data-id": lane.id }, [svgLane(lane, painter)])),
    ),
    ...group(
      "frames",
      frames.map((area) => xml("g", { class: "frame", "data-id": area.id }, [svgFrame(area, painter)])),
    ),
    ...group(
      "arrows",
      drawingOrder(scene.arrows).map((arrow) => {
        const { kind, source, target, isOnPath } = arrow;
        const name = words("arrow", kind, isOnPath && "on-path");
        return xml("g", { class: name, "data-source": source, "data-target": target }, svgArrow(arrow, painter, isFar));
      }),
    ),
    ...group(
      "areas",
      folded.map((area) =>
        xml("g", { class: words("area", area.isSelected && "selected", area.isQuiet && "quiet"), "data-id": area.id }, [
          areaName(area),
          ...(isFar ? svgFarArea(area, painter) : svgFoldedArea(area, painter)),
        ]),
      ),
    ),
    ...group(
      "concepts",
      scene.concepts.map((concept) =>
        conceptElement(concept, hrefOf?.(concept.id), [
          xml("title", {}, nameOf(concept)),
          ...(isFar ? svgMark(concept, painter) : svgConcept(concept, painter)),
        ]),
      ),
    ),
    ...group(
      "steps",
      steps.map((concept) => xml("g", { class: "step", "data-id": concept.id }, svgStep(concept, scene, painter))),
      { "aria-hidden": true, "pointer-events": "none" },
    ),
    ...group(
      "frame-titles",
      frames.map((area) => xml("g", { "data-id": area.id }, svgFrameTitle(area, painter))),
    ),
    ...group(
      "lane-titles",
      titles.map((title) => xml("g", { "data-id": title.lane.id }, svgLaneTitle(title, painter))),
    ),
  ];
}

function conceptElement(concept: SceneConcept, href: string | undefined, shapes: readonly string[]): string {
  const { id, step, isGoal, isSelected, isQuiet } = concept;
  const flags = [step !== undefined && "on-path", isGoal && "goal", isSelected && "selected", isQuiet && "quiet"];
  const attributes = { class: words("concept", drawnState(concept), ...flags), "data-id": id };
  return xml(href === undefined ? "g" : "a", { ...attributes, href }, shapes);
}

/** A group of shapes; nothing where there are none. */
export function group(name: string, children: readonly string[], attributes: XmlAttributes = {}): string[] {
  return children.length > 0 ? [xml("g", { class: name, ...attributes }, children)] : [];
}

function words(...names: readonly (string | false)[]): string {
  return names.filter((name) => name !== false).join(" ");
}
