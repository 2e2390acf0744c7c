import { commands } from "vitest/browser";
import { afterEach, beforeEach } from "vitest";

// Pictures that glide to their places would make every test wait for them.
beforeEach(() => commands.prefer({}));

// The tests of one browser page share its window; what a smaller one cuts off of their frame is never drawn.
afterEach(() => {
  if (top && top.innerHeight < innerHeight) throw new Error("This test has left the window smaller than its frame");
});
