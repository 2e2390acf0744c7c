import { labelText } from "./mermaid-text.js";

/** A node where it stands in a line; what it shows, if that is said there. */
export interface MermaidNode {
  readonly id: string;
  readonly label?: string;
  readonly offset: number;
}

export interface MermaidLink {
  readonly kind: "solid" | "dotted" | "thick" | "invisible";
  readonly start: boolean;
  readonly end: boolean;
  readonly label?: string;
}

// A hyphen or an equals sign belongs to a name unless a link begins with it.
const name = /(?:[^\s()[\]{}<>|&;"@:~=\-^%]|-(?![-.>])|=(?!=)|:(?!::)|%(?!%))+/y;

/** What opens a shape, with what may close it; those that begin alike have the longer one first. */
const shapes: readonly (readonly [opening: string, ...closings: string[]])[] = [
  ["(((", ")))"],
  ["((", "))"],
  ["([", "])"],
  ["(-", "-)"],
  ["(", ")"],
  ["[[", "]]"],
  ["[(", ")]"],
  ["[/", "/]", "\\]"],
  ["[\\", "\\]", "/]"],
  ["[|", "|]"],
  ["[", "]"],
  ["{{", "}}"],
  ["{", "}"],
  [">", "]"],
];

/** A label without quotes ends in its line, and not too far off. */
const maxLabel = 5000;

const edgeId = /[ \t]*(?:[\w-]+@(?=[<xo]?[-=.~]))?/y;
const plainLink = /([<xo])?(?:(--+|==+)([-=xo>])|(-?\.+-)([xo>])?|~~~+)/y;
const textLink =
  /([<xo])?(?:(--)[ \t]*(".*?"|.{1,2000}?)[ \t]*--+([-xo>])|(==)[ \t]*(".*?"|.{1,2000}?)[ \t]*==+([=xo>])|(-\.)[ \t]*(".*?"|.{1,2000}?)[ \t]*\.+-([xo>])?)/y;
const pipes = /[ \t]*\|(\s*"[^"]*"\s*|[^|\n]*)\|/y;

/** Goes through the text of a flowchart; each method takes what it is named for, or nothing. */
export class MermaidScanner {
  constructor(
    private readonly text: string,
    public at: number,
    private readonly end: number,
  ) {}

  get isDone(): boolean {
    return this.at >= this.end;
  }

  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null || pattern.lastIndex > this.end) return undefined;
    this.at = pattern.lastIndex;
    return found;
  }

  takeNode(): MermaidNode | undefined {
    this.take(/[ \t]*/y);
    const offset = this.at;
    const id = this.take(name)?.[0];
    if (id === undefined) return undefined;
    const label = this.#takeData() ?? this.#takeShape();
    this.take(/:::[\w-]+/y);
    return { id, offset, ...(label !== undefined && { label: labelText(label) }) };
  }

  /** `@{ shape: rect, label: "Text" }`. */
  #takeData(): string | undefined {
    const data = this.take(/@\{(?:"[^"]*"|[^}"])*\}/y)?.[0];
    return data && (/\blabel:\s*("[^"]*"|[^,}\n]*)/.exec(data)?.[1] ?? "");
  }

  #takeShape(): string | undefined {
    for (const [opening, ...closings] of shapes) {
      if (!this.text.startsWith(opening, this.at)) continue;
      const start = this.at + opening.length;
      const quoted = /\s*"[^"]*"\s*/y;
      quoted.lastIndex = start;
      const isQuoted = quoted.test(this.text);
      const near = this.text.slice(start, Math.min(this.end, start + maxLabel)).split("\n", 1)[0]!;
      for (const closing of closings) {
        const close = isQuoted ? quoted.lastIndex : start + near.indexOf(closing);
        if (close < start || !this.text.startsWith(closing, close)) continue;
        this.at = close + closing.length;
        return this.text.slice(start, close);
      }
    }
    return undefined;
  }

  takeLink(): MermaidLink | undefined {
    const before = this.at;
    this.take(edgeId);
    const plain = this.take(plainLink);
    if (plain !== undefined) {
      const [whole, start, , head, , dotHead] = plain;
      const label = this.take(pipes)?.[1];
      const kind = whole.includes("~")
        ? "invisible"
        : whole.includes("=")
          ? "thick"
          : whole.includes(".")
            ? "dotted"
            : "solid";
      return linkOf(kind, start, head ?? dotHead, label);
    }
    const found = this.take(textLink);
    if (found !== undefined) {
      const [, start, solid, solidText, solidHead, thick, thickText, thickHead, , dotText, dotHead] = found;
      if (solid !== undefined) return linkOf("solid", start, solidHead, solidText);
      if (thick !== undefined) return linkOf("thick", start, thickHead, thickText);
      return linkOf("dotted", start, dotHead, dotText);
    }
    this.at = before;
    return undefined;
  }
}

function linkOf(
  kind: MermaidLink["kind"],
  start: string | undefined,
  head: string | undefined,
  label: string | undefined,
): MermaidLink {
  const text = label === undefined ? "" : labelText(label);
  return { kind, start: start !== undefined, end: /[xo>]/.test(head ?? ""), ...(text !== "" && { label: text }) };
}
