import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { assertDrawn } from "./browser.mjs";
import { root } from "./package.mjs";
import { serve } from "./serve.mjs";

const isWindows = process.platform === "win32";

/** A copy of an example in a folder of its own, or an empty one, and what can be done there. */
export class Example {
  #folder;
  #tarball;
  #browser;

  constructor(name, { folder, tarball, browser }) {
    this.#folder = join(folder, name);
    this.#tarball = tarball;
    this.#browser = browser;
    const source = join(root, "examples", name);
    const isSource = (file) => !/node_modules|package-lock\.json/.test(file);
    if (existsSync(source)) cpSync(source, this.#folder, { recursive: true, filter: isSource });
    else mkdirSync(this.#folder);
  }

  /** Installs the package from its tarball, and what else the example depends on. */
  install() {
    this.run("npm", "install", "--no-audit", "--no-fund", "--prefer-offline", this.#tarball);
  }

  /** Puts one file of the package's `dist` beside the example's own, as its README says. */
  take(file, folder = ".") {
    cpSync(join(root, "dist", file), join(this.#folder, folder, file));
  }

  path(file) {
    return join(this.#folder, file);
  }

  read(file) {
    return readFileSync(this.path(file), "utf8");
  }

  write(file, text) {
    writeFileSync(this.path(file), text);
  }

  has(command, ...args) {
    return this.#spawn(command, args).status === 0;
  }

  /** Runs a command and answers what it printed; what it said is in the error where it fails. */
  run(command, ...args) {
    return this.#print(command, args);
  }

  /** The code blocks of a language. */
  codeIn(file, language) {
    return [...this.read(file).matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "gs"))].map(([, code]) => code);
  }

  /** Gives each code block of a language to a command that checks it. */
  checkCode(file, language, command, ...args) {
    for (const code of this.codeIn(file, language)) this.#print(command, args, code);
  }

  /** Serves a folder and looks whether its page draws a map. */
  async draws(folder) {
    const server = await serve(join(this.#folder, folder));
    try {
      await assertDrawn(this.#browser, server.address);
    } finally {
      server.close();
    }
  }

  async drawsFromDisk(file) {
    await assertDrawn(this.#browser, pathToFileURL(this.path(file)).href);
  }

  #print(command, args, input) {
    const { status, stdout, stderr, error } = this.#spawn(command, args, input);
    if (status === 0) return stdout;
    throw new Error(`${command} ${args.join(" ")} failed\n${error?.message ?? stdout + stderr}`);
  }

  #spawn(command, args, input = "") {
    return spawnSync(command, args, { cwd: this.#folder, encoding: "utf8", shell: isWindows, input });
  }
}
