import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ConceptLinkElement, ConceptMapElement, ConceptNeedsElement } from "../src/element/index.js";

const root = join(import.meta.dirname, "..");

interface Item {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}
interface Member extends Item {
  readonly kind: "field" | "method";
  readonly static?: boolean;
  readonly attribute?: string;
  readonly reflects?: boolean;
}
type Items = Readonly<
  Record<"attributes" | "events" | "slots" | "cssParts" | "cssStates" | "cssProperties", readonly Item[]>
>;
interface Class extends Partial<Items> {
  readonly name: string;
  readonly tagName?: string;
  readonly members?: readonly Member[];
}

const { modules } = JSON.parse(readFileSync(join(root, "dist/custom-elements.json"), "utf8")) as {
  readonly modules: readonly { readonly declarations: readonly Class[] }[];
};
const classes = modules.flatMap(({ declarations }) => declarations);
const elements = new Map(classes.flatMap((each) => (each.tagName ? [[each.tagName, each] as const] : [])));

/** The names of all elements' items of a kind, each once. */
const named = (kind: keyof Items): string[] =>
  [...new Set([...elements.values()].flatMap((element) => (element[kind] ?? []).map(({ name }) => name)))].toSorted();

const sources = [
  ...readdirSync(join(root, "src/element"), { recursive: true, encoding: "utf8" }).map((name) => `src/element/${name}`),
  "src/view/color-scale.ts",
]
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(root, name), "utf8"))
  .join("\n");
const inSources = (pattern: RegExp): string[] =>
  [...new Set([...sources.matchAll(pattern)].map(([, name]) => name!))].toSorted();

describe("the Custom Elements Manifest", () => {
  it.each([
    ["concept-map", ConceptMapElement],
    ["concept-link", ConceptLinkElement],
    ["concept-needs", ConceptNeedsElement],
  ] as const)("names each property of <%s>, with its attribute", (tag, element) => {
    const expected = [...element.elementProperties]
      .filter(([, { state }]) => !state)
      .map(([name, { attribute, reflect }]) => [
        name,
        attribute === false ? undefined : typeof attribute === "string" ? attribute : name,
        reflect === true,
      ]);
    const fields = elements.get(tag)!.members!.filter(({ kind, static: isStatic }) => kind === "field" && !isStatic);
    const told = fields.map(({ name, attribute, reflects }) => [name, attribute, reflects === true]);
    for (const property of expected) expect(told).toContainEqual(property);
    const attributes = elements.get(tag)!.attributes!.map(({ name }) => name);
    expect(attributes.toSorted()).toEqual(expected.flatMap(([, name]) => (name ? [name] : [])).toSorted());
  });

  it("names each event, and what it carries", () => {
    expect(named("events")).toEqual(inSources(/static readonly type = "([\w-]+)"/g));
    const carried = new Map(classes.map(({ name, members = [] }) => [name, members.map(({ name }) => name)]));
    for (const { type } of [...elements.values()].flatMap(({ events = [] }) => events))
      expect(carried.get(type!.text)?.length, type!.text).toBeGreaterThan(1);
  });

  it("names each part", () => {
    const written = inSources(/\bpart="(\w+)[" ]/g);
    // Segments name their parts when they are used, and paper comes without a template.
    const given = inSources(/(?:segments\([^,]+, |setAttribute\("part", )"(\w+)"/g);
    expect(named("cssParts")).toEqual([...new Set([...written, ...given])].toSorted());
  });

  it("names each slot and state", () => {
    expect(named("slots")).toEqual(["", ...inSources(/<slot name="([\w-]+)"/g)]);
    const [, states = ""] = /interface States \{(.*?)\n\}/s.exec(sources) ?? [];
    expect(named("cssStates")).toEqual([...states.matchAll(/readonly (\w+):/g)].map(([, name]) => name!).toSorted());
  });

  it("names each custom property, with the default that the style sheets give it", () => {
    expect(named("cssProperties")).toEqual(inSources(/var\((--concept-map-[\w-]+)/g));
    for (const { name, default: value } of [...elements.values()].flatMap(({ cssProperties = [] }) => cssProperties))
      expect(sources, name).toContain(`var(${name}, ${value!})`);
  });

  it("says of all what it is, and nothing of what is not for pages", () => {
    for (const {
      members = [],
      tagName,
      attributes,
      events,
      slots,
      cssParts,
      cssStates,
      cssProperties,
    } of elements.values())
      for (const item of [members, attributes, events, slots, cssParts, cssStates, cssProperties].flatMap(
        (each) => each ?? [],
      ))
        expect(item.description, `${tagName!} ${item.name}`).toMatch(/\.$/);
    const all = classes.flatMap(({ members = [] }) => members.map(({ name }) => name));
    expect(all.filter((name) => /^[#_]|Callback$/.test(name))).toEqual([]);
  });

  it("says of an attribute which words it takes", () => {
    const types = (tag: string): Map<string, string> =>
      new Map(elements.get(tag)!.attributes!.map(({ name, type }) => [name, type!.text]));
    expect(types("concept-map").get("direction")).toBe('"down" | "up" | "right" | "left"');
    expect(types("concept-needs").get("kind")).toBe('"direct" | "all"');
    expect(types("concept-map").get("progress")).toBe("string");
    expect(types("concept-map").get("remember")).toBe("boolean");
  });
});
