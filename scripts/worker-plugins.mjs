// How a build finds the program of the layout worker.
import { dirname, resolve } from "node:path";
import { rollup } from "rollup";

const source = (path) => resolve(import.meta.dirname, "../src", path);
const program = source("view/layout-worker.ts");
const starter = source("view/start-worker.ts");
const planning = source("layout/planning.ts");

/** For ES modules: the program is a file of its own, named in the way that bundlers look for. */
export function workerFile() {
  return {
    name: "worker-file",
    transform(code, id) {
      if (id !== starter) return null;
      const file = this.emitFile({ type: "chunk", id: program, fileName: "layout-worker.js" });
      const url = /new URL\("\.\/layout-worker\.ts", import\.meta\.url\)/;
      if (!url.test(code)) this.error(`${id} starts no worker`);
      return { code: code.replace(url, () => `import.meta.ROLLUP_FILE_URL_${file}`), map: null };
    },
    resolveFileUrl: ({ relativePath }) => `new URL("${relativePath.replace(/^(?!\.)/, "./")}", import.meta.url)`,
  };
}

/**
 * For one file: all of planning is one function without imports. The page calls it, and a worker gets its text, so that
 * the file holds it once.
 */
export function workerInside(plugins) {
  /** The modules that are others in this build. */
  const modules = new Map([[starter, generated(startsFromText)]]);
  return {
    name: "worker-inside",
    async buildStart() {
      const alone = await build(planning, plugins);
      // What planning takes from other folders the page needs too, and takes out of the function.
      const shared = Object.entries(alone.modules).filter(([file]) => !file.startsWith(dirname(planning)));
      const names = [...alone.exports, ...shared.map((_, i) => `shared${i}`)].join(", ");
      const all = [
        `import { ${alone.exports.join(", ")} } from ${quoted(planning)};`,
        ...shared.map(([file], i) => `import * as shared${i} from ${quoted(file)};`),
        `export default { ${names} };`,
      ];
      const { code, map } = await build(entry, [contents(all.join("\n")), ...plugins]);
      modules.set(planning, {
        code: `export function wholePlanning() {\n${code}\nreturn planning; }
          export const { ${names} } = wholePlanning();`,
        // The function has a line before those that the map tells of.
        map: { ...map, sources: map.sources.map((file) => resolve(file)), mappings: `;${map.mappings}` },
      });
      shared.forEach(([file, { renderedExports, removedExports }], i) => {
        const parts = [...renderedExports, ...removedExports].join(", ");
        modules.set(
          file,
          generated(`import { shared${i} } from ${quoted(planning)}; export const { ${parts} } = shared${i};`),
        );
      });
    },
    load: (id) => modules.get(id),
  };
}

/** Code that comes from no line of the source. */
function generated(code) {
  return { code, map: { mappings: "" } };
}

async function build(input, plugins) {
  const onwarn = ({ message }) => {
    throw new Error(message);
  };
  const bundle = await rollup({ input, plugins, onwarn });
  const { output } = await bundle.generate({ format: "iife", name: "planning", freeze: false, sourcemap: true });
  await bundle.close();
  return output[0];
}

const entry = "\0entry";

function contents(code) {
  return {
    name: "contents",
    resolveId: (id) => (id === entry ? id : null),
    load: (id) => (id === entry ? code : null),
  };
}

/** The address is made once: its text stays in memory. */
const startsFromText = `
import { wholePlanning } from ${quoted(planning)};

let address;

export function startWorker() {
  const program = "(" + wholePlanning + ")().answerRequest(self)";
  address ??= URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  return new Worker(address);
}
`;

function quoted(text) {
  return JSON.stringify(text);
}
