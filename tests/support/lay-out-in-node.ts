import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { BrowserCommand } from "vitest/node";
import type * as Texts from "./layout-texts.js";

declare module "vitest/browser" {
  interface BrowserCommands {
    /** What `layoutTexts` gives in Node, of the map that ships. */
    layOutInNode(): Promise<Record<string, string>>;
  }
}

export const layOutInNode: BrowserCommand<[]> = async ({ project }) => {
  const { layoutTexts } = await project.import<typeof Texts>(resolve("tests/support/layout-texts.ts"));
  return layoutTexts(readFileSync(resolve("data/chatgpt.json"), "utf8"));
};
