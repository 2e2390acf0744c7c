import type { Progress } from "../view/progress.js";

/** Reads an attribute that holds references, with spaces between. */
export const references = {
  fromAttribute: (value: string | null): Progress => new Set(value?.split(/\s+/).filter((word) => word !== "")),
};
