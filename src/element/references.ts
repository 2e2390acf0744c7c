import type { Progress } from "../view/progress.js";

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
