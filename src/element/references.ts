import { aList } from "../model/options.js";
import type { Progress } from "../view/progress.js";

const isReference = (entry: unknown): entry is string => typeof entry === "string";

/** Are these references, or nothing? */
export function isProgress(value: unknown): boolean {
  return value == null || (aList.fits(value) && [...(value as Iterable<unknown>)].every(isReference));
}

/** JavaScript may hand over anything: of a list the references count, and what is none stands for nothing known. */
export function asProgress(value: unknown): Progress {
  if (value instanceof Set && isProgress(value)) return value as Progress;
  return new Set(aList.fits(value) ? [...(value as Iterable<unknown>)].filter(isReference) : []);
}

/** Reads an attribute that holds references, with spaces between. */
export const references = {
  fromAttribute: (value: string | null): Progress => new Set(value?.split(/\s+/).filter((word) => word !== "")),
};

/** Reads and writes an attribute that holds ids, with spaces between, or is not there. */
export const ids = {
  fromAttribute: (value: string | null): ReadonlySet<string> | undefined =>
    value === null ? undefined : references.fromAttribute(value),
  toAttribute: (value: ReadonlySet<string> | undefined): string | null =>
    value instanceof Set ? [...value].join(" ") : null,
};
