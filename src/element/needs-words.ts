import { outcome, type Speaker, type Words } from "../words/index.js";
import type { Need, Needs } from "./needs.js";

/** A stretch of a sentence: words, or a concept to link to. */
export type Piece = string | { readonly reference: string };

/** More concepts than these are counted instead of named. */
const mostNamed = 3;

/** What is assumed, how much of it is known, and what the rest takes. */
export function needsSentence(speaker: Speaker, needs: Needs): Piece[] {
  if (needs.path.blocked.length > 0 && needs.kind === "all") return [outcome({ ...speaker, ...needs })];
  return needs.kind === "all" ? pathSentence(speaker, needs) : directSentence(speaker, needs);
}

/** All that will do for one thing, in words. */
export function needPieces(words: Words, { choices }: Need): Piece[] {
  const parts = choices.map((choice) =>
    joined(
      words,
      choice.map((reference) => [{ reference }]),
      "conjunction",
    ),
  );
  return joined(words, parts, "disjunction");
}

function directSentence({ words }: Speaker, { things, path, minutes, isDeep }: Needs): Piece[] {
  const { table } = words;
  const missing = things.filter(({ isKnown }) => !isKnown);
  const known = things.length - missing.length;
  if (things.length === 0) return [table.assumesNothing];
  const start = missing.length === 0 ? table.assumesKnown : known === 0 ? table.assumesUnknown : table.assumesSome;
  const assumed = filled(words.plural(start, things.length), {
    count: [words.number(things.length)],
    known: [words.number(known)],
  });
  if (missing.length === 0) return assumed;
  const isTimed = minutes > 0 && path.blocked.length === 0;
  const time = isDeep ? words.fill(table.timeWithBefore, { time: words.time(minutes) }) : words.time(minutes);
  const rest = filled(words.plural(isTimed ? table.missing : table.missingUntimed, missing.length), {
    count: [words.number(missing.length)],
    concepts: named(words, missing),
    time: [time],
  });
  return [...assumed, words.table.gap, ...rest];
}

function pathSentence({ words }: Speaker, { things, minutes }: Needs): Piece[] {
  const { table } = words;
  const [first] = things;
  if (!first) return [table.nothingBefore];
  const message = words.plural(minutes > 0 ? table.comesBefore : table.comesBeforeUntimed, things.length);
  const count = words.number(things.length);
  return [
    words.fill(message, { count, time: words.time(minutes) }),
    words.table.gap,
    ...filled(table.startWith, { concepts: needPieces(words, first) }),
  ];
}

function named(words: Words, things: readonly Need[]): Piece[] {
  const shown = things.length > mostNamed + 1 ? things.slice(0, mostNamed) : things;
  const rest = things.length - shown.length;
  const more = words.fill(words.plural(words.table.andMore, rest), { count: words.number(rest) });
  const items = shown.map((need) => needPieces(words, need));
  return joined(words, rest > 0 ? [...items, [more]] : items, "conjunction");
}

function joined(words: Words, items: readonly Piece[][], type: "conjunction" | "disjunction"): Piece[] {
  const places = items.map((_, place) => String(place));
  return new Intl.ListFormat(words.locale, { type })
    .formatToParts(places)
    .flatMap(({ type: kind, value }) => (kind === "element" ? (items[Number(value)] ?? []) : [value]));
}

function filled(message: string, parts: Readonly<Record<string, readonly Piece[]>>): Piece[] {
  return message.split(/\{(\w+)\}/).flatMap((text, place) => (place % 2 === 1 ? (parts[text] ?? []) : [text]));
}
