import { cdp, commands, server } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { arithmetic } from "../support/arithmetic.js";
import { expectHits } from "../support/hits.js";
import {
  buttonOf,
  find,
  loadPage,
  nextFrame,
  placeOnScreen,
  recordEvents,
  show,
  still,
  until,
} from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute("style");
  scrollTo(0, 0);
});

const host = (style = "", parent: ParentNode = document.body): HTMLElement => {
  const element = document.createElement("div");
  element.style.cssText = style;
  parent.append(element);
  return element;
};

const properties = (): Partial<ConceptMapElement> => ({ map: arithmetic(), goal: "fractions@use" });
const low = "height: 440px";

/** A map in a place, hit once so that everything is remembered that may be. */
async function hitOnce(parent: ParentNode, style = low): Promise<ConceptMapElement> {
  const element = await show(properties(), { parent, style });
  await expectHits(element, ["counting"]);
  return element;
}

describe("the pointer finds what it points at", { timeout: 40_000 }, () => {
  it("in another component's shadow root", async () => {
    const outer = host().attachShadow({ mode: "open" });
    const inner = document.createElement("div");
    outer.append(inner);
    const root = inner.attachShadow({ mode: "open" });
    const events = recordEvents(document.body);
    const element = await show(properties(), { parent: root });
    await expectHits(element);
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(["concept-select"]));
  });

  it("after the page was scrolled under it", async () => {
    document.body.style.height = "3000px";
    host("height: 200px");
    const element = await show(properties());
    await expectHits(element, ["counting"]);
    scrollTo(0, 180);
    await expectHits(element);
  });

  it("after a box around it was scrolled", async () => {
    const box = host("height: 500px; overflow: auto");
    const root = box.attachShadow({ mode: "open" });
    root.append(Object.assign(document.createElement("div"), { style: "height: 150px" }));
    const element = await show(properties(), { parent: root });
    await expectHits(element, ["counting"]);
    box.scrollTop = 120;
    await expectHits(element);
  });

  it("after the page moved it without a scroll", async () => {
    const banner = host();
    const element = await show(properties());
    await expectHits(element, ["counting"]);
    banner.style.height = "60px";
    await expectHits(element);
  });

  it.each([
    ["scaled up", "transform: scale(1.5); transform-origin: 0 0; width: 660px"],
    ["scaled down", "transform: scale(0.6); transform-origin: 0 0"],
    ["scaled by the property", "scale: 1.3; transform-origin: 0 0; width: 760px"],
    ["zoomed", "zoom: 1.4; width: 700px"],
    ["zoomed out", "zoom: 0.5"],
    ["scaled within what is zoomed", "zoom: 1.2; transform: scale(1.1); transform-origin: 0 0; width: 700px"],
    ["moved by a transform", "transform: translate(40px, 30px)"],
    ["inside a border", "border: 20px solid; padding: 10px"],
    ["in a place that stays on the screen", "position: fixed; inset: 30px 20px auto 40px"],
    ["in a box of its own paint and size", "contain: strict; height: 460px"],
    ["in columns", "columns: 1; column-gap: 0; padding-left: 30px"],
    ["in depth", "perspective: 600px; transform: translateZ(0)"],
  ])("where it is %s", async (_how, style) => {
    const element = await show(properties(), { parent: host(style), style: "height: 440px" });
    await expectHits(element);
  });

  it("on a page of upright writing, where it is told its width", async () => {
    const parent = host("writing-mode: vertical-rl; width: 950px; height: 500px");
    const element = await show(properties(), { parent, style: `${low}; width: 900px` });
    await expectHits(element);
    expect(find(element, ".panel")!.getBoundingClientRect().height).toBeGreaterThan(200);
  });

  it("after its scale was changed", async () => {
    const parent = host("transform-origin: 0 0; width: 660px");
    const element = await show(properties(), { parent, style: "height: 440px" });
    await expectHits(element, ["counting"]);
    parent.style.transform = "scale(1.5)";
    await expectHits(element);
  });

  it("in a page that runs from right to left", async () => {
    const element = await show(properties(), { parent: Object.assign(host(), { dir: "rtl" }) });
    await expectHits(element);
  });

  it("in a dialog", async () => {
    const dialog = document.createElement("dialog");
    dialog.style.cssText = "width: 900px; padding: 12px";
    document.body.append(dialog);
    const element = document.createElement("concept-map");
    element.style.height = "500px";
    dialog.append(Object.assign(element, properties()));
    await nextFrame();
    dialog.showModal();
    await still(element);
    await expectHits(element);
  });

  it("where it is itself zoomed, and has a border and a padding", async () => {
    const element = await show(properties(), {
      style: `${low}; zoom: 1.3; width: 700px; border: 7px solid; padding: 9px`,
    });
    await expectHits(element);
  });

  it("after its zoom was changed", async () => {
    const parent = host("width: 660px");
    const element = await hitOnce(parent);
    parent.style.zoom = "1.4";
    await expectHits(element);
  });

  it("after boxes around it were scrolled in both directions, one in the other", async () => {
    const outer = host("height: 560px; overflow: auto");
    const inner = host("height: 520px; width: 700px; overflow: auto; margin-top: 100px", outer);
    const place = host("width: 900px; padding: 90px 0 200px 120px", inner);
    const element = await hitOnce(place);
    outer.scrollTop = 60;
    inner.scrollTo(100, 80);
    await expectHits(element);
  });

  it("after a box that runs from right to left was scrolled", async () => {
    const box = host("overflow: auto; width: 700px; direction: rtl");
    const element = await show(properties(), {
      parent: host("width: 800px; padding: 0 300px 0 60px", box),
      style: low,
    });
    box.scrollLeft = -400;
    await expectHits(element, ["counting"]);
    box.scrollLeft = -440;
    await expectHits(element);
  });

  it("after it has moved by a transition, and by an animation", async () => {
    await commands.prefer({ reducedMotion: "no-preference" });
    const parent = host("transition: translate 50ms");
    const element = await hitOnce(parent);
    parent.style.translate = "30px 40px";
    await Promise.all(parent.getAnimations().map(({ finished }) => finished));
    await expectHits(element);
    await parent.animate({ marginTop: ["0", "70px"] }, { duration: 50, fill: "forwards" }).finished;
    await expectHits(element);
  });

  it("after its own size has changed", async () => {
    const element = await hitOnce(document.body);
    element.style.cssText = "height: 600px; width: 860px";
    await still(element);
    await expectHits(element);
  });

  it("after others around it changed their order", async () => {
    const parent = host("display: flex; flex-direction: column");
    const element = await hitOnce(parent);
    parent.prepend(Object.assign(document.createElement("p"), { textContent: "Before" }));
    element.style.order = "-1";
    await expectHits(element, ["counting"]);
    element.style.order = "1";
    await expectHits(element);
  });

  it("after it was moved to another place", async () => {
    const element = await hitOnce(host());
    host("padding: 70px 0 0 90px").append(element);
    await still(element);
    await expectHits(element);
  });

  it("in a tab that was hidden and shown elsewhere", async () => {
    const tab = host();
    const element = await hitOnce(tab);
    tab.hidden = true;
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    host("height: 50px");
    document.body.prepend(host("height: 60px"));
    tab.hidden = false;
    await still(element);
    await expectHits(element);
  });

  it("in details that were opened, and in a popover", async () => {
    const details = document.body.appendChild(document.createElement("details"));
    const popover = Object.assign(host("width: 900px; margin: 40px; inset: 0 auto auto 0; border: 3px solid"), {
      popover: "manual",
    });
    for (const [place, open] of [
      [details, () => (details.open = true)],
      [
        popover,
        () => {
          details.open = false;
          popover.showPopover();
        },
      ],
    ] as const) {
      const element = document.createElement("concept-map");
      element.style.cssText = low;
      place.append(Object.assign(element, properties()));
      await nextFrame();
      open();
      await still(element);
      await expectHits(element, ["counting", "adding"]);
    }
  });

  it("in a dialog that is dragged about", async () => {
    const dialog = document.body.appendChild(document.createElement("dialog"));
    dialog.style.cssText = "width: 850px; margin: 0; position: fixed";
    dialog.showModal();
    const element = await hitOnce(dialog);
    dialog.style.left = "60px";
    dialog.style.top = "90px";
    await expectHits(element);
  });

  it("under something that stays at the top while the page is scrolled", async () => {
    document.body.style.height = "3000px";
    host("position: sticky; top: 0; height: 40px; z-index: 9; background: white");
    host("height: 150px");
    const element = await hitOnce(document.body);
    scrollTo(0, 150);
    await expectHits(element);
  });

  it("in a frame of another size, after its page was scrolled", async () => {
    const html = `<!doctype html><base href="${location.origin}/"><body style="height: 3000px; margin: 0">
      <script type="module" src="/dist/concept-map.bundle.js"></script>
      <p style="height: 130px"></p><concept-map src="/data/chatgpt.json" goal="vectors@gist" style="height: 500px"></concept-map>`;
    const frame = await loadPage(URL.createObjectURL(new Blob([html], { type: "text/html" })));
    frame.style.cssText += "inset: 40px 0 0 30px; width: 900px; height: 560px";
    const element = frame.contentDocument.querySelector("concept-map")!;
    await still(element);
    await expectHits(element, [find(element, ".walk [data-concept]")!.dataset.concept!]);
    frame.contentWindow!.scrollTo(0, 120);
    await expectHits(element);
  });

  it("beside many others", async () => {
    const parent = host("display: grid; grid-template-columns: repeat(4, 1fr)");
    const elements = [];
    for (let count = 0; count < 4; count++) elements.push(await show(properties(), { parent }));
    for (const element of elements) await expectHits(element, ["counting"]);
  });
});

