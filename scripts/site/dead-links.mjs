import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The links of a folder of pages, served under `base`, that lead to no file of it, or to no place of a page. */
export function deadLinks(folder, base) {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  const places = new Map(pages.map((page) => [page, idsIn(readFileSync(join(folder, page), "utf8"))]));
  return pages.flatMap((page) => {
    const address = new URL(page.replaceAll("\\", "/"), `http://site${base}`);
    const links = new Set(linksIn(readFileSync(join(folder, page), "utf8")));
    return [...links].filter((link) => isDead(new URL(link, address))).map((link) => `${page}: ${link}`);
  });

  function isDead({ host, pathname, hash }) {
    if (host !== "site") return false;
    if (!pathname.startsWith(base)) return true;
    const path = decodeURIComponent(pathname.slice(base.length));
    const file = [path, `${path}.html`, `${path}index.html`].find((name) => existsFile(join(folder, name)));
    if (!file) return true;
    return hash.length > 1 && places.has(file) && !places.get(file).has(decodeURIComponent(hash.slice(1)));
  }
}

function existsFile(path) {
  return /\.\w+$/.test(path) && existsSync(path);
}

/** Addresses of links, pictures, style sheets and scripts. */
function linksIn(html) {
  return [...withoutScripts(html).matchAll(/<(?:a|img|link|script|source)\b[^>]*?\s(?:href|src)="([^"]*)"/g)]
    .map(([, link]) => link.replaceAll("&amp;", "&"))
    .filter((link) => /^(https?:|[^a-z]|[a-z][^:]*$)/i.test(link));
}

function idsIn(html) {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
}

function withoutScripts(html) {
  return html.replaceAll(/(<script\b[^>]*>)[^]*?<\/script>/g, "$1");
}
