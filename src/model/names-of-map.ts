import { show, type ProblemCode } from "./error.js";

/** Notes a problem; a name that was not found is followed by the known ones nearest to it. */
export type Say = (path: string, code: ProblemCode, message: string, name?: string, known?: Names) => void;

/** By name: the place where it is first given. */
export type Names = ReadonlyMap<string, number>;

export interface NamesOfMap {
  readonly concepts: Names;
  readonly areas: Names;
  readonly depths: Names;
  /** The depths that each concept has; empty in a map without depths. */
  readonly depthsOf: ReadonlyMap<string, readonly string[]>;
}

export function unknownConcept(id: string, verb: string, other: string, { concepts }: NamesOfMap) {
  return ["unknown-concept", `${show(id)} ${verb} ${show(other)}, which no concept defines`, other, concepts] as const;
}

export function unknownArea(id: string) {
  return ["unknown-area", `no area is called ${show(id)}`] as const;
}

export function unknownDepth(id: string, depth: string, owner: string, known: Iterable<string>) {
  const list = [...known].slice(0, 10).map(show).join(", ");
  return ["unknown-depth", `${show(id)} names the depth ${show(depth)}; ${owner} has ${list || "no depths"}`] as const;
}
