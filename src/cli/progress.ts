import { knownOf, type ConceptMap } from "../model/index.js";
import {
  knownReferences,
  migrateProgress,
  parseProgress,
  skippedConcepts,
  type ProgressRecord,
} from "../progress/index.js";
import { createReader } from "../queries/references.js";
import { unitIndex } from "../queries/unit-index.js";
import { CliError, type Io } from "./io.js";
import { faultsNamed, readSource, titleOf } from "./source.js";

export interface ProgressOptions {
  readonly map: string;
  /** The file of what a learner has said. */
  readonly progress?: string;
  /** What is known besides, as references. */
  readonly known?: readonly string[];
  readonly quiet?: boolean;
}

/** What is asked for a learner. */
export interface Standing {
  /** What the file says, with the names that the map has now. */
  readonly record?: ProgressRecord;
  /** What the learner knows, as references. */
  readonly known: readonly string[];
  /** That, and what the learner skips: what no path needs. */
  readonly settled: readonly string[];
}

/** What a learner knows of a map: by a file of progress and by what was typed, else by what the map itself says. */
export async function standingFrom(io: Io, map: ConceptMap, options: ProgressOptions): Promise<Standing> {
  const { progress: name, known: typed = [] } = options;
  checkNames(map, typed);
  const known = name === undefined && typed.length === 0 ? knownOf(map) : typed;
  if (name === undefined) return { known, settled: known };
  if (name === "-" && options.map === "-") {
    throw new CliError("only one of map and progress can be piped in; save the other as a file");
  }
  const text = await readSource(io, name);
  if (/^\s*\{\s*(?:"\$schema"\s*:\s*"[^"]*"\s*,\s*)?"format"\s*:\s*"concept-map\//.test(text)) {
    throw new CliError(`${titleOf(name)}: it holds a map, not progress; name it with --map, or as the file`);
  }
  const { record, aside } = migrateProgress(
    faultsNamed(name, () => parseProgress(text)),
    map,
  );
  if (!options.quiet) io.say(remarksOn(titleOf(name), record, aside, map));
  const all = [...known, ...knownReferences(record, map)];
  return { record, known: all, settled: [...all, ...skippedConcepts(record, map)] };
}

/** Throws a `ConceptMapError` that says what was meant, where something was mistyped. */
function checkNames(map: ConceptMap, known: readonly string[]): void {
  const reader = createReader(unitIndex(map));
  reader.units(known, "known");
  reader.finish();
}

function remarksOn(name: string, { map: id }: ProgressRecord, aside: readonly string[], map: ConceptMap): string {
  const own = map.getAttribute("id");
  const isOther = own !== undefined && id !== own;
  const some = aside.slice(0, 5).join(", ");
  const more = aside.length > 5 ? ` and ${String(aside.length - 5)} more` : "";
  return [
    ...(isOther ? [`${name}: it is about the map ${JSON.stringify(id)}, not about ${JSON.stringify(own)}\n`] : []),
    ...(aside.length > 0 ? [`${name}: the map has no ${some}${more}; what is said of that was left out\n`] : []),
  ].join("");
}
