import type { ConceptMap } from "../model/index.js";
import { anything, aText, checkOptions } from "../model/options.js";
import type { MapFormat, MapReading, ReadOptions, WriteOptions } from "./format.js";
import { caseFormat } from "./case/case.js";
import { anki } from "./anki/anki.js";
import { canvas } from "./canvas/canvas.js";
import { csv } from "./csv/concept-table.js";
import { curricularAnalytics } from "./csv/curricular-analytics.js";
import { edges } from "./csv/edge-list.js";
import { learningGraph } from "./csv/learning-graph.js";
import { dot } from "./dot/dot.js";
import { gml } from "./gml/gml.js";
import { json } from "./json/json-format.js";
import { schemaOrg } from "./linked/schema-org.js";
import { skos, turtle } from "./linked/skos.js";
import { checklist } from "./markdown/checklist.js";
import { markdown } from "./markdown/markdown.js";
import { mermaid } from "./mermaid/mermaid.js";
import { cytoscape } from "./node-link/cytoscape.js";
import { graphology } from "./node-link/graphology.js";
import { nodeLink } from "./node-link/node-link.js";
import { checkReading, checkWriting } from "./option-kinds.js";
import { refuse, textToRead } from "./refuse.js";
import { gexf } from "./xml/gexf.js";
import { graphml } from "./xml/graphml.js";
import { yaml } from "./yaml/yaml.js";
import { opml } from "./xml/opml.js";

/** Every format, those first that are asked first what an unnamed text is. */
export const formats: readonly MapFormat[] = [
  json,
  yaml,
  csv,
  edges,
  learningGraph,
  curricularAnalytics,
  cytoscape,
  graphology,
  caseFormat,
  canvas,
  // The last that reads a file's ending is taken where none recognises its text.
  nodeLink,
  graphml,
  gexf,
  dot,
  gml,
  mermaid,
  opml,
  markdown,
  checklist,
  anki,
  schemaOrg,
  skos,
  turtle,
];

/** The format of this id, or that files with this ending are in; none where nothing of that name is known. */
export function formatNamed(name: string): MapFormat | undefined {
  // JavaScript may leave it out.
  const id = String(name).toLowerCase().replace(/^\./, "");
  return formats.find((format) => format.id === id) ?? formats.find(({ extensions }) => extensions.includes(id));
}

/** The format that a file is in, from its name and its text; none where neither tells. */
export function guessFormat(text: string, name = ""): MapFormat | undefined {
  checkOptions({ text: text ?? null, name }, { text: aText, name: aText });
  const ending = name.toLowerCase().replace(/[?#].*$/, "");
  const readable = formats.filter(({ parse }) => parse !== undefined);
  const named = readable.filter(({ extensions }) => extensions.some((extension) => ending.endsWith(`.${extension}`)));
  const candidates = named.length > 0 ? named : readable;
  const recognised = candidates.find(({ recognises }) => recognises?.(text));
  return recognised ?? (named.length > 0 ? named.at(-1) : undefined);
}

export interface ReadMapOptions extends ReadOptions {
  /** Id of the format. Default: guessed from `name` and the text. */
  readonly format?: string;
  /** Name or address of the file. */
  readonly name?: string;
}

/**
 * A map from the text of a file in any format that can be read, with remarks on what could not be taken as it stood.
 *
 * Throws one `ConceptMapError` that says where and why, when the text is no map, or that names each wrong option.
 */
export function readMap(text: string, asked: ReadMapOptions = {}): MapReading {
  checkReading(asked, { format: anything, name: aText });
  const { format: id, name, ...options } = asked;
  const readable = textToRead(text, options);
  const format = id === undefined ? guessFormat(readable, name) : formatNamed(id);
  if (format?.parse !== undefined) return format.parse(readable, options);
  const known = formats.filter(({ parse }) => parse !== undefined).map((each) => each.id);
  const what =
    id === undefined ? "neither the name of the file nor its text tells its format" : `nothing reads "${id}"`;
  return refuse(`${what}; name one of ${known.join(", ")}`);
}

/** The text of a map's file in a format, by its id. Throws a `ConceptMapError` that names each wrong option. */
export function writeMap(map: ConceptMap, id: string, options: WriteOptions = {}): string {
  checkWriting(map, options);
  const format = formatNamed(id);
  if (format?.format !== undefined) return format.format(map, options);
  const known = formats.filter((each) => each.format !== undefined).map((each) => each.id);
  return refuse(`nothing writes "${id}"; name one of ${known.join(", ")}`);
}
