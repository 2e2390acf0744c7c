import sirv from "sirv";
import type { Plugin } from "vite";

/** Serves folders of the repository untouched, where Vite would rewrite pages and scripts. */
export function servedAsIs(...folders: readonly string[]): Plugin {
  return {
    name: "served-as-is",
    configureServer({ middlewares }) {
      for (const folder of folders) middlewares.use(`/${folder}`, sirv(folder, { dev: true }));
    },
  };
}
