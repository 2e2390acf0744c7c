import { afterEach, expect, it } from "vitest";
import { arithmeticData } from "../support/arithmetic.js";
import { until } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
});

interface Told {
  readonly errors: readonly string[];
  readonly faults: readonly string[];
  readonly progress: readonly string[];
  readonly status: string;
}

/** Runs in the frame: says something of a concept, and tells what came of it. */
async function sayAndTell(): Promise<void> {
  const [errors, faults]: [string[], string[]] = [[], []];
  addEventListener("error", ({ message }) => faults.push(message));
  addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));
  const element = document.querySelector("concept-map")!;
  element.addEventListener("concept-error", ({ error }) => errors.push(error.name));
  const find = <T extends HTMLElement>(selector: string): T | null | undefined =>
    element.shadowRoot?.querySelector<T>(selector);
  const until = async (test: () => unknown): Promise<void> => {
    while (!test()) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await until(() => find('[part="path"] > ol .item input'));
  find('[part="path"] > ol .item input')!.click();
  await until(() => element.progress.size > 0);
  await until(() => errors.length > 0 && find("[role=status]")?.textContent);
  parent.postMessage(
    { errors, faults, progress: [...element.progress], status: find("[role=status]")!.textContent },
    "*",
  );
}

it("a map in a frame that may keep nothing goes on in memory, and says so once", async () => {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.style.cssText = "width: 900px; height: 600px";
  frame.srcdoc = `<!doctype html><html lang="en"><title>Maps</title>
    <script src="${location.origin}/dist/concept-map.iife.js"></script>
    <concept-map goal="fractions@use" remember><script type="application/json">${JSON.stringify(arithmeticData)}</script></concept-map>
    <script>(${sayAndTell.toString()})()</script>`;
  let told: Told | undefined;
  addEventListener("message", ({ source, data }) => {
    if (source === frame.contentWindow) told = data as Told;
  });
  document.body.append(frame);
  await until(() => told);
  expect(frame.contentDocument).toBeNull();
  expect(told).toMatchObject({ errors: ["SecurityError"], faults: [], progress: ["counting@use"] });
  expect(told!.status).not.toBe("");
});
