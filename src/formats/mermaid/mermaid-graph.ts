import type { Area } from "../../model/index.js";
import type { FlatConcept, FlatLink } from "../flat/flat-map.js";
import type { Place } from "../format.js";
import { defined } from "../loose/flat-fields.js";
import { refuse } from "../refuse.js";
import type { MermaidLink } from "./mermaid-scanner.js";

const maxLinks = 1_000_000;

/** What a flowchart has said so far, under the names that it uses; what comes out has the ids that they stand for. */
export class MermaidGraph {
  readonly #concepts = new Map<string, FlatConcept>();
  readonly #areas = new Map<string, Area>();
  readonly #links: FlatLink[] = [];
  readonly #ids = new Map<string, string>();

  constructor(private readonly isReversed: boolean) {}

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
    return this.#links
      .filter((link) => !this.#isOfArea(link))
      .map((link) => ({ ...link, source: this.#idOf(link.source), target: this.#idOf(link.target) }));
  }

  get firstLinkOfArea(): FlatLink | undefined {
    return this.#links.find((link) => this.#isOfArea(link));
  }

  #isOfArea({ source, target }: FlatLink): boolean {
    return this.#areas.has(source) || this.#areas.has(target);
  }

  #idOf(name: string): string {
    return this.#ids.get(name) ?? name;
  }

  /** Says what a name stands for. */
  nameId(name: string, id: string): void {
    this.#ids.set(name, id);
  }

  /** A subgraph that comes twice keeps its first title and place. */
  addArea(id: string, title: string, parent: string | undefined): void {
    if (!this.#areas.has(id)) this.#areas.set(id, { id, title, ...defined({ parent }) });
  }

  /** A node lies in the first subgraph that names it; its last label stands. */
  addConcept(id: string, label: string | undefined, area: string | undefined, place: () => Place): void {
    const known = this.#concepts.get(id);
    const said = defined({ title: label ?? known?.title, area: known?.area ?? area });
    this.#concepts.set(id, { id, ...said, place: known?.place ?? place() });
  }

  /** From each to each. */
  join(sources: readonly string[], link: MermaidLink, targets: readonly string[], place: Place): void {
    if (this.#links.length + sources.length * targets.length > maxLinks) {
      refuse(`there are more than ${maxLinks.toLocaleString("en")} links`, place, "too-large");
    }
    const choice = /^or(?: (\d+))?$/i.exec(link.label ?? "");
    const said = defined({
      kind: joinsRelated(link) ? ("related" as const) : undefined,
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
}

/** Two heads say as little of order as dots without one. */
function joinsRelated({ kind, start, end }: MermaidLink): boolean {
  return start === end && (end || kind === "dotted");
}
