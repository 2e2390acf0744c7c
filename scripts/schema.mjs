// Writes the JSON Schema of a map's file, from the schema that `parseJson` checks with and the comments of the types.
import { toJsonSchema } from "@valibot/to-json-schema";
import stringify from "json-stringify-pretty-compact";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { loadSource } from "./load-source.mjs";

const root = new URL("../", import.meta.url);
export const schemaFile = new URL("data/concept-map.schema.json", root);

/** The interfaces whose comments describe each part. */
const describedBy = {
  map: ["ConceptMapData", "MapAttributes"],
  requirement: ["ConceptRequirement", "AnyOf", "AllOf"],
  clause: ["ConceptRequirement", "AnyOf", "AllOf", "ClauseTerms"],
  goal: ["Goal"],
  resource: ["Resource"],
  note: ["Note"],
  position: ["Position"],
  concept: ["Concept", "ConceptData"],
  depth: ["Depth"],
  area: ["Area"],
};

export async function schemaText() {
  const { mapSchema, definitions } = await loadSource("src/formats/json/schema.ts");
  const { $schema, $defs, ...map } = toJsonSchema(mapSchema, {
    typeMode: "output",
    ignoreActions: ["finite"],
    definitions: Object.fromEntries(Object.entries(definitions).map(([name, part]) => [name, unwrap(part)])),
    overrideSchema: ({ valibotSchema, jsonSchema }) => keys(valibotSchema.type, jsonSchema),
  });
  const comments = readComments("concept", "concept-map-data", "requirement");
  for (const [name, part] of Object.entries({ ...$defs, map })) describe(part, describedBy[name] ?? [], comments);
  return `${stringify({ $schema, title: "Concept map", ...map, $defs }, { maxLength: 120 })}\n`;
}

/** A shape that the value itself chooses is a union of them all. */
function unwrap(schema) {
  return schema.type === "lazy" ? schema.getter(undefined) : schema;
}

function keys(type, { additionalProperties, propertyNames, ...schema }) {
  if (type === "object_with_rest") return { ...schema, patternProperties: { "^x-": {} }, additionalProperties: false };
  if (type === "record") return { ...schema, additionalProperties };
  return undefined;
}

/** What the comments say of each interface and of its keys: `Goal`, `Goal.title`. */
function readComments(...files) {
  const comments = new Map();
  for (const file of files) {
    const { statements } = ts.createSourceFile(
      file,
      readFileSync(new URL(`src/model/${file}.ts`, root), "utf8"),
      ts.ScriptTarget.Latest,
      true,
    );
    for (const type of statements.filter(ts.isInterfaceDeclaration)) {
      comments.set(type.name.text, commentOf(type));
      for (const member of type.members) comments.set(`${type.name.text}.${member.name.text}`, commentOf(member));
    }
  }
  return comments;
}

function commentOf(node) {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  return comment && ts.getTextOfJSDocComment(comment.comment)?.replace(/\s+/g, " ");
}

function describe(part, interfaces, comments) {
  const description = interfaces.map((name) => comments.get(name)).find(Boolean);
  if (description) part.description = description;
  for (const shape of [part, ...(part.anyOf ?? [])])
    for (const [key, value] of Object.entries(shape.properties ?? {})) {
      const text = interfaces.map((name) => comments.get(`${name}.${key}`)).find(Boolean);
      // Draft 7 reads nothing beside a "$ref".
      if (text) shape.properties[key] = { description: text, ...("$ref" in value ? { allOf: [value] } : value) };
    }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(schemaFile, await schemaText());
