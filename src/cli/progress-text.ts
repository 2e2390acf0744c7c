import { emptyProgress, formatProgress, withKnownReferences } from "../progress/index.js";
import type { Context } from "./context.js";
import { CliError } from "./io.js";

/** A file of progress that says what is known, by what was given, with the names that the map has now. */
export function progressText({ map, known, record }: Pick<Context, "map" | "known" | "record">): string {
  const id = map.getAttribute("id");
  if (record === undefined && id === undefined) {
    throw new CliError("progress names its map by id, and this map has none; give it one");
  }
  const said = record ?? emptyProgress(id!);
  return formatProgress(withKnownReferences(id === undefined ? said : { ...said, map: id }, map, known));
}
