import { createConceptMap, type ConceptMap } from "../../src/model/index.js";
import { arithmeticData } from "./arithmetic.js";

/** The small map with so many more concepts that a menu of them would be long: thirty in all. */
export function many(): ConceptMap {
  const more = Array.from({ length: 30 - arithmeticData.concepts.length }, (_, index) => ({
    id: `tiling-${String(index + 1)}`,
    title: { en: `Tiling ${String(index + 1)}`, ja: `敷き詰め${String(index + 1)}` },
    area: "shapes",
    minutes: { gist: 5 + index, use: 60 },
    prerequisites: ["drawing"],
  }));
  return createConceptMap({ ...arithmeticData, concepts: [...arithmeticData.concepts, ...more] });
}
