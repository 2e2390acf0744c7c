/** A line of a note. */
export interface ProseLine {
  /** Counts from 1. */
  readonly line: number;
  readonly raw: string;
  /** Without code and comments. */
  readonly prose: string;
  readonly heading?: { readonly level: number; readonly text: string };
}

const fence = /^ {0,3}(`{3,}|~{3,})/;

/** The lines of a Markdown text from one on, in which code and comments are told from prose. */
export function proseLines(text: string, from: number): ProseLine[] {
  let closing: string | undefined;
  let isComment = false;
  return text
    .split("\n")
    .slice(from)
    .map((raw, index): ProseLine => {
      const line = from + index + 1;
      const mark = isComment ? undefined : fence.exec(raw)?.[1];
      if (mark !== undefined) {
        if (closing === undefined) closing = mark;
        else if (mark.startsWith(closing) && raw.trim() === mark) closing = undefined;
        return { line, raw, prose: "" };
      }
      if (closing !== undefined) return { line, raw, prose: "" };
      const [prose, goesOn] = withoutComments(raw, isComment);
      isComment = goesOn;
      const heading = headingIn(prose, raw);
      return { line, raw, prose: withoutCode(prose), ...(heading && { heading }) };
    });
}

/** A run of backticks begins code that the next run of as many ends, unless it is escaped. */
function withoutCode(prose: string): string {
  return prose.replace(/\\.|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, (whole, run?: string) => (run ? "" : whole));
}

/** What is left of a line beside `<!-- … -->`, and whether a comment goes on in the next. */
function withoutComments(raw: string, isInside: boolean): [prose: string, goesOn: boolean] {
  const [first = "", ...others] = (isInside ? `<!--${raw}` : raw).split("<!--");
  const ends = others.map((part) => part.indexOf("-->"));
  const rest = others.map((part, place) => (ends[place]! < 0 ? "" : part.slice(ends[place]! + 3)));
  return [first + rest.join(""), ends.at(-1) === -1];
}

function headingIn(prose: string, raw: string): ProseLine["heading"] {
  const level = /^ {0,3}(#{1,6})(?:\s|$)/.exec(prose)?.[1]?.length;
  if (level === undefined) return undefined;
  return { level, text: raw.trim().replace(/^#+/, "").replace(/\s#+$/, "").trim() };
}
