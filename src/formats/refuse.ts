import { ConceptMapError } from "../model/index.js";
import type { Place, ReadOptions } from "./format.js";
import { checkReading } from "./option-kinds.js";

/** Stops the reading of a file with one error that says where and why. */
export function refuse(message: string, place?: Place, code: "malformed" | "too-large" = "malformed"): never {
  throw new ConceptMapError([{ path: "", code, message, ...(place && { place }) }]);
}

/** The text of a file without its byte order mark; too long a text is refused, and so are options that are none. */
export function textToRead(text: string, options: ReadOptions): string {
  checkReading(options);
  const { maxCharacters = 20_000_000 } = options;
  if (typeof (text as unknown) !== "string") refuse("the file must be given as a text");
  if (text.length > maxCharacters) {
    refuse(`the file has more than ${maxCharacters.toLocaleString("en")} characters`, undefined, "too-large");
  }
  return text.replace(/^\uFEFF/, "");
}
