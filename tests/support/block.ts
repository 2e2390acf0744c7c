import type { BrowserCommand } from "vitest/node";

declare module "vitest/browser" {
  interface BrowserCommands {
    block(pattern?: string): Promise<void>;
  }
}

/** Has the network fail for addresses that a glob matches; without one, lets everything through again. */
export const block: BrowserCommand<[pattern?: string]> = async ({ page }, pattern) => {
  if (pattern === undefined) await page.unrouteAll();
  else await page.route(pattern, (route) => route.abort());
};
