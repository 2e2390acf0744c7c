import { ConceptMapError, type Place } from "../../model/error.js";
import { withoutMark } from "./byte-order-mark.js";
import { forEachValue } from "./for-each-value.js";
import { formatPath } from "./shape-problems.js";

/** What is read from a JSON text; an error says where in the text each problem stands. */
export function withPlaces<T>(text: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConceptMapError)) throw error;
    const ways = error.problems.map(({ path }) => around(path));
    const places = placesOf(withoutMark(text), ways);
    throw new ConceptMapError(
      error.problems.map((problem, index) => ({
        ...problem,
        place: places.get(ways[index]!.find((path) => places.has(path))!)!,
      })),
    );
  }
}

/** What lies further in is told by what lies around it. */
const longest = 1000;

/** A path and all that lies around it, the nearest first. */
function around(path: string): string[] {
  return path === "" ? [""] : [path, ...around(path.slice(0, longest).replace(/(^|[.[])[^.[]*$/, ""))];
}

/** Where the values begin that some paths lead to. */
function placesOf(json: string, ways: readonly string[][]): ReadonlyMap<string, Place> {
  const paths = new Set(ways.flat());
  // Nobody asks for more keys than a way has parts; to write them all would take a deep file the square of its length.
  const deepest = ways.reduce((most, { length }) => Math.max(most, length), 0);
  const places = new Map<string, Place>();
  let [line, counted] = [1, 0];
  forEachValue(json, (keys, at) => {
    const path = keys.length < deepest ? formatPath(keys) : undefined;
    if (path === undefined || !paths.has(path)) return;
    line += json.slice(counted, at).split("\n").length - 1;
    counted = at;
    places.set(path, { line, column: at - json.lastIndexOf("\n", at) });
  });
  return places;
}
