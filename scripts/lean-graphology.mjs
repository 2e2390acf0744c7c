// A map is made without graphology's constructors (`src/model/light-graph.ts`), and makes its copies itself. The one file
// needs no other kind of graph, so it holds neither them nor what only they use.

const cuts = [
  ["Graph", "EventEmitter"],
  ["DirectedGraph", "Graph"],
].map(
  ([kind, base]) =>
    new RegExp(`(?<=^class ${kind} extends ${base} \\{\\n) {2}constructor\\(options\\) \\{[^]*?^ {2}\\}`, "m"),
);

const kinds = ["Graph", "DirectedGraph", "UndirectedGraph", "MultiGraph", "MultiDirectedGraph", "MultiUndirectedGraph"];
for (const kind of kinds) cuts.push(new RegExp(`^(attachStaticFromMethod\\(|Graph\\.)${kind}\\b.*$`, "gm"));

export function leanGraphology() {
  return {
    name: "lean-graphology",
    transform(code, id) {
      if (!id.endsWith("/graphology/dist/graphology.mjs")) return null;
      for (const cut of cuts) {
        if (code.search(cut) < 0) this.error(`graphology has no ${cut} any more`);
        code = code.replace(cut, "");
      }
      return { code, map: null };
    },
  };
}
