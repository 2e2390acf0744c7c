import type { ConceptId } from "../../model/index.js";
import type { FlatConcept, FlatLink } from "../flat/flat-map.js";
import { defined } from "../loose/flat-fields.js";
import { markdownText } from "../markdown/markdown-text.js";
import type { Words } from "../markdown/words.js";
import { yamlText } from "../yaml/format-yaml.js";
import { plainWords } from "./plain-words.js";

export interface NoteParts {
  readonly concept: FlatConcept & { readonly title: string };
  readonly aliases: readonly string[];
  readonly links: readonly FlatLink[];
  readonly words: Words;
  readonly linkTo: (id: ConceptId) => string;
  readonly wikiLinkTo: (id: ConceptId) => string;
}

/** The text of a concept's note: front matter, and the same again for people. */
export function noteText(parts: NoteParts): string {
  const { concept, links, words, linkTo } = parts;
  const needs = clausesOf(links).map((clause) => {
    const reason = markdownText(clause.find((link) => link.reason)?.reason ?? "");
    const names = clause.map(({ source }) => linkTo(source)).join(words.or);
    return `- ${names}${reason === "" ? "" : words.colon + reason}`;
  });
  const related = links.filter(isRelated).map(({ target }) => `- ${linkTo(target)}`);
  const body = [
    `# ${markdownText(concept.title)}`,
    markdownText(concept.summary ?? ""),
    section(words.prerequisites, needs),
    section(words.related, related),
  ];
  const text = body.filter((part) => part !== "").join("\n\n");
  return `---\n${yamlText(frontMatter(parts))}---\n\n${text}\n`;
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `## ${heading}\n\n${[...new Set(lines)].join("\n")}`;
}

function frontMatter({ concept, aliases, links, wikiLinkTo }: NoteParts): object {
  const { id, title, area, minutes, assumed, position, known, state } = concept;
  const needs = clausesOf(links).map((clause) => entryOf(clause, wikiLinkTo));
  const related = links.filter(isRelated).map(({ target }) => wikiLinkTo(target));
  return defined({
    id,
    title,
    aliases: aliases.length > 0 ? aliases : undefined,
    summary: summaryToState(concept),
    area,
    minutes,
    assumed,
    position,
    known,
    state,
    prerequisites: needs.length > 0 ? needs : undefined,
    related: related.length > 0 ? related : undefined,
  });
}

/** A summary stands in the text alone, where it can be read back from there. */
function summaryToState({ summary }: FlatConcept): string | undefined {
  return summary === undefined || plainWords(markdownText(summary)) === summary ? undefined : summary;
}

/** The links of each clause; a link without one stands by itself. */
function clausesOf(links: readonly FlatLink[]): FlatLink[][] {
  const clauses = new Map<unknown, FlatLink[]>();
  for (const link of links) {
    if (isRelated(link)) continue;
    const key = link.clause ?? link;
    clauses.set(key, [...(clauses.get(key) ?? []), link]);
  }
  return [...clauses.values()];
}

function entryOf(clause: readonly FlatLink[], wikiLinkTo: (id: ConceptId) => string): unknown {
  const [{ at, helpful, corequisite }] = clause as [FlatLink, ...FlatLink[]];
  const members = clause.map(({ source, depth, reason }) => ({
    concept: wikiLinkTo(source),
    ...defined({ depth, reason }),
  }));
  const terms = defined({ at, helpful, corequisite });
  const plain = members.map((member) => (Object.keys(member).length === 1 ? member.concept : member));
  if (plain.length > 1) return { anyOf: plain, ...terms };
  return Object.keys(terms).length === 0 ? plain[0] : { ...members[0], ...terms };
}

function isRelated({ kind }: FlatLink): boolean {
  return kind === "related";
}
