import type { Place } from "../format.js";
import { defined } from "../loose/flat-fields.js";
import { DotGraph, type Attributes, type DotScope } from "./dot-graph.js";
import { DotScanner, type DotToken } from "./dot-scanner.js";
import { labelText, unquoted } from "./dot-text.js";

const maxDepth = 1000;
const keyword = /^(?:(?:sub|di)?graph|node|edge|strict)$/i;

/** The first graph of a DOT text, by https://graphviz.org/doc/info/lang.html. */
export function readDot(text: string): DotGraph {
  return new Reader(text).graph();
}

class Reader {
  readonly #graph = new DotGraph();
  readonly #scanner: DotScanner;
  #depth = 0;

  constructor(text: string) {
    this.#scanner = new DotScanner(text);
  }

  graph(): DotGraph {
    const scanner = this.#scanner;
    this.#graph.isStrict = this.#takesWord("strict");
    if (this.#takesWord("graph")) this.#graph.isDirected = false;
    else if (!this.#takesWord("digraph")) scanner.unexpected();
    if (!scanner.isAt("{")) this.#graph.id = this.#name();
    const scope: DotScope = { own: {}, ofLinks: {} };
    this.#braces(scope);
    this.#graph.own = scope.own;
    if (scanner.next.kind !== "end") {
      if (!this.#isWord("strict", "graph", "digraph")) scanner.unexpected();
      this.#graph.second = scanner.placeOf(scanner.next);
    }
    return this.#graph;
  }

  /** The statements between braces, and the nodes that they name. */
  #braces(scope: DotScope): Set<string> {
    const scanner = this.#scanner;
    if (!scanner.takes("{")) scanner.unexpected();
    if (++this.#depth > maxDepth) scanner.refuse("braces lie too deep in one another");
    const named = new Set<string>();
    while (!scanner.takes("}")) {
      if (!scanner.takes(";", ",")) this.#statement(scope, named);
    }
    this.#depth--;
    return named;
  }

  #statement(scope: DotScope, named: Set<string>): void {
    const scanner = this.#scanner;
    if (this.#takesWord("graph")) scope.own = { ...scope.own, ...this.#attributes("") };
    else if (this.#takesWord("edge")) scope.ofLinks = { ...scope.ofLinks, ...this.#attributes("") };
    else if (this.#takesWord("node")) this.#attributes("");
    else if (scanner.isAt("{") || this.#isWord("subgraph")) this.#chain(this.#subgraph(scope), scope, named);
    else {
      const token = scanner.next;
      const id = this.#name();
      if (scanner.takes("=")) scope.own = { ...scope.own, ...attribute(id, this.#value(), "") };
      else this.#chain(this.#node(id, scanner.placeOf(token), scope), scope, named);
    }
  }

  /** What stands first, alone or linked with what follows. */
  #chain(first: readonly string[], scope: DotScope, named: Set<string>): void {
    const scanner = this.#scanner;
    const place = scanner.placeOf(scanner.next);
    const stops = [first];
    while (scanner.takes("->", "--")) {
      if (scanner.isAt("{") || this.#isWord("subgraph")) stops.push(this.#subgraph(scope));
      else {
        const token = scanner.next;
        stops.push(this.#node(this.#name(), scanner.placeOf(token), scope));
      }
    }
    for (const id of stops.flat()) named.add(id);
    if (stops.length > 1) this.#graph.chain(stops, { ...scope.ofLinks, ...this.#attributes("") }, place);
    else if (first.length === 1 && scanner.isAt("[")) this.#graph.say(first[0]!, this.#attributes(first[0]!));
  }

  /** A node and its port, which says where on it an arrow ends. */
  #node(id: string, place: Place, scope: DotScope): string[] {
    for (let ports = 0; ports < 2 && this.#scanner.takes(":"); ports++) this.#name();
    this.#graph.node(id, scope, place);
    return [id];
  }

  /** Without a name, braces only hold together what shares a look. */
  #subgraph({ area: parent, own, ofLinks }: DotScope): string[] {
    const isWord = this.#takesWord("subgraph");
    const name = isWord && !this.#scanner.isAt("{") ? this.#name().replace(/^cluster_?(?=.)/, "") : "";
    if (name === "") return [...this.#braces({ ...defined({ area: parent }), own, ofLinks })];
    const index = this.#graph.area(name, parent);
    const scope: DotScope = { area: name, own: {}, ofLinks };
    const named = this.#braces(scope);
    const { label } = scope.own;
    if (label !== undefined) this.#graph.areas[index] = { ...this.#graph.areas[index]!, title: label };
    return [...named];
  }

  /** What stands between brackets, of which there may be several pairs. */
  #attributes(node: string): Attributes {
    const scanner = this.#scanner;
    let attributes: Attributes = {};
    while (scanner.takes("[")) {
      while (!scanner.takes("]")) {
        if (scanner.takes(",", ";")) continue;
        const name = this.#name();
        attributes = { ...attributes, ...(scanner.takes("=") && attribute(name, this.#value(), node)) };
      }
    }
    return attributes;
  }

  /** An id, without its quotes. */
  #name(): string {
    const token = this.#scanner.next;
    if (token.kind === "name" && keyword.test(token.text)) {
      this.#scanner.refuse(`"${token.text}" cannot stand here; put such a name in quotes`);
    }
    return nameOf(this.#value());
  }

  #value(): DotToken {
    const { kind } = this.#scanner.next;
    return kind === "mark" || kind === "end" ? this.#scanner.unexpected() : this.#scanner.take();
  }

  #isWord(...words: readonly string[]): boolean {
    const { kind, text } = this.#scanner.next;
    return kind === "name" && words.includes(text.toLowerCase());
  }

  #takesWord(word: string): boolean {
    const isWord = this.#isWord(word);
    if (isWord) this.#scanner.take();
    return isWord;
  }
}

function attribute(name: string, value: DotToken, node: string): Attributes {
  const isLabel = name.endsWith("label") || name.endsWith("tooltip");
  const text = isLabel
    ? labelText(value.text, value.kind === "html" ? "html" : value.kind === "quoted", node)
    : nameOf(value);
  return Object.fromEntries([[name, text]]);
}

function nameOf({ kind, text }: DotToken): string {
  return kind === "html" ? labelText(text, "html", "") : kind === "quoted" ? unquoted(text) : text;
}
