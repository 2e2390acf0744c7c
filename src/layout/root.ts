/** A root of a number from 0 to 1, found by halving what holds it, since powers are each engine's own in the last digits. */
export function rootOf(number: number, degree: number): number {
  let [low, high] = [0, 1];
  for (;;) {
    const root = (low + high) / 2;
    if (root === low || root === high) return root;
    let power = 1;
    for (let i = 0; i < degree; i++) power *= root;
    if (power < number) low = root;
    else high = root;
  }
}
