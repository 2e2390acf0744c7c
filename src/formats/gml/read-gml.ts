import { withoutEntities } from "../entities.js";
import type { Place } from "../format.js";
import { refuse } from "../refuse.js";
import { placesIn } from "../text-place.js";

/** What stands between two brackets of GML: keys with values, of which a key may come more than once. */
export interface GmlList {
  readonly entries: (readonly [key: string, value: GmlValue])[];
  readonly place: Place;
}

export type GmlValue = string | number | GmlList;

const maxDepth = 200;

const token =
  /(?:\s|#[^\n]*(?:\n|$))*(?:([[\]])|([a-z_]\w*)|([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|[+-]?(?:inf|nan)\b)|"([^"]*)")/iy;
const rest = /(?:\s|#[^\n]*(?:\n|$))*/y;

/** The keys and values of a GML text. */
export function readGml(text: string): GmlList {
  const places = placesIn(text);
  const root: GmlList = { entries: [], place: places(0) };
  const open = [root];
  let key: string | undefined;
  const add = (value: GmlValue, place: Place): void => {
    if (key === undefined) refuse("a value in GML has a key before it", place);
    open.at(-1)!.entries.push([key, value]);
    key = undefined;
  };
  let offset = 0;
  for (token.lastIndex = 0; ; offset = token.lastIndex) {
    const found = token.exec(text);
    if (found === null) break;
    const [, bracket, word, number, quoted] = found;
    const place = places(token.lastIndex - (bracket ?? word ?? number ?? `"${quoted!}"`).length);
    if (word !== undefined) {
      if (key !== undefined) refuse(`"${key}" has no value`, place);
      key = word;
    } else if (bracket === "[") {
      const list: GmlList = { entries: [], place };
      add(list, place);
      if (open.push(list) > maxDepth) refuse(`lists lie more than ${String(maxDepth)} deep`, place, "too-large");
    } else if (bracket === "]") {
      if (key !== undefined || open.length === 1) refuse(`unexpected "]"`, place);
      open.pop();
    } else add(number === undefined ? withoutEntities(quoted!) : numberIn(number), place);
  }
  rest.lastIndex = offset;
  rest.test(text);
  const end = places(rest.lastIndex);
  if (rest.lastIndex < text.length) {
    refuse(`the file is not GML: unexpected ${JSON.stringify(text.slice(rest.lastIndex, rest.lastIndex + 12))}`, end);
  }
  if (open.length > 1) refuse(`the file ends before a "]"`, end);
  return root;
}

function numberIn(text: string): number | string {
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}
