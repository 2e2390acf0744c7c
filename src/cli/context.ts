import type { ConceptMap } from "../model/index.js";
import type { Io } from "./io.js";
import { paintFor, type Paint } from "./paint.js";
import { standingFrom, type ProgressOptions, type Standing } from "./progress.js";
import { mapFrom, type SourceOptions } from "./source.js";
import { jsonText, localeOf, wordsOf, type Words } from "./words.js";

/** What the options that all commands share ask for. */
export interface SharedOptions extends SourceOptions, ProgressOptions {
  readonly map: string;
  readonly locale?: string;
  readonly json?: boolean;
}

/** What a command works with. */
export interface Context extends Standing {
  readonly io: Io;
  readonly map: ConceptMap;
  readonly words: Words;
  readonly paint: Paint;
  /** Writes an answer for machines. */
  readonly json: (answer: unknown) => void;
}

export async function openMap(io: Io, options: SharedOptions): Promise<Context> {
  const { map } = await mapFrom(io, options.map, options);
  return {
    io,
    map,
    ...(await standingFrom(io, map, options)),
    words: wordsOf(map, localeOf(io.env, options.locale)),
    paint: paintFor(io),
    json: (answer) => {
      io.write(jsonText(answer));
    },
  };
}

/** References between commas or blanks. */
export function references(text: string, before: readonly string[] = []): string[] {
  return [...before, ...text.split(/[\s,]+/).filter((reference) => reference !== "")];
}
