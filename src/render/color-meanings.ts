import { colorScale, timeClasses, timeSizes } from "../view/color-scale.js";
import type { ColorBy, SizeBy } from "../view/node-style.js";
import type { ColorReader } from "../view/node-styles.js";
import type { ConceptState, Scene } from "../view/scene.js";
import { depthTitle, type Speaker, type Words } from "../words/index.js";

/** What a fill of a picture means. */
export interface ColorMeaning {
  readonly title: string;
  readonly color: string;
  /** A state has a mark of its own. */
  readonly state?: ConceptState;
}

/** What the fills of a picture mean, those alone that are in it; nothing where they are the areas'. */
export function colorMeanings(
  speaker: Speaker,
  { concepts }: Scene,
  colorBy: ColorBy = "area",
  read: ColorReader = (color) => color,
): readonly ColorMeaning[] | undefined {
  const scale = colorScale(speaker.map, colorBy);
  const used = new Set(concepts.map(({ look }) => look?.fill));
  return scale?.entries.flatMap(({ value, color }) => {
    const drawn = read(color) ?? color;
    return used.has(drawn) ? [{ ...meaning(speaker, scale.by, value), color: drawn }] : [];
  });
}

function meaning(speaker: Speaker, by: Exclude<ColorBy, "area">, value: string): Pick<ColorMeaning, "title" | "state"> {
  const { words } = speaker;
  if (by === "depth") return { title: depthTitle(speaker, value) };
  if (by === "minutes") return { title: timeClass(words, value) };
  const state = value as ConceptState;
  return { title: words.table[state], state };
}

/** What the sizes of a picture mean, from the smallest in it to the largest; nothing where they mean nothing. */
export function sizeMeaning({ words }: Speaker, { concepts }: Scene, sizeBy: SizeBy | undefined): string | undefined {
  if (!sizeBy) return undefined;
  const used = new Set(concepts.map(({ look }) => look?.scale));
  const times = timeClasses.filter((_, index) => used.has(timeSizes[index]));
  if (times.length === 0) return undefined;
  const ends = [...new Set([times[0], times.at(-1)])].map((value = "") => timeClass(words, value));
  return words.fill(words.table.size, { range: ends.join(" … ") });
}

/** `≤ 15 min` */
function timeClass(words: Words, value: string): string {
  return value.slice(0, 2) + words.time(Number(value.slice(2)));
}
