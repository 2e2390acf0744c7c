// Writes the JSON Schemas of a map's and of a progress file, from the schemas that they are checked with and the comments
// of the types.
import { toJsonSchema } from "@valibot/to-json-schema";
import stringify from "json-stringify-pretty-compact";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { loadSource } from "./load-source.mjs";

const root = new URL("../", import.meta.url);

/** The interfaces whose comments describe each part. */
const map = {
  file: new URL("data/concept-map.schema.json", root),
  title: "Concept map",
  source: "src/formats/json/schema.ts",
  types: ["model/concept", "model/concept-map-data", "model/requirement"],
  describedBy: {
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
  },
  takesPrivateKeys: true,
};

const progress = {
  file: new URL("data/progress.schema.json", root),
  title: "Progress on a concept map",
  source: "src/progress/schema.ts",
  types: ["progress/record"],
  describedBy: {
    progress: ["ProgressRecord"],
    standing: ["ProgressStanding"],
    star: ["ProgressStar"],
    note: ["ProgressNote"],
    concept: ["ConceptProgress"],
  },
  takesPrivateKeys: false,
};

export const schemaText = () => textOf(map, "map");
export const progressSchemaText = () => textOf(progress, "progress");

async function textOf({ title, source, types, describedBy, takesPrivateKeys }, whole) {
  const { [`${whole}Schema`]: schema, definitions } = await loadSource(source);
  const { $schema, $defs, ...shape } = toJsonSchema(schema, {
    typeMode: "output",
    ignoreActions: ["finite"],
    definitions: Object.fromEntries(Object.entries(definitions).map(([name, part]) => [name, unwrap(part)])),
    overrideSchema: ({ valibotSchema, jsonSchema }) => keys(valibotSchema.type, jsonSchema, takesPrivateKeys),
  });
  const comments = readComments(types);
  for (const [name, part] of Object.entries({ ...$defs, [whole]: shape }))
    describe(part, describedBy[name] ?? [], comments);
  return `${stringify({ $schema, title, ...shape, $defs }, { maxLength: 120 })}\n`;
}

/** A shape that the value itself chooses is a union of them all. */
function unwrap(schema) {
  return schema.type === "lazy" ? schema.getter(undefined) : schema;
}

function keys(type, { additionalProperties, propertyNames, ...schema }, takesPrivateKeys) {
  if (type === "object_with_rest")
    return { ...schema, ...(takesPrivateKeys && { patternProperties: { "^x-": {} } }), additionalProperties: false };
  if (type === "record") return { ...schema, additionalProperties };
  return undefined;
}

/** What the comments say of each interface and of its keys: `Goal`, `Goal.title`. */
function readComments(files) {
  const comments = new Map();
  for (const file of files) {
    const { statements } = ts.createSourceFile(
      file,
      readFileSync(new URL(`src/${file}.ts`, root), "utf8"),
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(map.file, await schemaText());
  writeFileSync(progress.file, await progressSchemaText());
}
