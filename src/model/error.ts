/** One thing that keeps data from being a map, or a question from being answered. */
export interface Problem {
  /** Where, as in `concepts[12].prerequisites[0]`; empty for the whole. */
  readonly path: string;
  readonly code: ProblemCode;
  /** Names the culprit and what to do. */
  readonly message: string;
  /** Where in the text that was read. */
  readonly place?: Place;
}

/** Where something stands in a text; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column?: number;
}

export type ProblemCode =
  | "invalid-json"
  /** A file in another format is not what it should be. */
  | "malformed"
  | "wrong-type"
  | "missing"
  | "unknown-key"
  | "invalid-id"
  | "reserved-id"
  | "duplicate-id"
  | "duplicate-prerequisite"
  | "unknown-concept"
  | "unknown-area"
  | "unknown-depth"
  | "self-prerequisite"
  | "area-cycle"
  | "too-large";

const listed = 20;
const maxMessage = 4500;

/** Says everything that is wrong at once; `problems` holds all of it, the message the first twenty. */
export class ConceptMapError extends Error {
  override readonly name = "ConceptMapError";

  constructor(readonly problems: readonly Problem[]) {
    super(summary(problems));
  }
}

function summary(problems: readonly Problem[]): string {
  const first = problems.slice(0, listed);
  const room = Math.floor(maxMessage / first.length);
  const lines = first.map(({ path, message, place }) =>
    [path, place && showPlace(place), message].filter(Boolean).join(": ").slice(0, room),
  );
  if (problems.length > listed) lines.push(`… and ${String(problems.length - listed)} more`);
  return lines.join("\n");
}

/** `line 3, column 5`. */
export function showPlace({ line, column }: Place): string {
  return `line ${String(line)}` + (column === undefined ? "" : `, column ${String(column)}`);
}

/** What was found, in a few characters: `"adding"`, `-3`, `a list`. */
export function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(shorten(value));
  if (Array.isArray(value)) return value.length > 0 ? "a list" : "an empty list";
  return typeof value === "object" && value !== null ? "an object" : shorten(String(value));
}

export function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
