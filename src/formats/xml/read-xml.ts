import { SaxesParser } from "saxes";
import type { Place } from "../format.js";
import { refuse } from "../refuse.js";

/** An element of an XML file; names are without their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
  readonly place: Place;
}

const maxDepth = 200;

interface Growing extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** The root of an XML text. Entities that a file defines and addresses that it names are never looked at. */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ position: true });
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  const place = (): Place => ({ line: parser.line, column: parser.column + 1 });
  parser.on("error", ({ message }) => {
    refuse(`the file is not XML: ${message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")}`, place());
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = {
      name: withoutPrefix(name),
      attributes: plain(attributes),
      children: [],
      text: "",
      place: place(),
    };
    if (open.length >= maxDepth)
      refuse(`elements lie more than ${String(maxDepth)} deep in one another`, place(), "too-large");
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (more: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += more;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return root ?? refuse("the file is empty");
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Attributes by name without prefix, whatever their names. */
function plain(attributes: object): Record<string, string> {
  const entries = Object.entries(attributes as Record<string, string>);
  return Object.fromEntries(entries.map(([name, value]) => [withoutPrefix(name), value]));
}

export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

export function childrenNamed({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** The first descendant of that name, in the order of the file. */
export function firstNamed(element: XmlElement, name: string): XmlElement | undefined {
  const waiting = [...element.children].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.name === name) return next;
    for (let index = next.children.length - 1; index >= 0; index--) waiting.push(next.children[index]!);
  }
  return undefined;
}
