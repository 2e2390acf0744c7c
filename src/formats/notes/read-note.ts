import { ConceptMapError } from "../../model/index.js";
import type { Remark } from "../format.js";
import { isLoose, type Loose } from "../loose/loose.js";
import { readYaml } from "../yaml/read-yaml.js";
import { linksIn, withoutEnding, type LinkTarget } from "./note-links.js";
import { plainWords } from "./plain-words.js";
import { proseLines, type ProseLine } from "./prose-lines.js";

/** A Markdown file, read. */
export interface Note {
  readonly path: string;
  /** Its path without the ending. */
  readonly name: string;
  readonly folder: string;
  /** The name of the file alone, without its ending. */
  readonly stem: string;
  readonly properties: Loose;
  /** Its first heading, where that is one of the first level. */
  readonly heading?: string;
  /** Its first paragraph, before any other heading. */
  readonly summary?: string;
  readonly links: readonly NoteLink[];
}

export interface NoteLink extends LinkTarget {
  /** Below a heading that says so. */
  readonly isPrerequisite: boolean;
  readonly line: number;
}

const frontMatter = /^---[ \t]*\n(?:([\s\S]*?)\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const prerequisiteHeading =
  /^(?:prerequisites?|prereqs?|requires|requirements|required|depends on|dependencies|前提|前提知識|前提条件)\s*[:：]?$/i;
const notParagraph = /^(?: {4}|\t| {0,3}(?:[-+*>|#]|\d+[.)]|<|!\[|\$\$|\[[^\]]+\]:|={3}|_{3}))/;

export function readNote(path: string, file: string, remark: (remark: Remark) => void): Note {
  const text = file.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const [head = "", yaml] = frontMatter.exec(text) ?? [];
  const lines = proseLines(text, head === "" ? 0 : head.split("\n").length - (head.endsWith("\n") ? 1 : 0));
  const first = lines.findIndex((line) => line.heading !== undefined);
  const start = lines[first]?.heading;
  const heading = start?.level === 1 ? plainWords(start.text) : undefined;
  const summary = firstParagraph(heading === undefined ? lines : lines.slice(first + 1));
  const name = withoutEnding(path);
  return {
    path,
    name,
    folder: name.split("/").slice(0, -1).join("/"),
    stem: name.split("/").at(-1)!,
    properties: yaml === undefined ? {} : propertiesIn(yaml, path, remark),
    ...(heading !== undefined && heading !== "" && { heading }),
    ...(summary !== "" && { summary }),
    links: noteLinks(lines),
  };
}

function propertiesIn(yaml: string, path: string, remark: (remark: Remark) => void): Loose {
  try {
    // A line more, so that its lines count as in the file.
    const { value } = readYaml(`\n${yaml}`);
    return isLoose(value) ? value : {};
  } catch (error) {
    if (!(error instanceof ConceptMapError)) throw error;
    const message = `the front matter of ${JSON.stringify(path)} was left out: ${error.message}`;
    remark({ code: "left-out", message, place: { line: 1 } });
    return {};
  }
}

function firstParagraph(lines: readonly ProseLine[]): string {
  const paragraph: string[] = [];
  for (const { raw, prose, heading } of lines) {
    if (heading !== undefined) break;
    const isText = prose.trim() !== "" && (paragraph.length > 0 || !notParagraph.test(raw));
    if (isText) paragraph.push(raw);
    else if (paragraph.length > 0) break;
  }
  return plainWords(paragraph.join(" "));
}

function noteLinks(lines: readonly ProseLine[]): NoteLink[] {
  // The level of the heading that prerequisites stand below; 0 where there is none.
  let below = 0;
  return lines.flatMap(({ prose, heading, line }) => {
    if (heading !== undefined && (below === 0 || heading.level <= below)) {
      below = prerequisiteHeading.test(plainWords(heading.text)) ? heading.level : 0;
    }
    return linksIn(prose).map((target) => ({ ...target, isPrerequisite: below > 0, line }));
  });
}
