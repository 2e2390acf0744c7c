import { build as bundle } from "esbuild";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

interface PackageJson {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly sideEffects: readonly string[];
}
const { exports, sideEffects } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as PackageJson;

/** What a fresh Node says when it runs a module. */
function run(code: string): string {
  return execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

const address = (file: string): string => JSON.stringify(pathToFileURL(join(dist, file)).href);

/** A page's registry that notes what is defined, for Node, which has none. */
const registry = `
  globalThis.HTMLElement = class {};
  globalThis.defined = [];
  globalThis.customElements = {
    define: (name, type) => defined.push(name) && void (registered[name] = type),
    get: (name) => registered[name],
  };
  const registered = {};
`;

describe("the built package", () => {
  it("is there: npm run build comes first", () => {
    expect(existsSync(join(dist, "index.js"))).toBe(true);
  });

  it("holds every file that it exports", () => {
    const files = Object.values(exports).flatMap((entry) =>
      typeof entry === "string" ? [entry] : Object.values(entry),
    );
    for (const file of files.filter((name) => !name.includes("*")))
      expect(existsSync(join(root, file)), file).toBe(true);
    for (const file of sideEffects) expect(existsSync(join(root, file)), file).toBe(true);
  });
});

describe("the one-file build", () => {
  it.each(["concept-map.bundle.js", "concept-map.iife.js"])("%s stays below 227 kB, gzipped", (file) => {
    expect(gzipSync(readFileSync(join(dist, file)), { level: 9 }).length).toBeLessThan(227_000);
  });
});

describe("an import in plain Node", () => {
  const entries = [
    "index",
    "core",
    "queries",
    "layouts",
    "formats",
    "render",
    "element",
    "define",
    "react",
    "worker",
    "bundle",
  ];

  it.each(entries.map((name) => `${name}.js`))("of %s prints nothing and adds no global of ours", (file) => {
    const printed = run(`
      const before = new Set(Reflect.ownKeys(globalThis));
      await import(${address(file)});
      // Lit adds its own, and for rendering on a server a registry of elements.
      const isLits = (name) => /^(lit|reactiveElement)|^customElements$/.test(name);
      process.stdout.write(Reflect.ownKeys(globalThis).filter((name) => !before.has(name) && !isLits(name)).join());
    `);
    expect(printed).toBe("");
  });

  it("gives what the README names", () => {
    const names = ["parseJson", "formatJson", "learningPath", "ancestors", "descendants", "topologicalOrder"];
    const more = ["outerFringe", "transitiveReduction", "redundantPrerequisites", "layeredLayout", "createConceptMap"];
    const printed = run(`
      const all = await import("concept-map");
      console.log(JSON.stringify(${JSON.stringify([...names, ...more])}.filter((name) => typeof all[name] !== "function")));
      const { ConceptMapElement } = await import("concept-map/element");
      console.log(typeof ConceptMapElement);
    `);
    expect(printed.split("\n").slice(0, 2)).toEqual(["[]", "function"]);
  });

  it.each(["core", "queries"])("gives of %s what the whole has too", (entry) => {
    const printed = run(`
      const [all, part] = [await import("concept-map"), await import("concept-map/${entry}")];
      console.log(Object.keys(part).length > 10, Object.keys(part).filter((name) => all[name] !== part[name]));
    `);
    expect(printed).toBe("true []\n");
  });

  it("gives of the bundle what the one file gives a page", () => {
    const [, exported] = /export\s*\{([^}]*)\}/.exec(readFileSync(join(dist, "concept-map.bundle.js"), "utf8"))!;
    const names = exported!.split(",").map((name) => name.replace(/.* as /, "").trim());
    expect(JSON.parse(run('console.log(JSON.stringify(Object.keys(await import("concept-map/bundle"))))'))).toEqual(
      names.sort(),
    );
  });

  it.each(["react.js", "bundle.js"])("registers the element by %s, which uses it", (file) => {
    expect(run(`${registry} await import(${address(file)}); console.log(defined.join());`)).toBe(
      "concept-map,concept-link,concept-needs\n",
    );
  });

  it("gives React a callback for each event", () => {
    const events = readFileSync(join(root, "src/element/events.ts"), "utf8").matchAll(
      /static readonly type = "(.*?)"/g,
    );
    const react = readFileSync(join(dist, "react.js"), "utf8");
    for (const [, name] of events) expect(react).toMatch(new RegExp(`onConcept\\w+: "${name!}"`));
  });

  it("registers the elements by define alone, and once", () => {
    const printed = run(`${registry}
      await import(${address("index.js")});
      await import(${address("element.js")});
      console.log(defined.length);
      await import(${address("define.js")});
      await import(${address("define.js")} + "?again");
      console.log(defined.join());
    `);
    expect(printed).toBe("0\nconcept-map,concept-link,concept-needs\n");
  });
});

