// The element in a real Chromium beside bare Cytoscape: time to the first picture, time to show a change and what
// the pointer is on, frames while panning and zooming.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Launcher } from "chrome-launcher";
import { chromium } from "playwright";
import sirv from "sirv";
import { library } from "./support/library.mjs";
import { layeredData } from "./support/maps.mjs";
import { medianOf } from "./support/median.mjs";
import { isQuick } from "./support/options.mjs";

const root = new URL("../", import.meta.url);
const chatgpt = readFileSync(new URL("data/chatgpt.json", root), "utf8");
const runs = isQuick ? 1 : 7;
const changeRuns = isQuick ? 1 : 15;

export default async function bench() {
  const executablePath = process.env.CHROME_PATH ?? Launcher.getInstallations()[0];
  const server = createServer(sirv(new URL(".", root).pathname, { dev: true }));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    return {
      "First picture, from the start of the script": await firstPictures(browser, origin),
      "From being shown until there is ink, after a start without size": await shownLater(browser, origin),
      "After the first picture": await changes(browser, origin),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Milliseconds from the start of the script until there is ink, alternately. */
async function firstPictures(browser, origin) {
  const { elements, box } = await drawnElements(chatgpt);
  const times = { element: [], cytoscape: [] };
  for (let run = 0; run < runs; run++) {
    for (const kind of ["element", "cytoscape"]) {
      const page = await open(browser, origin);
      times[kind].push(await page.evaluate(kind === "element" ? showElement : showCytoscape, { elements, box }));
      await page.close();
    }
  }
  const element = medianOf(times.element);
  const cytoscape = medianOf(times.cytoscape);
  return [
    { what: "<concept-map>, the ChatGPT map, all drawn", ms: round(element), ratio: round(element / cytoscape) },
    { what: "bare Cytoscape, the same elements, preset", ms: round(cytoscape), ratio: 1 },
  ];
}

/** Milliseconds from the moment that a hidden element shows until its picture does; 300 are promised. */
async function shownLater(browser, origin) {
  const rows = [];
  for (const goal of ["rlhf@gist", undefined]) {
    const times = [];
    for (let run = 0; run < runs; run++) {
      const page = await open(browser, origin);
      times.push(await page.evaluate(showHidden, { text: chatgpt, goal }));
      await page.close();
    }
    rows.push({ what: goal ? `the path to ${goal}` : "the whole map", ms: round(medianOf(times)) });
  }
  return rows;
}

/**
 * Milliseconds from setting a property right after a frame, as long before the next as can be, and from a move of the
 * pointer, to the end of the frame that shows it on the picture; how many frames of 60 a second were missed by then; and
 * milliseconds to the end of the first frame with all that an update brings: details, outline, address, what is announced.
 * Frames a second while the picture is panned and zoomed.
 */
async function changes(browser, origin) {
  const large = JSON.stringify({ format: "concept-map/1", ...layeredData(isQuick ? 20 : 2000) });
  const maps = { ...(!isQuick && { "the ChatGPT map": chatgpt }), "2,000 concepts": large };
  const rows = [];
  for (const [map, text] of Object.entries(maps)) {
    const page = await open(browser, origin);
    const { select, tick } = await page.evaluate(changeElement, { text, runs: changeRuns });
    const own = await moved(page);
    await page.close();
    const bare = await open(browser, origin);
    await bare.evaluate(showCytoscape, await drawnElements(text));
    await bare.waitForTimeout(3000);
    const theirs = await moved(bare);
    await bare.close();
    rows.push({
      map,
      "select, shown ms": round(medianOf(select.shown)),
      "select, frames missed": medianOf(select.missed),
      "select, all done ms": round(medianOf(select.done)),
      "tick, shown ms": round(medianOf(tick.shown)),
      "tick, frames missed": medianOf(tick.missed),
      "tick, all done ms": round(medianOf(tick.done)),
      "hover, shown ms": own.hover,
      "bare, hover": theirs.hover,
      "panning, frames/s": own.panning,
      "bare, panning": theirs.panning,
      "zooming, frames/s": own.zooming,
      "bare, zooming": theirs.zooming,
    });
  }
  return rows;
}

/** What the pointer does to a picture that is seen whole: on it, dragging it, and turning the wheel. */
async function moved(page) {
  const hover = round(medianOf(await page.evaluate(hovered)));
  const panning = Math.round(await page.evaluate(panned));
  await page.waitForTimeout(1000);
  return { hover, panning, zooming: Math.round(await page.evaluate(zoomed)) };
}

async function open(browser, origin) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${origin}/bench/support/page.html`);
  return page;
}

/** The whole map as the element hands it to Cytoscape. */
async function drawnElements(text) {
  const { draw, elementsOf, parseJson } = await library("render", "view/elements", "formats/json/index");
  const { scene } = draw(parseJson(text), { locale: "en" });
  return { elements: elementsOf(scene), box: scene.box };
}

const round = (number) => Math.round(number * 100) / 100;

/** Runs in the page. */
async function showElement() {
  const text = await (await fetch("/data/chatgpt.json")).text();
  const start = performance.now();
  const { parseJson } = await import("/dist/concept-map.bundle.js");
  const element = document.createElement("concept-map");
  element.map = parseJson(text);
  element.show = "map";
  if ("expanded" in element) element.expanded = new Set(element.map.getAttribute("areas").map(({ id }) => id));
  document.body.append(element);
  for (;;) {
    await new Promise(requestAnimationFrame);
    for (const canvas of element.shadowRoot?.querySelectorAll(".canvas canvas") ?? []) {
      if (
        canvas.width > 0 &&
        canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean)
      )
        return performance.now() - start;
    }
  }
}

/** Runs in the page. */
async function showHidden({ text, goal }) {
  const { parseJson } = await import("/dist/concept-map.bundle.js");
  const element = document.createElement("concept-map");
  element.hidden = true;
  document.body.append(Object.assign(element, { map: parseJson(text), goal }));
  await element.updateComplete;
  await new Promise((resolve) => setTimeout(resolve, 500));
  const start = performance.now();
  element.hidden = false;
  for (;;) {
    await new Promise(requestAnimationFrame);
    for (const canvas of element.shadowRoot.querySelectorAll(".canvas canvas")) {
      if (
        canvas.width > 0 &&
        canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean)
      )
        return performance.now() - start;
    }
  }
}

/** Runs in the page. */
async function showCytoscape({ elements, box }) {
  const start = performance.now();
  const { default: cytoscape } = await import("/node_modules/cytoscape/dist/cytoscape.esm.min.mjs");
  const place = document.body.appendChild(document.createElement("div"));
  place.className = "canvas";
  place.style.cssText = "height: 700px";
  const zoom = Math.min(1280 / box.width, 700 / box.height);
  cytoscape({
    container: place,
    elements,
    layout: { name: "preset" },
    zoom,
    pan: { x: -box.x * zoom, y: -box.y * zoom },
    style: [
      {
        selector: "node",
        style: {
          shape: "round-rectangle",
          width: "data(width)",
          height: "data(height)",
          label: "data(label)",
          "text-wrap": "wrap",
          "text-valign": "center",
        },
      },
      { selector: "edge", style: { "target-arrow-shape": "triangle", "curve-style": "straight" } },
    ],
  });
  for (;;) {
    await new Promise(requestAnimationFrame);
    for (const canvas of place.querySelectorAll("canvas")) {
      if (
        canvas.width > 0 &&
        canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean)
      )
        return performance.now() - start;
    }
  }
}

/** Runs in the page. */
async function changeElement({ text, runs }) {
  const frame = () => new Promise(requestAnimationFrame);
  const { parseJson } = await import("/dist/concept-map.bundle.js");
  const element = document.createElement("concept-map");
  const map = parseJson(text);
  element.map = map;
  element.show = "map";
  if ("expanded" in element) element.expanded = new Set((map.getAttribute("areas") ?? []).map(({ id }) => id));
  document.body.append(element);
  for (let count = 0; count < 200; count++) await frame();
  // To tick what the map's file calls known changes nothing.
  const ids = map.filterNodes((id) => !map.getNodeAttribute(id, "assumed"));
  const inSight = () => {
    const { left, top, right, bottom } = element.shadowRoot.querySelector(".canvas").getBoundingClientRect();
    return ids.filter((id) => {
      const box = element.shadowRoot.querySelector(`.walk [data-concept="${id}"]`)?.getBoundingClientRect();
      return box && box.left > left && box.top > top && box.right < right && box.bottom < bottom;
    });
  };
  const canvas = element.shadowRoot.querySelector('[data-id="layer2-node"]');
  const context = canvas.getContext("2d");
  let drawings = 0;
  // Cytoscape clears what it is about to draw anew.
  context.clearRect = (...box) => {
    drawings++;
    CanvasRenderingContext2D.prototype.clearRect.apply(context, box);
  };
  // What is posted in a frame comes after it has been painted.
  const frameEnd = () => new Promise((resolve) => requestAnimationFrame((began) => setTimeout(resolve, 0, began)));
  const timed = async (change) => {
    const times = { shown: [], missed: [], done: [] };
    for (let run = 0; run < runs; run++) {
      // The picture glides to what is selected.
      await new Promise((resolve) => setTimeout(resolve, 500));
      const seen = inSight();
      const last = await frameEnd();
      const before = drawings;
      // Asked for before the element asks for anything, and so told first.
      const end = frameEnd();
      const start = performance.now();
      change(seen[(run * 37) % seen.length]);
      const done = element.updateComplete.then(frameEnd).then(() => performance.now() - start);
      let began = await end;
      for (let frames = 0; drawings === before && frames < 100; frames++) began = await frameEnd();
      times.shown.push(performance.now() - start);
      times.missed.push(Math.ceil(((began - last) * 60) / 1000 - 0.1) - 1);
      times.done.push(await done);
    }
    return times;
  };
  const select = await timed((id) => (element.selected = id));
  // Few are in sight where they can be read; to tick changes nothing of that.
  element.fit();
  for (let count = 0; count < 100; count++) await frame();
  const tick = await timed((id) => (element.progress = new Set([...element.progress, id])));
  return { select, tick };
}

/** Runs in the page: frames a second while what it shows is panned. */
async function panned() {
  const frame = () => new Promise(requestAnimationFrame);
  const shown = document.querySelector("concept-map")?.shadowRoot ?? document;
  const canvas = shown.querySelector(".canvas");
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const mouse = (type, x, y) => {
    const options = {
      bubbles: true,
      composed: true,
      clientX: x,
      clientY: y,
      button: 0,
      buttons: type === "mouseup" ? 0 : 1,
      pointerId: 1,
    };
    const target = canvas.querySelector("canvas:last-of-type") ?? canvas;
    (type === "mousedown" ? target : window).dispatchEvent(new MouseEvent(type, options));
  };
  const [x, y] = [left + width - 12, top + height - 12];
  mouse("mousedown", x, y);
  const start = performance.now();
  let frames = 0;
  while (performance.now() - start < 2000) {
    await frame();
    frames++;
    mouse("mousemove", x - (frames % 80) * 3, y - (frames % 50) * 3);
  }
  mouse("mouseup", x, y);
  return frames / ((performance.now() - start) / 1000);
}

/** Runs in the page: milliseconds from a move of the pointer to the end of the frame that shows what it has come to. */
async function hovered() {
  const frame = () => new Promise(requestAnimationFrame);
  const shown = document.querySelector("concept-map")?.shadowRoot ?? document;
  const canvas = shown.querySelector(".canvas");
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const target = canvas.querySelector("canvas:last-of-type");
  const times = [];
  for (let run = 0; run < 31; run++) {
    for (let rest = 0; rest < 3; rest++) await frame();
    const options = { bubbles: true, composed: true, buttons: 0, pointerId: 1 };
    options.clientX = left + width * (0.2 + 0.02 * run);
    options.clientY = top + height * (0.3 + 0.013 * ((run * 7) % 31));
    const start = performance.now();
    for (const [kind, type] of [
      [PointerEvent, "pointermove"],
      [MouseEvent, "mousemove"],
    ])
      target.dispatchEvent(new kind(type, options));
    await frame();
    // What is posted in a frame comes after it has been painted.
    await new Promise((resolve) => setTimeout(resolve));
    times.push(performance.now() - start);
  }
  return times;
}

/** Runs in the page: frames a second while what it shows is zoomed with the wheel, nearer and away again. */
async function zoomed() {
  const frame = () => new Promise(requestAnimationFrame);
  const shown = document.querySelector("concept-map")?.shadowRoot ?? document;
  const canvas = shown.querySelector(".canvas");
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const target = canvas.querySelector("canvas:last-of-type");
  const start = performance.now();
  let frames = 0;
  while (performance.now() - start < 2000) {
    await frame();
    frames++;
    const deltaY = frames % 60 < 30 ? -10 : 10;
    const at = { clientX: left + width / 2, clientY: top + height / 2 };
    const options = { bubbles: true, composed: true, cancelable: true, ctrlKey: true, deltaY, ...at };
    target.dispatchEvent(new WheelEvent("wheel", options));
  }
  return frames / ((performance.now() - start) / 1000);
}
