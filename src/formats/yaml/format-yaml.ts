import { Document, isCollection, isMap, isPair, isScalar, visit, type Scalar } from "yaml";
import type { ConceptMap } from "../../model/index.js";
import type { WriteOptions } from "../format.js";
import { checkWriting } from "../option-kinds.js";
import { dataToWrite } from "../json/format-json.js";

/** What fits into so many characters stands on one line: `{ gist: 10, use: 60 }`. */
const oneLine = 80;

/** The text of a map's YAML file: what `parseYaml` reads, and what readers of YAML 1.1 understand in the same way. */
export function formatYaml(map: ConceptMap, options: WriteOptions = {}): string {
  checkWriting(map, options);
  return yamlText(dataToWrite(map, options));
}

/** A value as YAML, small lists and objects on one line. */
export function yamlText(value: unknown): string {
  const document = new Document(value, { schema: "core", compat: "yaml-1.1", aliasDuplicateObjects: false });
  if (isMap(document.contents)) {
    for (const { value } of document.contents.items) putOnOneLine(value);
  }
  return document.toString({ lineWidth: 120 });
}

/** Writes small lists and objects in brackets; gives the length that a node has then. */
function putOnOneLine(node: unknown): number {
  if (isPair(node)) return putOnOneLine(node.key) + putOnOneLine(node.value) + 2;
  if (isScalar(node)) return JSON.stringify(node.value).length;
  if (!isCollection(node)) return 0;
  const length = node.items.reduce<number>((sum, item) => sum + putOnOneLine(item) + 2, 2);
  node.flow = length <= oneLine;
  if (node.flow)
    visit(node, {
      Scalar: (_, scalar) => {
        quoteMarks(scalar);
      },
    });
  return length;
}

/** In brackets, many readers take a "?" or a ":" for the sign of a key wherever it stands. */
function quoteMarks(scalar: Scalar): void {
  if (typeof scalar.value === "string" && /[?:]/.test(scalar.value)) scalar.type = "QUOTE_DOUBLE";
}
