import type { Area } from "../../model/index.js";
import type { Place } from "../format.js";
import { defined } from "../loose/flat-fields.js";
import { refuse } from "../refuse.js";

const maxLinks = 1_000_000;

export type Attributes = Readonly<Record<string, string>>;

export interface DotNode {
  readonly attributes: Attributes;
  readonly area?: string;
  readonly place?: Place;
}

export interface DotLink {
  readonly source: string;
  readonly target: string;
  readonly attributes: Attributes;
  readonly place?: Place;
}

/** What is set for the statements that follow in the same braces. */
export interface DotScope {
  readonly area?: string;
  own: Attributes;
  ofLinks: Attributes;
}

/** The nodes, the links and the named subgraphs of a DOT graph; a node lies in the first that names it. */
export class DotGraph {
  readonly nodes = new Map<string, DotNode>();
  readonly links: DotLink[] = [];
  readonly areas: Area[] = [];
  own: Attributes = {};
  id: string | undefined;
  isDirected = true;
  /** Each pair is linked once. */
  isStrict = false;
  /** Where a second graph begins, which is not read. */
  second: Place | undefined;

  node(id: string, { area }: DotScope, place: Place): void {
    const first = this.nodes.get(id);
    if (first === undefined) this.nodes.set(id, { attributes: {}, ...defined({ area }), place });
    else if (first.area === undefined && area !== undefined) this.nodes.set(id, { ...first, area });
  }

  say(id: string, attributes: Attributes): void {
    const node = this.nodes.get(id)!;
    this.nodes.set(id, { ...node, attributes: { ...node.attributes, ...attributes } });
  }

  /** Links all of each stop with all of the next. */
  chain(stops: readonly (readonly string[])[], attributes: Attributes, place: Place): void {
    for (const [index, sources] of stops.slice(0, -1).entries()) {
      const next = stops[index + 1]!;
      if (this.links.length + sources.length * next.length > maxLinks) {
        refuse(`there are more than ${maxLinks.toLocaleString("en")} links`, place, "too-large");
      }
      for (const source of sources) {
        for (const target of next) this.links.push({ source, target, attributes, place });
      }
    }
  }

  /** The place of an area in the list, which gets it where it is new. */
  area(name: string, parent: string | undefined): number {
    const known = this.areas.findIndex((area) => area.id === name);
    return known < 0 ? this.areas.push({ id: name, title: name, ...defined({ parent }) }) - 1 : known;
  }
}
