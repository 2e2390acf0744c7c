/** What the README can have a table of. */
export const elementTableKinds: readonly string[];
