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
      return { code: code.replace(url, `import.meta.ROLLUP_FILE_URL_${file}`), map: null };
    },
    resolveFileUrl: ({ relativePath }) => `new URL("${relativePath.replace(/^(?!\.)/, "./")}", import.meta.url)`,
  };
}

/**
 * For one file: all of planning is one function without imports. The page calls it, and a worker gets its text, so that
 * the file holds it once.
 */
export function workerInside(plugins) {
  /** The code of each module that is another in this build. */
  const modules = new Map([[starter, startsFromText]]);
  return {
    name: "worker-inside",
    async buildStart() {
      const alone = await build(planning, plugins);
      // What planning takes from other folders the page needs too, and takes out of the function.
      const shared = Object.entries(alone.modules).filter(([file]) => !file.startsWith(dirname(planning)));
      shared.forEach(([file, { renderedExports, removedExports }], i) => {
        const names = [...renderedExports, ...removedExports].join(", ");
        modules.set(file, `import { shared${i} } from "${planning}"; export const { ${names} } = shared${i};`);
      });
      const parts = shared.map(([file], i) => `export * as shared${i} from "${file}";`);
      const { code, exports } = await build(entry, [
        contents(`export * from "${planning}"; ${parts.join(" ")}`),
        ...plugins,
      ]);
      modules.set(
        planning,
        `export function wholePlanning() { ${code} return planning; }
        export const { ${exports.join(", ")} } = wholePlanning();`,
      );
    },
    load: (id) => modules.get(id),
  };
}

async function build(input, plugins) {
  const onwarn = ({ message }) => {
    throw new Error(message);
  };
  const bundle = await rollup({ input, plugins, onwarn });
  const { output } = await bundle.generate({ format: "iife", name: "planning", freeze: false });
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
import { wholePlanning } from "${planning}";

let address;

export function startWorker() {
  const program = '"use strict";(' + wholePlanning + ")().answerTask(self)";
  address ??= URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  return new Worker(address);
}
`;
