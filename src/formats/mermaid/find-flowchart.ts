/** Where a flowchart stands in a text, which may be Markdown around it. */
export interface Flowchart {
  /** Just after its first line. */
  readonly start: number;
  readonly end: number;
  readonly title?: string;
}

const opening =
  /(?:---[ \t]*\r?\n(?<matter>(?:(?!---).*\n)*)---[ \t]*\r?\n)?(?<before>(?:\s*%%.*\n)*)\s*(?:graph|flowchart(?:-elk)?)\b[ \t]*(?:TB|TD|BT|RL|LR|[<>^v])?[ \t]*(?=[\n\r;]|$|%%)/y;

/** The flowchart that a text is, or the first in a block of Mermaid in Markdown. */
export function findFlowchart(text: string): Flowchart | undefined {
  const whole = flowchartAt(text, /^\s*/.exec(text)![0].length, text.length);
  if (whole !== undefined) return whole;
  for (const { 0: fence, 1: marks, index } of text.matchAll(/^[ \t]*(`{3,}|~{3,})[ \t]*\{?mermaid\b.*\n/gm)) {
    const start = index + fence.length;
    const end = text.indexOf(`\n${marks!}`, start - 1);
    const found = flowchartAt(text, start, end < 0 ? text.length : end);
    if (found !== undefined) return found;
  }
  return undefined;
}

function flowchartAt(text: string, offset: number, end: number): Flowchart | undefined {
  opening.lastIndex = offset;
  const found = opening.exec(text);
  if (found === null || opening.lastIndex > end) return undefined;
  const title = /^title:(.*)/m.exec(found.groups?.["matter"] ?? "")?.[1]?.trim();
  return { start: opening.lastIndex, end, ...(title && { title: titleIn(title) }) };
}

/** A title as YAML has it, with or without quotes. */
function titleIn(title: string): string {
  try {
    return String(JSON.parse(title));
  } catch {
    return title.replace(/^'(.*)'$/, "$1").replaceAll("''", "'");
  }
}
