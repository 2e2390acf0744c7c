import type { FlatLink } from "./flat-map.js";

/**
 * Links for a format that knows no depths: what is needed at one depth is needed, what then is said twice is said once,
 * and alternatives that come down to one are none.
 */
export function linksWithoutDepths(links: readonly FlatLink[]): FlatLink[] {
  const choices = new Map<string, FlatLink[]>();
  for (const choice of choicesIn(links)) {
    const members = [...new Map(choice.map((link) => [link.source, link])).values()];
    const [{ kind, target }] = members as [FlatLink, ...FlatLink[]];
    const key = JSON.stringify([kind, target, members.map(({ source }) => source)]);
    // What is needed is not said to be helpful as well.
    if (choices.get(key)?.every(({ helpful }) => helpful) ?? true) choices.set(key, members);
  }
  return [...choices.values()].flatMap((members) =>
    members.map(({ depth, at, clause, ...link }) =>
      members.length > 1 && clause !== undefined ? { ...link, clause } : link,
    ),
  );
}

function choicesIn(links: readonly FlatLink[]): FlatLink[][] {
  const choices = new Map<string, FlatLink[]>();
  links.forEach((link, index) => {
    const key = JSON.stringify(link.clause === undefined ? index : [link.target, link.clause]);
    choices.set(key, [...(choices.get(key) ?? []), link]);
  });
  return [...choices.values()];
}
