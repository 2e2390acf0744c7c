import { readRows } from "../model/rows.js";
import { oncePerMap } from "./once-per-map.js";

/** A map in columns, read once for each state of a map. */
export const rowsOf = oncePerMap(readRows, { has: () => true });
