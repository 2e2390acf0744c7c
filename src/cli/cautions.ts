import type { MapFormat, WriteOptions } from "../formats/index.js";

/** What somebody should know of a file that was written, a line each. */
export function cautions(format: MapFormat, text: string, { known = [] }: WriteOptions): string {
  const caution = format.caution?.(text);
  const isLost = [...known].length > 0 && format.tellsProgress !== true;
  return [
    ...(isLost ? [`${format.id} has no room for what is known; "--to progress" writes a file of it\n`] : []),
    ...(caution === undefined ? [] : [`${format.id}: ${caution}\n`]),
  ].join("");
}
