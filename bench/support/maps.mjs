import { existsSync, readFileSync } from "node:fs";

const graphs = new URL("../../../shared/graphs/", import.meta.url);

/** The real graphs beside the repository that have plain edges. */
export const realGraphs = [
  "freeciv-classic",
  "skillmaster-arithmetic",
  "dmccreary-data-science-course",
  "khan-knowledge-map-2013",
  "prat-networking",
  "mathlib3",
];

/**
 * Concepts in layers as plain data, two prerequisites each, most of them from the layer before. With `share`, that part of
 * the prerequisites is one of two or three.
 */
export function layeredData(size, { share = 0, seed = 1 } = {}) {
  let state = seed;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  for (let i = 0; i < 10; i++) random();
  const layers = Math.round(Math.sqrt(size));
  const start = (layer) => Math.ceil((layer * size) / layers);
  const concepts = [];
  for (let layer = 0; layer < layers; layer++) {
    const pick = () => {
      const from = layer - 1 - Math.floor(random() ** 3 * Math.min(4, layer));
      return `c${start(from) + Math.floor(random() * (start(from + 1) - start(from)))}`;
    };
    for (let i = start(layer); i < start(layer + 1); i++) {
      const prerequisites = new Set();
      for (let entry = 0; layer > 0 && entry < 2; entry++)
        prerequisites.add(
          random() < share ? { anyOf: [...new Set([pick(), pick(), ...(random() < 0.5 ? [pick()] : [])])] } : pick(),
        );
      concepts.push({
        id: `c${i}`,
        title: "",
        minutes: 5 + Math.floor(random() * 55),
        prerequisites: [...prerequisites],
      });
    }
  }
  return { concepts };
}

/** A real graph as plain data, without self-loops and double edges; nothing where it is not there. */
export function realData(name) {
  const file = new URL(`${name}.json`, graphs);
  if (!existsSync(file)) return undefined;
  const { nodes, edges = [] } = JSON.parse(readFileSync(file, "utf8"));
  const numbers = new Map(nodes.map(({ id }, number) => [id, number]));
  const prerequisites = nodes.map(() => new Set());
  for (const [source, target] of edges)
    if (source !== target && numbers.has(source) && numbers.has(target))
      prerequisites[numbers.get(target)].add(`n${numbers.get(source)}`);
  return {
    concepts: nodes.map((_, number) => ({ id: `n${number}`, title: "", prerequisites: [...prerequisites[number]] })),
  };
}

/** The text of the map that the package ships. */
export function shippedText() {
  return readFileSync(new URL("../../data/chatgpt.json", import.meta.url), "utf8");
}
