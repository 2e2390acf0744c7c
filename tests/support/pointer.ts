import type { BrowserCommand } from "vitest/node";

export type PointerStep =
  | { readonly move: readonly [x: number, y: number] }
  | { readonly down: "left" | "right" }
  | { readonly up: "left" | "right" }
  | { readonly wheel: readonly [x: number, y: number] }
  | { readonly pause: number };

declare module "vitest/browser" {
  interface BrowserCommands {
    pointer(steps: readonly PointerStep[]): Promise<void>;
  }
}

/** A real pointer at points of the test's page: `await commands.pointer([{ move: [10, 10] }, { down: "left" }])`. */
export const pointer: BrowserCommand<[readonly PointerStep[]]> = async ({ page }, steps) => {
  const frame = (await page.locator("iframe[data-vitest]").boundingBox()) ?? { x: 0, y: 0 };
  for (const step of steps) {
    if ("move" in step) await page.mouse.move(frame.x + step.move[0], frame.y + step.move[1]);
    else if ("down" in step) await page.mouse.down({ button: step.down });
    else if ("up" in step) await page.mouse.up({ button: step.up });
    else if ("wheel" in step) await page.mouse.wheel(step.wheel[0], step.wheel[1]);
    else await page.waitForTimeout(step.pause);
  }
};
