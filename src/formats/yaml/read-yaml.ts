import { LineCounter, parseDocument, type ParsedNode, type YAMLParseError } from "yaml";
import type { Place } from "../format.js";
import { refuse } from "../refuse.js";
import { valueOf } from "./value-of.js";

/** A YAML text, read: what it says, and where its parts stand. */
export interface YamlText {
  readonly root: ParsedNode | null;
  readonly value: unknown;
  readonly placeAt: (offset: number) => Place;
}

/**
 * What a YAML text says, by the core schema of YAML 1.2: dates are texts, keys are texts, and there are no tags but
 * the core's. Stops at the first fault, with its place.
 */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const { contents, errors, warnings } = parsed(text, lines);
  const fault = errors[0] ?? warnings[0];
  if (fault !== undefined) refuse(sentence(fault), placeAt(fault.pos[0]));
  return { root: contents, value: valueOf(contents, placeAt), placeAt };
}

function parsed(text: string, lineCounter: LineCounter) {
  return parseDocument(text, {
    lineCounter,
    schema: "core",
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    // Its own check compares each key with all before it.
    uniqueKeys: false,
    prettyErrors: false,
  });
}

function sentence({ code, message }: Pick<YAMLParseError, "code" | "message">): string {
  if (code === "MULTIPLE_DOCS") return 'the file holds more than one document; take out what follows "---"';
  if (code === "RESOURCE_EXHAUSTION") return "the file nests too deep from here on";
  if (code === "TAG_RESOLVE_FAILED") return `${message.replace(/^U/, "u")}; take the tag out`;
  return `the file is not YAML: ${message}`;
}
