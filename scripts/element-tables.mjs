// The tables of the README about the elements, from dist/custom-elements.json.
import { readFileSync } from "node:fs";

const manifestFile = new URL("../dist/custom-elements.json", import.meta.url);

/** What can be asked for as `<!-- table: KIND of TAG, … -->`: which items of an element's class, and their columns. */
const kinds = {
  properties: {
    // What can only be read comes last.
    items: ({ members = [] }) =>
      members
        .filter(({ kind, static: isStatic }) => kind === "field" && !isStatic)
        .toSorted((a, b) => Number(a.readonly ?? false) - Number(b.readonly ?? false)),
    columns: {
      property: ({ name }) => code(name),
      attribute: ({ attribute, reflects }) => (attribute ? code(attribute) + (reflects ? ", reflected" : "") : ""),
      type: ({ type }) => code(type.text.replace(/ \| undefined$/, "")),
      default: (item) => defaultOf(item),
      "what it is": (item) => sentences(item) + (item.readonly ? " Can only be read." : ""),
    },
  },
  methods: {
    items: ({ members = [] }) => members.filter(({ kind, static: isStatic }) => kind === "method" && !isStatic),
    columns: {
      method: ({ name, parameters = [] }) => code(`${name}(${parameters.map((each) => each.name).join(", ")})`),
      answer: ({ return: { type } }) => (type.text === "void" ? "" : code(type.text)),
      "what it does": description,
    },
  },
  events: {
    items: ({ events = [] }) => events,
    columns: {
      event: ({ name }) => code(name),
      carries: ({ type }, classes) =>
        classes
          .get(type.text)
          .members.filter(({ static: isStatic }) => !isStatic)
          .map(({ name }) => code(name))
          .join(", "),
      when: description,
    },
  },
  slots: {
    items: ({ slots = [] }) => slots,
    columns: { slot: ({ name }) => (name ? code(name) : "the default"), "what it holds": description },
  },
  parts: {
    items: ({ cssParts = [] }) => cssParts,
    columns: { part: ({ name }) => code(name), "what it is": description },
  },
  states: {
    items: ({ cssStates = [] }) => cssStates,
    columns: { state: ({ name }) => code(`:state(${name})`), when: description },
  },
  "custom properties": {
    items: ({ cssProperties = [] }) => cssProperties,
    columns: {
      property: ({ name }) => code(name),
      default: (item) => code(item.default ?? ""),
      "what it is for": description,
    },
  },
};

export const elementTableKinds = Object.keys(kinds);

/** The rows below their header; before the last column, of several elements, what each is of. */
export function elementTable(kind, tags) {
  const { items, columns } = kinds[kind] ?? fail(`no table is of ${kind}; there are ${elementTableKinds.join(", ")}`);
  const classes = readClasses();
  const elements = tags.map((tag) => classes.get(tag) ?? fail(`no element is called ${tag}`));
  const rows = new Map();
  for (const [place, element] of elements.entries())
    for (const item of items(element)) {
      const cells = Object.values(columns).map((cell) => cell(item, classes));
      const key = cells.join("|");
      rows.set(key, { cells, of: [...(rows.get(key)?.of ?? []), tags[place]] });
    }
  const isShared = [...rows.values()].every(({ of }) => of.length === tags.length);
  const ofColumn = ({ of }) => (isShared ? [] : [of.length === tags.length ? "each" : of.map(tag).join(", ")]);
  const beforeLast = (cells, more) => [...cells.slice(0, -1), ...more, ...cells.slice(-1)];
  return [
    beforeLast(Object.keys(columns), isShared ? [] : ["of"]),
    ...[...rows.values()].map((row) => beforeLast(row.cells, ofColumn(row))),
  ];
}

/** The manifest's classes by name, and those of elements by tag. */
function readClasses() {
  const { modules } = JSON.parse(readFileSync(manifestFile, "utf8"));
  const all = modules.flatMap(({ declarations = [] }) => declarations);
  return new Map(all.flatMap((each) => [[each.name, each], ...(each.tagName ? [[each.tagName, each]] : [])]));
}

const code = (text) => (text ? `\`${text.replaceAll("|", "\\|")}\`` : "");
const tag = (name) => code(`<${name}>`);

/** What a sentence of the description says, else what the source says, where that tells a reader something. */
function defaultOf(item) {
  const [, said] = / Default: (.*?)\.?$/s.exec(description(item)) ?? [];
  return said ?? (/^new /.test(item.default ?? "") ? "" : code(item.default));
}

function sentences(item) {
  return description(item).replace(/ Default: .*$/s, "");
}

function description({ description = "" }) {
  return description.replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
}

function fail(sentence) {
  throw new Error(sentence);
}
