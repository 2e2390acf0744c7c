/** A short word that stands for texts: the hash of Fowler, Noll and Vo (FNV-1a), of 32 bits, in base 36. */
export function hashOf(...texts: readonly (string | undefined)[]): string {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let index = 0; index < (text ?? "").length; index++)
      hash = Math.imul(hash ^ text!.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ 0xffff, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