describe("a bundler", () => {
  it("finds the program of the worker, which needs nothing but itself", async () => {
    const built = await build({
      root,
      configFile: false,
      logLevel: "silent",
      // What a page does not use, a bundler need not look at.
      plugins: [
        {
          name: "page",
          resolveId: (id) => (id === "page" ? "\0page" : null),
          load: (id) =>
            id === "\0page"
              ? `import { layoutsInWorker } from ${JSON.stringify(join(dist, "worker.js"))};
                 globalThis.layoutsInWorker = layoutsInWorker;`
              : null,
        },
      ],
      build: { write: false, rolldownOptions: { input: "page" } },
    });
    const files = [built].flat().flatMap((result) => ("output" in result ? result.output : []));
    const program = files.find(({ fileName }) => fileName.includes("layout-worker"));
    const text = program && ("source" in program ? String(program.source) : program.code);
    expect(text).toContain("postMessage");
    expect(text).not.toMatch(/\bimport\b|\bexport\b/);
  });
});

describe("what a page does not use", () => {
  /** The bytes of ours that remain of a module's code. */
  const bytes = async (contents: string): Promise<number> => {
    const { outputFiles } = await bundle({
      stdin: { contents, resolveDir: root },
      bundle: true,
      minify: true,
      format: "esm",
      packages: "external",
      write: false,
      logLevel: "silent",
    });
    return outputFiles[0]!.contents.length;
  };
  const file = (name: string): string => JSON.stringify(join(dist, name));

  it.each(["index", "element", "layouts", "formats", "search", "render", "worker"])(
    "does not come along: %s has no side effects",
    async (name) => {
      expect(await bytes(`import ${file(`${name}.js`)};`)).toBe(0);
    },
  );

  it.each(["mapFromJson", "createConceptMap", "topologicalOrder", "outerFringe", "ConceptMap"])(
    "does not come along with %s",
    async (name) => {
      const whole = await bytes(`export * from ${file("index.js")};`);
      expect(await bytes(`export { ${name} } from ${file("index.js")};`)).toBeLessThan(whole / 8);
    },
  );
});

