import { ConceptMapError, type ConceptMap, type Problem } from "../../model/index.js";
import type { MapFormat, MapReading, ReadOptions } from "../format.js";
import { json } from "../json/json-format.js";
import { mapFromJson } from "../json/parse-json.js";
import { refuse, textToRead } from "../refuse.js";
import { formatYaml } from "./format-yaml.js";
import { pairAt } from "./place-of-path.js";
import { readYaml, type YamlText } from "./read-yaml.js";

/** The library's own format in YAML, for people who write maps by hand. */
export const yaml: MapFormat = {
  id: "yaml",
  title: "concept-map YAML",
  extensions: ["yaml", "yml"],
  mediaType: "application/yaml",
  keeps: json.keeps,
  tellsProgress: true,
  recognises: (text) => /^(?:format|"format"|'format')[ \t]*:[ \t]+["']?concept-map\//m.test(text.slice(0, 10_000)),
  parse: parseYaml,
  format: formatYaml,
};

/**
 * A map from a YAML text with the same keys as the library's JSON. Throws one `ConceptMapError` with every problem,
 * each with its line and column.
 */
export function parseYaml(text: string, options: ReadOptions = {}): MapReading {
  const read = readYaml(textToRead(text, options));
  if (read.root === null) refuse("the file says nothing; a map begins with format: concept-map/1");
  return { map: mapOf(read), remarks: [] };
}

function mapOf(read: YamlText): ConceptMap {
  try {
    return mapFromJson(read.value);
  } catch (error) {
    if (!(error instanceof ConceptMapError)) throw error;
    throw new ConceptMapError(error.problems.map((problem) => placed(problem, read)));
  }
}

function placed(problem: Problem, { root, placeAt }: YamlText): Problem {
  const { path, code } = problem;
  if (root === null) return problem;
  const { key, value } = pairAt(root, path);
  const [offset] = (code === "unknown-key" ? (key ?? value) : value).range;
  return { ...problem, place: placeAt(offset) };
}
