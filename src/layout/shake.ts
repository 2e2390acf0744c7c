import type { Sifter } from "./sifter.js";

/** The most vertices that one kick moves, and the most places that it moves them. */
const mostMoved = 3;
const farthest = 20;
/** The most vertices that are sifted after a kick. */
const mostSifted = 400;

/**
 * Kicks a few vertices that hang together out of place, sifts what is around them, and takes all of it back where that
 * crosses more than before; answers the crossings saved.
 *
 * A step of iterated local search (Lourenço, Martin and Stützle 2003).
 */
export function shake(sifter: Sifter, random: () => number): number {
  sifter.begin();
  let saved = 0;
  let vertex = Math.floor(random() * sifter.order.vertices.length);
  const moves = 1 + Math.floor(random() * mostMoved);
  for (let i = 0; i < moves && vertex >= 0; i++) {
    const by = (2 + Math.floor(random() * random() * farthest)) * (random() < 0.5 ? -1 : 1);
    const to = Math.max(sifter.first(vertex), Math.min(sifter.last(vertex), sifter.order.place[vertex]! + by));
    saved += sifter.move(vertex, to);
    vertex = sifter.neighbor(vertex, random());
  }
  saved += sifter.settle(mostSifted);
  if (saved >= 0) return saved;
  sifter.takeBack();
  return 0;
}
