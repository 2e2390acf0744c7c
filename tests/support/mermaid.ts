import DOMPurify from "dompurify";
import mermaid from "mermaid";

// Without a window there is nothing to purify; Mermaid only parses here and shows nothing.
Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });

// It refuses more than 500 links otherwise.
mermaid.initialize({ maxEdges: 10_000 });

interface FlowDb {
  getVertices(): ReadonlyMap<string, { readonly id: string; readonly text?: string }>;
  getEdges(): readonly {
    readonly start: string;
    readonly end: string;
    readonly text: string;
    readonly stroke: string;
    readonly type: string;
  }[];
  getSubGraphs(): readonly { readonly id: string; readonly title: string; readonly nodes: readonly string[] }[];
}

/** A flowchart as Mermaid itself reads it. */
export async function asMermaid(text: string) {
  await mermaid.parse(text);
  // The only way to what it read; not for use elsewhere.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  return db as unknown as FlowDb;
}