describe.runIf(server.browser === "chromium")("the pointer finds what it points at", () => {
  const send = (method: string, parameters: object): Promise<unknown> =>
    (cdp() as { send(method: string, parameters: object): Promise<unknown> }).send(method, parameters);

  // To clear them would also take away the size that Playwright has given the window.
  const { innerWidth: width, innerHeight: height } = top ?? window;
  const setMetrics = (deviceScaleFactor: number): Promise<unknown> =>
    send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor, mobile: false });

  afterEach(() => setMetrics(1));

  it.each([2, 1.5])("on a screen with %s pixels in one, as where the page is enlarged", async (deviceScaleFactor) => {
    const element = await hitOnce(document.body);
    await setMetrics(deviceScaleFactor);
    await until(() => devicePixelRatio === deviceScaleFactor);
    await still(element);
    await expectHits(element);
    const canvas = find<HTMLCanvasElement>(element, ".canvas canvas")!;
    expect(canvas.width).toBe(Math.round(find(element, ".canvas")!.clientWidth * deviceScaleFactor));
  });
});

it("is told that the pointer has left where it goes away over the edge", async () => {
  const element = await show(properties(), { style: low });
  const { x, y, width, height } = placeOnScreen(buttonOf(element, "counting"));
  await commands.pointer([{ move: [x + width / 2, y + height / 2] }]);
  await until(() => find(element, ".canvas")!.style.cursor === "pointer");
  await commands.pointer([{ move: [5, 690] }]);
  await until(() => find(element, ".canvas")!.style.cursor === "");
});
