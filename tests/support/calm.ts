import { commands } from "vitest/browser";
import { beforeEach } from "vitest";

// Pictures that glide to their places would make every test wait for them.
beforeEach(() => commands.prefer({}));
