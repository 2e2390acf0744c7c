import { parse, type FileRange, type GraphASTNode } from "ts-graphviz/ast";
import type { Place } from "../format.js";
import { refuse } from "../refuse.js";

/** The first graph of a DOT text, as a tree of its statements. */
export function readDot(text: string): GraphASTNode {
  const graph = treeOf(text).children.find((child) => child.type === "Graph");
  return graph ?? refuse("the file has no graph");
}

function treeOf(text: string) {
  try {
    // The text is bounded already.
    return parse(text, { startRule: "Dot", maxInputSize: 0, maxASTNodes: 5_000_000 });
  } catch (error) {
    const { message, cause } = error as Error;
    if (cause instanceof RangeError) return refuse("braces lie too deep in one another", undefined, "too-large");
    const location = (cause as { readonly location?: FileRange } | undefined)?.location;
    const found = /but (.*) found\.?$/.exec(message)?.[1];
    return refuse(
      `the file is not DOT as it is read here: ${found === undefined ? message : `unexpected ${found}`}`,
      placeOfPart({ ...(location && { location }) }),
    );
  }
}

/** Where a part of the text begins. */
export function placeOfPart({ location }: { readonly location?: FileRange }): Place | undefined {
  return location && { line: location.start.line, column: location.start.column };
}
