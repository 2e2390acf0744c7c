import type { Place, Remark } from "../format.js";
import { defined } from "../loose/flat-fields.js";
import { refuse } from "../refuse.js";
import { placesIn } from "../text-place.js";
import type { Flowchart } from "./find-flowchart.js";
import { MermaidGraph } from "./mermaid-graph.js";
import { labelText } from "./mermaid-text.js";
import { MermaidScanner, type MermaidLink } from "./mermaid-scanner.js";

const maxDepth = 200;

const looks = /(classDef|class|style|linkStyle|click|direction|accTitle|accDescr)(?=[ \t:{])(?:[ \t]*\{[^}]*\}|.*)/y;

/** Takes a flowchart apart, statement by statement. */
export class MermaidReader {
  readonly remarks: Remark[] = [];
  readonly graph: MermaidGraph;
  readonly #scanner: MermaidScanner;
  readonly #places: (offset: number) => Place;
  readonly #open: string[] = [];
  readonly #said = new Set<string>();

  constructor(text: string, chart: Flowchart, isReversed: boolean) {
    this.graph = new MermaidGraph(isReversed);
    this.#scanner = new MermaidScanner(text, chart.start, chart.end);
    this.#places = placesIn(text);
  }

  read(): void {
    const scanner = this.#scanner;
    for (scanner.take(/[\s;]*/y); !scanner.isDone; scanner.take(/[\s;]*/y)) this.#takeStatement();
    if (this.#open.length > 0) refuse(`a subgraph has no "end"`, this.#places(scanner.at - 1));
    const toArea = this.graph.firstLinkOfArea;
    if (toArea) this.#leftOut("links of subgraphs", "link areas, not concepts", toArea.place);
  }

  #takeStatement(): void {
    const scanner = this.#scanner;
    const place = this.#places(scanner.at);
    const subgraph = scanner.take(/subgraph(?=[\s;])[ \t]*((?:"[^"]*"|[^\n;"])*)/y)?.[1];
    if (subgraph !== undefined) return this.#openArea(subgraph.trim(), place);
    if (scanner.take(/end\b(?=[ \t]*(?:[\n\r;]|%%|$))/y)) {
      if (this.#open.pop() === undefined) refuse(`there is an "end" without a subgraph`, place);
      return;
    }
    if (scanner.take(/%%\{[^]*?\}%%/y)) return this.#leftOut("%%{…}%%", "says how to draw", place);
    const comment = scanner.take(/%%.*/y)?.[0];
    if (comment !== undefined) return this.#takeComment(comment);
    const look = scanner.take(looks)?.[1];
    if (look === undefined) return this.#takeChain();
    if (look !== "direction") this.#leftOut(`"${look}"`, "says how to draw or what to open", place);
  }

  /** `%% n1 is "数える"`. */
  #takeComment(comment: string): void {
    const [, name, id] = /^%% (\w+) is ("(?:[^"\\]|\\.)*")\s*$/.exec(comment) ?? [];
    if (name === undefined || id === undefined) return;
    try {
      this.graph.nameId(name, JSON.parse(id) as string);
    } catch {
      // A comment like any other.
    }
  }

  #openArea(head: string, place: Place): void {
    if (this.#open.length >= maxDepth) refuse(`subgraphs lie more than ${String(maxDepth)} deep`, place, "too-large");
    const [, name, label] = /^([^\s"[]+)[ \t]*\[(.*)\]$/.exec(head) ?? [];
    const title = labelText(label ?? head);
    const id = name ?? title;
    this.graph.addArea(id, title, this.#open.at(-1));
    this.#open.push(id);
  }

  #takeChain(): void {
    const start = this.#scanner.at;
    let sources = this.#takeGroup();
    while (sources.length > 0) {
      const link = this.#scanner.takeLink();
      if (link === undefined) break;
      const targets = this.#takeGroup();
      if (targets.length === 0) this.#stop();
      this.#join(sources, link, targets, this.#places(start));
      sources = targets;
    }
    if (this.#scanner.isDone || this.#scanner.take(/[ \t]*(?=[\n\r;]|%%)/y)) return;
    this.#stop();
  }

  #stop(): never {
    this.#scanner.take(/[ \t]*/y);
    const place = this.#places(this.#scanner.at);
    const found = this.#scanner.take(/[^\r\n]{1,20}/y)?.[0];
    const what = found === undefined ? "the end of the line" : JSON.stringify(found);
    return refuse(`the flowchart is not understood from here on: ${what}`, place);
  }

  /** `A & B`. */
  #takeGroup(): string[] {
    const group: string[] = [];
    do {
      const node = this.#scanner.takeNode();
      if (node === undefined) return group.length === 0 ? [] : this.#stop();
      const { id, label, offset } = node;
      this.graph.addConcept(id, label, this.#open.at(-1), () => this.#places(offset));
      group.push(id);
    } while (this.#scanner.take(/[ \t]*&/y));
    return group;
  }

  #join(sources: readonly string[], link: MermaidLink, targets: readonly string[], place: Place): void {
    if (link.kind === "invisible") return this.#leftOut('"~~~"', "only says where to draw", place);
    if (link.start && link.end) this.#guessed("an arrow with two heads was taken to join related concepts", place);
    else if (!link.start && !link.end && link.kind !== "dotted") {
      this.#guessed("a link without an arrow was taken to lead from its first concept to its second", place);
    }
    this.graph.join(sources, link, targets, place);
  }

  #guessed(message: string, place: Place): void {
    this.#once({ code: "guessed", message, place });
  }

  #leftOut(what: string, why: string, place?: Place): void {
    this.#once({
      code: "left-out",
      message: `${what} ${why}; left out wherever it stands`,
      ...defined({ place }),
    });
  }

  /** One remark for each kind of thing. */
  #once(remark: Remark): void {
    if (this.#said.size < this.#said.add(remark.message).size) this.remarks.push(remark);
  }
}
