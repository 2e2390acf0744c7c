import type { BrowserCommand } from "vitest/node";

/** What a reader may wish for all pages. */
export interface Preferences {
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  readonly reducedMotion?: "reduce" | "no-preference";
  readonly contrast?: "more" | "no-preference";
  readonly media?: "print";
}

declare module "vitest/browser" {
  interface BrowserCommands {
    prefer(preferences: Preferences): Promise<void>;
  }
}

/** Makes the browser tell pages of a reader's wishes: those named, and to do without motion unless motion is named. */
export const prefer: BrowserCommand<[Preferences]> = async ({ page }, preferences) => {
  await page.emulateMedia({
    media: null,
    colorScheme: null,
    forcedColors: null,
    contrast: null,
    reducedMotion: "reduce",
    ...preferences,
  });
};
