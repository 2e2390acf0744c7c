// A process that lays out what it is sent by one engine, and answers with the time and the layout.
import { engines } from "./layout-engines.mjs";

process.once("message", async ({ name, graph }) => {
  const { layout } = engines.find((engine) => engine.name === name);
  const start = performance.now();
  const result = await layout(graph);
  process.send({ ms: performance.now() - start, result }, () => process.exit());
});