describe("what the files hold", () => {
  /** A file and all that it imports of ours, as one text. */
  function withChunks(file: string, seen = new Set<string>()): string {
    if (seen.has(file)) return "";
    seen.add(file);
    const text = readFileSync(join(dist, file), "utf8");
    const inner = [...text.matchAll(/(?:from|import)\s*\(?\s*["']\.\/(?:chunks\/)?([\w.-]+\.js)["']/g)].map(
      ([, name]) => name!,
    );
    return (
      text +
      inner
        .map((name) => withChunks(existsSync(join(dist, "chunks", name)) ? join("chunks", name) : name, seen))
        .join("\n")
    );
  }
  const imports = (text: string): Set<string> =>
    new Set([...text.matchAll(/\b(?:from|import)\s*\(?\s*["']([\w@][^"']*)["']/g)].map(([, name]) => name!));

  it("the core draws nothing: it imports neither Lit nor Cytoscape", () => {
    const core = imports(withChunks("index.js"));
    expect([...core].filter((name) => /^(lit|@lit|cytoscape|d3)/.test(name))).toEqual([]);
    expect(core).toContain("graphology");
  });

  it("d3-force comes with its own entry alone", () => {
    expect(imports(withChunks("layouts.js"))).toContain("d3-force");
    for (const file of ["index.js", "element.js"]) expect(imports(withChunks(file))).not.toContain("d3-force");
  });

  it("the worker comes without any package, so that a page without a bundler can have it", () => {
    expect([...imports(withChunks("worker.js")), ...imports(withChunks("layout-worker.js"))]).toEqual([]);
  });

  it("Cytoscape comes with the first picture, not before", () => {
    const element = withChunks("element.js");
    expect(element).toMatch(/import\(["']cytoscape["']\)/);
    expect(element).not.toMatch(/from\s*["']cytoscape["']/);
    expect(element).not.toMatch(/import\s*["']cytoscape["']/);
  });

  it("a part that can be left out stands in the file that is loaded for it, and in no other", () => {
    const chunks = readdirSync(join(dist, "chunks")).filter((name) => name.endsWith(".js"));
    const holders = (text: string): string[] =>
      chunks
        .filter((name) => readFileSync(join(dist, "chunks", name), "utf8").includes(text))
        .map((name) => name.replace(/-[\w-]{8}\.js$/, ""));
    const files = {
      legend: ['part="legend"'],
      tools: ['part="zoom"', 'part="export"', 'part="fullscreen"'],
      panel: ['part="panel"'],
      path: ['part="path"'],
      outline: ['part="outline"'],
      "progress-menu": ['part="progress"'],
      head: ['part="head"'],
      depth: ['part="depth"', "class DepthSlider"],
      search: ['role="combobox"', "function onComboboxKey"],
      minimap: ['part="minimap"'],
      details: ['id="details-title"'],
      choices: ['class="outcome"'],
      found: ['role="option"'],
      "print-vectors": ["function breaksBetween"],
    };
    for (const [file, texts] of Object.entries(files))
      for (const text of texts) expect(holders(text), text).toEqual([file]);
    // What all pages load imports none of them.
    const first = withChunks("define.js").matchAll(/^import\s[^;]*?["']([^"']+)["']/gm);
    expect(
      [...first]
        .map(([, name]) => name!)
        .filter(
          (name) => name.startsWith("./chunks/") && Object.keys(files).some((file) => name.includes(`/${file}-`)),
        ),
    ).toEqual([]);
  });

  const ours = (): string[] =>
    ["", "chunks"].flatMap((folder) =>
      readdirSync(join(dist, folder))
        .filter((name) => /^(?!concept-map\.).*\.js$/.test(name))
        .map((name) => join(folder, name)),
    );

  it.each([
    ["eval", /\beval\s*\(/],
    ["new Function", /new\s+Function\b|\bFunction\s*\(/],
    ["HTML made of text", /innerHTML|outerHTML|insertAdjacentHTML|document\.write|unsafeHTML|unsafeSVG|setHTMLUnsafe/],
    ["timers of text", /set(Timeout|Interval)\s*\(\s*["'`]/],
    ["a style attribute", /setAttribute\(\s*["']style["']|\sstyle="[^"]*\$\{|\sstyle=\$\{/],
    ["handlers in attributes", /setAttribute\(\s*["']on|\son\w+="\$\{/],
  ])("ours hold no %s", (_what, forbidden) => {
    for (const file of ours())
      expect(readFileSync(join(dist, file), "utf8").match(forbidden)?.[0], file).toBeUndefined();
  });

  it("the files for a script tag hold no eval and no new Function", () => {
    for (const file of ["concept-map.bundle.js", "concept-map.iife.js"]) {
      const text = readFileSync(join(dist, file), "utf8");
      expect(text.match(/\beval\s*\(|new\s+Function\b/)?.[0], file).toBeUndefined();
      expect(imports(text), file).toEqual(new Set());
    }
  });
});
