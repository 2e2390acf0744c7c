// What the Custom Elements Manifest holds besides what its analyzer finds in the doc comments.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import ts from "typescript";

/** Leaves out what a page cannot use: private and protected members, callbacks of the browser, and stray variables. */
export const publicOnly = {
  name: "public-only",
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const module of modules) {
      module.declarations = module.declarations.filter(({ kind }) => kind === "class");
      for (const declaration of module.declarations) {
        // The analyzer takes the arguments of events that are dispatched for events.
        declaration.events = declaration.events?.filter(({ description }) => description);
        declaration.members = declaration.members?.filter(
          ({ name, privacy }) => !privacy && !name.startsWith("#") && !name.endsWith("Callback"),
        );
      }
    }
  },
};

/** Says of a property which words it takes, and of an attribute that it is text where it is not one of these. */
export const plainTypes = {
  name: "plain-types",
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const typeOf = typesIn(modules.map(({ path }) => path));
    for (const { path, declarations } of modules)
      for (const { name, members = [], attributes = [] } of declarations) {
        for (const member of members) if (member.type) member.type.text = shown(member.type.text);
        for (const attribute of attributes) {
          const words = typeOf(
            attribute.inheritedFrom?.module ?? path,
            attribute.inheritedFrom?.name ?? name,
            attribute,
          );
          const member = members.find((each) => each.name === attribute.fieldName);
          if (words && member) member.type = { text: words };
          attribute.type = { text: words ?? (attribute.type.text === "boolean" ? "boolean" : "string") };
        }
      }
  },
};

const shown = (text) => text.replaceAll(/( \| undefined)+$/g, " | undefined");

/** Looks an attribute's property up in the sources: its words, as `"a" | "b"`, where it takes nothing else. */
function typesIn(files) {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  return (path, className, { fieldName }) => {
    const classNode = program.getSourceFile(path)?.statements.find((each) => each.name?.text === className);
    const member = classNode?.members.find((each) => each.name?.getText() === fieldName);
    if (!member) return undefined;
    const type = checker.getNonNullableType(checker.getTypeAtLocation(member));
    const words = type.isUnion() ? type.types : [type];
    return words.every((each) => each.isStringLiteral())
      ? words.map(({ value }) => JSON.stringify(value)).join(" | ")
      : undefined;
  };
}

/** Adds what an event carries: the parameters of its constructor that are properties. */
export const eventProperties = {
  name: "event-properties",
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node) || !node.name?.text.endsWith("Event")) return;
    const declaration = moduleDoc.declarations.find(({ name }) => name === node.name.text);
    const parameters = node.members.find(ts.isConstructorDeclaration)?.parameters ?? [];
    for (const parameter of parameters.filter(({ modifiers }) => modifiers?.length))
      declaration.members.push({
        kind: "field",
        name: parameter.name.getText(),
        type: { text: parameter.type.getText() + (parameter.questionToken ? " | undefined" : "") },
        description: parameter.jsDoc?.[0]?.comment,
        readonly: true,
      });
  },
};

/** Reads the default of each custom property from the style sheets, and from the colours of what fills can tell. */
export const customPropertyDefaults = {
  name: "custom-property-defaults",
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const folder = "src/element/styles/";
    const files = [...readdirSync(folder).map((name) => folder + name), "src/view/color-scale.ts"];
    const sheets = files.map((file) => readFileSync(file, "utf8"));
    const defaults = new Map(
      sheets.flatMap((sheet) => [...sheet.matchAll(customProperty)]).map(([, name, value]) => [name, value]),
    );
    for (const { declarations } of modules)
      for (const { cssProperties = [] } of declarations)
        for (const property of cssProperties) property.default ??= defaults.get(property.name);
  },
};

/** A custom property and its default, in which brackets may stand. */
const customProperty = /var\((--concept-map-[\w-]+), ((?:[^()]|\([^()]*\))+)\)/g;

/** The plugin for JSX writes the types of events, but does not import them. */
export const eventsForJsx = (file) => ({
  name: "events-for-jsx",
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const events = modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ events = [] }) => events));
    const names = [...new Set(events.map(({ type }) => type.text))].join(", ");
    writeFileSync(file, `import type { ${names} } from "./types/element/index.js";\n${readFileSync(file, "utf8")}`);
  },
});
