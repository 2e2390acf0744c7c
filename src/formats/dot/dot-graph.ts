import type {
  AttributeASTNode,
  ClusterStatementASTNode,
  CommentASTNode,
  EdgeASTNode,
  EdgeTargetASTNode,
  LiteralASTNode,
  SubgraphASTNode,
} from "ts-graphviz/ast";
import type { Area } from "../../model/index.js";
import type { Place } from "../format.js";
import { defined } from "../loose/flat-fields.js";
import { refuse } from "../refuse.js";
import { labelText, unquoted } from "./dot-text.js";
import { placeOfPart } from "./read-dot.js";

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
interface Scope {
  readonly area?: string;
  own: Attributes;
  ofLinks: Attributes;
}

/** Gathers the nodes, the links and the named subgraphs of a DOT graph; a node lies in the first that names it. */
export class DotGraph {
  readonly nodes = new Map<string, DotNode>();
  readonly links: DotLink[] = [];
  readonly areas: Area[] = [];
  readonly own: Attributes;

  constructor(statements: readonly ClusterStatementASTNode[]) {
    this.own = this.#take(statements, { own: {}, ofLinks: {} });
  }

  #take(statements: readonly ClusterStatementASTNode[], scope: Scope): Attributes {
    for (const statement of statements) {
      if (statement.type === "Node") {
        const id = this.#node(statement.id, scope);
        const node = this.nodes.get(id)!;
        this.nodes.set(id, { ...node, attributes: { ...node.attributes, ...attributesOf(statement.children, id) } });
      } else if (statement.type === "Edge") this.#link(statement, scope);
      else if (statement.type === "Subgraph") this.#subgraph(statement, scope);
      else if (statement.type === "Attribute") scope.own = { ...scope.own, ...attributesOf([statement]) };
      else if (statement.type === "AttributeList") {
        const said = attributesOf(statement.children);
        if (statement.kind === "Graph") scope.own = { ...scope.own, ...said };
        if (statement.kind === "Edge") scope.ofLinks = { ...scope.ofLinks, ...said };
      }
    }
    return scope.own;
  }

  #node(literal: LiteralASTNode, { area }: Scope): string {
    const place = placeOfPart(literal);
    if (literal.quoted === false && /^((sub|di)?graph|node|edge|strict)$/i.test(literal.value)) {
      refuse(
        `"${literal.value}" cannot stand here; take a subgraph out of its link, and put such a name in quotes`,
        place,
      );
    }
    const id = nameOf(literal);
    const first = this.nodes.get(id);
    if (first === undefined) this.nodes.set(id, { attributes: {}, ...defined({ area, place }) });
    else if (first.area === undefined && area !== undefined) this.nodes.set(id, { ...first, area });
    return id;
  }

  #link({ targets, children, ...part }: EdgeASTNode, scope: Scope): void {
    const place = placeOfPart(part);
    const attributes = { ...scope.ofLinks, ...attributesOf(children) };
    const stops = targets.map((target) => nodesOf(target).map((literal) => this.#node(literal, scope)));
    for (const [index, sources] of stops.slice(0, -1).entries()) {
      const next = stops[index + 1]!;
      if (this.links.length + sources.length * next.length > maxLinks) {
        refuse(`there are more than ${maxLinks.toLocaleString("en")} links`, place, "too-large");
      }
      for (const source of sources) {
        for (const target of next) this.links.push({ source, target, attributes, ...defined({ place }) });
      }
    }
  }

  /** Without a name, braces only hold together what shares a look. */
  #subgraph({ id: literal, children }: SubgraphASTNode, { area: parent, ofLinks, own }: Scope): void {
    const name = literal && nameOf(literal).replace(/^cluster_?(?=.)/, "");
    if (name === undefined || name === "") {
      this.#take(children, { ...(parent !== undefined && { area: parent }), ofLinks, own });
      return;
    }
    const known = this.areas.findIndex((area) => area.id === name);
    const index = known < 0 ? this.areas.push({ id: name, title: name, ...defined({ parent }) }) - 1 : known;
    const { label } = this.#take(children, { area: name, ofLinks, own: {} });
    if (label !== undefined) this.areas[index] = { ...this.areas[index]!, title: label };
  }
}

function nodesOf(target: EdgeTargetASTNode): LiteralASTNode[] {
  return target.type === "NodeRef" ? [target.id] : target.children.map(({ id }) => id);
}

/** What a name or a value says, without its quotes. */
export function nameOf({ value, quoted }: LiteralASTNode): string {
  return quoted === "html" ? labelText(value, quoted, "") : quoted ? unquoted(value) : value;
}

function attributesOf(parts: readonly (AttributeASTNode | CommentASTNode)[], node = ""): Attributes {
  return Object.fromEntries(
    parts.flatMap((part) => {
      if (part.type !== "Attribute") return [];
      const name = nameOf(part.key);
      const isLabel = name.endsWith("label") || name.endsWith("tooltip");
      return [[name, isLabel ? labelText(part.value.value, part.value.quoted, node) : nameOf(part.value)]];
    }),
  );
}
