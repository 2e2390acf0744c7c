import type { ConceptMap } from "../../model/index.js";
import { flatMapOf } from "../flat/flat-map-of.js";
import type { WriteOptions } from "../format.js";
import { conceptValues, linkValues } from "../loose/columns.js";
import { defined } from "../loose/flat-fields.js";
import { cardPlaces, holds } from "./card-places.js";
import { cardText } from "./card-text.js";

/**
 * A canvas with a card for each concept and a group for each area; reasons are the labels of links. What a canvas has
 * no word for stands beside its own keys, of the map in `metadata.frontmatter`.
 */
export function formatCanvas(map: ConceptMap, options: WriteOptions = {}): string {
  const { concepts, links, ...head } = flatMapOf(map, options);
  const { areas = [], depths = [] } = head;
  const { cards, groups } = cardPlaces(concepts, links, areas);
  const nodes = [
    ...areas.flatMap(({ id, title: label }) => {
      const box = groups.get(id);
      return box === undefined ? [] : [{ id: `area:${id}`, type: "group", ...box, label }];
    }),
    ...concepts.map((concept) => {
      const { summary, x, y, ...values } = conceptValues(concept, depths);
      const box = cards.get(concept.id)!;
      // Stored positions may put it inside the group of an area that it does not belong to.
      const isStray = concept.area === undefined && [...groups.values()].some((group) => holds(group, box));
      return { id: concept.id, type: "text", ...box, text: cardText(concept), ...values, ...(isStray && { area: "" }) };
    }),
  ];
  const edges = links.map((link, index) => {
    const { reason: label, ...values } = linkValues(link);
    const sides = { fromNode: link.source, fromSide: "right", toNode: link.target, toSide: "left" };
    const end = link.kind === "related" ? { toEnd: "none" } : {};
    return { id: `e${String(index)}`, ...sides, ...end, ...defined({ label }), ...values };
  });
  const canvas = { nodes, edges, metadata: { frontmatter: head } };
  return `${JSON.stringify(canvas, undefined, 2)}\n`;
}
