// npm run site [-- --built]: builds the documentation site, and looks at it: no link is dead, its map draws.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { assertDrawn, openBrowser } from "./examples/browser.mjs";
import { noRegistry } from "./examples/no-registry.mjs";
import { root } from "./examples/package.mjs";
import { serve } from "./examples/serve.mjs";
import { deadLinks } from "./site/dead-links.mjs";

const base = process.env.SITE_BASE ?? "/";
const folder = join(root, "site/.vitepress/dist");

if (!process.argv.includes("--built")) npm(root, "run", "build");
const missing = noRegistry(install());
if (missing) console.log(`The site is ${missing}.`);
else {
  npm(join(root, "site"), "run", "build");
  const dead = deadLinks(folder, base);
  if (dead.length) throw new Error(`These links of the site lead nowhere:\n${dead.join("\n")}`);
  await look();
  console.log(`The site for ${base} is in site/.vitepress/dist; every link leads somewhere, and its map draws.`);
}

/** Installs what builds the site; answers what npm said where its registry does not answer. */
function install() {
  const { status, output } = run(join(root, "site"), ["ci", "--no-audit", "--no-fund"], "pipe");
  if (status !== 0 && !noRegistry(output)) throw new Error(`npm ci failed in site/\n${output}`);
  return status === 0 ? "" : output;
}

function npm(cwd, ...args) {
  if (run(cwd, args, "inherit").status !== 0) throw new Error(`npm ${args.join(" ")} failed in ${cwd}`);
}

function run(cwd, args, stdio) {
  const isWindows = process.platform === "win32";
  const { status, stdout, stderr } = spawnSync("npm", args, { cwd, encoding: "utf8", shell: isWindows, stdio });
  return { status, output: `${stdout ?? ""}${stderr ?? ""}` };
}

async function look() {
  const browser = await openBrowser();
  const server = await serve(folder, base);
  try {
    await assertDrawn(browser, `${server.address}try.html`);
  } finally {
    server.close();
    await browser.close();
  }
}
