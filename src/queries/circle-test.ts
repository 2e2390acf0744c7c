import { neighbours, stronglyConnected, type Arcs } from "./arcs.js";
import { membersOf } from "./components.js";
import { derive } from "./derive.js";
import { createPart, type Part } from "./part.js";
import { required, type UnitIndex } from "./units.js";

/** Given nodes that may have lost a choice: is all that has not fallen in their circles held up by something else? */
export type CircleTest = (nodes: readonly number[], isFallen: (node: number) => boolean) => boolean;

/**
 * Looks only at circles in which something must come before something else: in others all that is needed is there at
 * once. Each is derived anew by itself.
 */
export function createCircleTest(index: UnitIndex, roles: Uint8Array, isNeeded: (arc: number) => boolean): CircleTest {
  let circles: Circles | undefined;
  const parts: Part[] = [];
  return (nodes, isFallen) => {
    const standing = nodes.filter((node) => !isFallen(node));
    if (standing.length === 0) return true;
    const { of, hasOrder, members } = (circles ??= findCircles(index, isNeeded));
    const doubtful = new Set(standing.map((node) => of[node]!).filter((component) => hasOrder[component] !== 0));
    return [...doubtful].every((component) => {
      const part = (parts[component] ??= createPart(index, roles, neighbours(members, component), isNeeded));
      const stands = Uint8Array.from(part.nodes, (node) => Number(!isFallen(node)));
      const known = stands.slice(0, part.unitCount).fill(0, 0, part.ownUnits);
      const { holds } = derive(part, part.roles, known, (unit) => stands[unit] !== 0);
      return stands.every((one, node) => one === 0 || holds[node] !== 0);
    });
  };
}

interface Circles {
  /** By node: its component. */
  readonly of: Int32Array;
  /** By component: must something in it come before something else? */
  readonly hasOrder: Uint8Array;
  readonly members: Arcs;
}

function findCircles({ children, parentOf, kind }: UnitIndex, isNeeded: (arc: number) => boolean): Circles {
  const components = stronglyConnected(children, isNeeded);
  const { of, count } = components;
  const hasOrder = new Uint8Array(count);
  parentOf.forEach((parent, arc) => {
    const own = of[parent]!;
    if (kind[arc] === required && own === of[children.to[arc]!] && isNeeded(arc)) hasOrder[own] = 1;
  });
  return { of, hasOrder, members: membersOf(components) };
}
