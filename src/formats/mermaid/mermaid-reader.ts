import type { Area } from "../../model/index.js";
import type { FlatConcept, FlatLink } from "../flat/flat-map.js";
import type { Place, Remark } from "../format.js";
import { defined } from "../loose/flat-fields.js";
import { refuse } from "../refuse.js";
import { placesIn } from "../text-place.js";
import type { Flowchart } from "./find-flowchart.js";
import { labelText } from "./mermaid-text.js";
import { MermaidScanner, type MermaidLink, type MermaidNode } from "./mermaid-scanner.js";

const maxLinks = 1_000_000;
const maxDepth = 200;

const looks = /(classDef|class|style|linkStyle|click|direction|accTitle|accDescr)\b(?:[ \t]*\{[^}]*\}|.*)/y;

/** Takes a flowchart apart, statement by statement. */
export class MermaidReader {
  readonly remarks: Remark[] = [];
  readonly #scanner: MermaidScanner;
  readonly #places: (offset: number) => Place;
  readonly #open: string[] = [];
  readonly #concepts = new Map<string, FlatConcept>();
  readonly #areas = new Map<string, Area>();
  readonly #links: FlatLink[] = [];
  /** What our own comments say that names stand for. */
  readonly #ids = new Map<string, string>();
  readonly #said = new Set<string>();

  constructor(
    text: string,
    chart: Flowchart,
    private readonly isReversed: boolean,
  ) {
    this.#scanner = new MermaidScanner(text, chart.start, chart.end);
    this.#places = placesIn(text);
  }

  get areas(): Area[] {
    return [...this.#areas.values()].map(({ id, parent, ...area }) => ({
      ...area,
      id: this.#idOf(id),
      ...defined({ parent: parent === undefined ? undefined : this.#idOf(parent) }),
    }));
  }

  /** A link may name an area, which makes no concept of it. */
  get concepts(): FlatConcept[] {
    const concepts = [...this.#concepts.values()].filter(({ id }) => !this.#areas.has(id));
    return concepts.map(({ id, area, ...concept }) => ({
      ...concept,
      id: this.#idOf(id),
      ...defined({ area: area === undefined ? undefined : this.#idOf(area) }),
    }));
  }

  get links(): FlatLink[] {
    const links = this.#links.filter(({ source, target }) => !this.#areas.has(source) && !this.#areas.has(target));
    return links.map(({ source, target, ...link }) => ({
      ...link,
      source: this.#idOf(source),
      target: this.#idOf(target),
    }));
  }

  read(): void {
    const scanner = this.#scanner;
    for (scanner.take(/[\s;]*/y); !scanner.isDone; scanner.take(/[\s;]*/y)) this.#takeStatement();
    if (this.#open.length > 0) refuse(`a subgraph has no "end"`, this.#places(scanner.at - 1));
    const toArea = this.#links.find(({ source, target }) => this.#areas.has(source) || this.#areas.has(target));
    if (toArea) this.#leftOut("links of subgraphs", "link areas, not concepts", toArea.place);
  }

  #takeStatement(): void {
    const scanner = this.#scanner;
    const place = this.#places(scanner.at);
    const subgraph = scanner.take(/subgraph\b[ \t]*((?:"[^"]*"|[^\n;"])*)/y)?.[1];
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
      this.#ids.set(name, JSON.parse(id) as string);
    } catch {
      // A comment like any other.
    }
  }

  #openArea(head: string, place: Place): void {
    if (this.#open.length >= maxDepth) refuse(`subgraphs lie more than ${String(maxDepth)} deep`, place, "too-large");
    const [, name, label] = /^([^\s"[]+)[ \t]*\[(.*)\]$/.exec(head) ?? [];
    const title = labelText(label ?? head);
    const id = name ?? title;
    const parent = this.#open.at(-1);
    if (!this.#areas.has(id)) this.#areas.set(id, { id, title, ...defined({ parent }) });
    this.#open.push(id);
  }

  #idOf(name: string): string {
    return this.#ids.get(name) ?? name;
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
      group.push(this.#add(node));
    } while (this.#scanner.take(/[ \t]*&/y));
    return group;
  }

  #add({ id, label, offset }: MermaidNode): string {
    const known = this.#concepts.get(id);
    const area = known?.area ?? this.#open.at(-1);
    const title = label ?? known?.title;
    this.#concepts.set(id, { id, ...defined({ title, area }), place: known?.place ?? this.#places(offset) });
    return id;
  }

  #join(sources: readonly string[], link: MermaidLink, targets: readonly string[], place: Place): void {
    if (this.#links.length + sources.length * targets.length > maxLinks) {
      refuse(`there are more than ${maxLinks.toLocaleString("en")} links`, place, "too-large");
    }
    if (link.kind === "invisible") return this.#leftOut('"~~~"', "only says where to draw", place);
    const isRelated = link.kind === "dotted" && !link.start && !link.end;
    const isBoth = link.start && link.end;
    if (isBoth) this.#guessed("an arrow with two heads was taken to join related concepts", place);
    else if (!isRelated && !link.start && !link.end) {
      this.#guessed("a link without an arrow was taken to lead from its first concept to its second", place);
    }
    const choice = /^or(?: (\d+))?$/i.exec(link.label ?? "");
    const said = defined({
      kind: isRelated || isBoth ? ("related" as const) : undefined,
      clause: choice ? (choice[1] ?? "1") : undefined,
      reason: choice ? undefined : link.label,
      helpful: link.kind === "dotted" ? (true as const) : undefined,
    });
    const isBack = this.isReversed !== (link.start && !link.end);
    for (const from of sources) {
      for (const to of targets) {
        this.#links.push({ source: isBack ? to : from, target: isBack ? from : to, ...said, place });
      }
    }
  }

  #guessed(message: string, place: Place): void {
    this.#once({ code: "guessed", message, place });
  }

  #leftOut(what: string, why: string, place?: Place): void {
    this.#once({
      code: "left-out",
      message: `${what} ${why}; left out here and wherever it stands`,
      ...defined({ place }),
    });
  }

  /** One remark for each kind of thing. */
  #once(remark: Remark): void {
    if (this.#said.size < this.#said.add(remark.message).size) this.remarks.push(remark);
  }
}
