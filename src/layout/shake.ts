import type { Sifter } from "./sifter.js";

/** How far a kick moves a vertex: too near it comes back, too far it seldom pays. */
const nearest = 2;
const farthest = 21;
/** The most vertices that are sifted after a kick, and how many of them before a look whether there is hope yet. */
const mostSifted = 400;
const firstSifted = 8;
/** Where a kick still costs so many crossings then, it seldom pays in the end. */
const hopeless = 16;

/**
 * Kicks so many vertices out of place, sifts what that touches, and takes all of it back where that crosses more than before;
 * answers the crossings saved.
 *
 * A step of iterated local search (Lourenço, Martin and Stützle 2003). Many light kicks find more than a few hard ones.
 */
export function shake(sifter: Sifter, random: () => number, vertices = 1): number {
  sifter.begin();
  let saved = 0;
  for (let i = 0; i < vertices; i++) saved += kick(sifter, random);
  if (!sifter.hasMoved) return 0;
  saved += sifter.settle(firstSifted);
  if (saved > -hopeless) saved += sifter.settle(mostSifted - firstSifted);
  if (saved >= 0) return saved;
  sifter.takeBack();
  return 0;
}

function kick(sifter: Sifter, random: () => number): number {
  const vertex = Math.floor(random() * sifter.order.vertices.length);
  const by = (nearest + Math.floor(random() * (farthest - nearest + 1))) * (random() < 0.5 ? -1 : 1);
  const to = Math.max(sifter.first(vertex), Math.min(sifter.last(vertex), sifter.order.place[vertex]! + by));
  return to === sifter.order.place[vertex] ? 0 : sifter.move(vertex, to);
}
