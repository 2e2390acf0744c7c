import type { Box, Point, Size } from "../layout/index.js";
import type { AreaId, ConceptId } from "../model/index.js";
import {
  areaOfKey,
  containing,
  fitted,
  revealing,
  type Scene,
  type SceneConcept,
  type StopId,
  type Viewport,
} from "../view/index.js";
import { joinedWithin, neighboursOf, stepsOf } from "./joined-boxes.js";
import { farZoom, labelScale, readableZoom, textScale } from "./room.js";

/** Where a picture is to lie on a screen, from where it lies now. */
export type Sight = (screen: Size, now: Viewport) => Viewport;

/** The share by which letters of a narrow picture may open smaller or larger than is best to read, where less is cut so. */
const play = 0.2;

/** Pixels that stay free at the sides of what a picture opens with. */
const edge = 28;

/** Pixels that the number of a step juts out at its side. */
const badge = 16;

/** All that is drawn. */
export function wholeSight(scene: Scene): Sight {
  return (screen) => fitted(scene.box, screen, { above: laneTitles(scene) });
}

/** All of it, or, where that would be too small to read, its beginning; the selection in any case. */
export function openingSight(scene: Scene, isNarrow: boolean): Sight {
  const { box, areas, concepts } = scene;
  const first =
    concepts.find(({ step }) => step === 1) ??
    concepts.find(({ isGoal }) => isGoal) ??
    concepts.find(({ state }) => state === "ready") ??
    areas.find(({ isFolded, isOnPath }) => isFolded && isOnPath) ??
    areas.find(({ isFolded }) => isFolded);
  const selected = concepts.find(({ isSelected }) => isSelected);
  const options = {
    readable: readableIn(scene),
    whole: [...concepts.map(withBadge), ...areas.flatMap(({ isFolded, box }) => (isFolded ? [box] : []))],
    above: laneTitles(scene),
    play: isNarrow ? play : 0,
  };
  // Among frames, one step alone says little of the way.
  const steps = areas.length > 0 ? stepsOf(scene).map(withBadge) : [];
  return (screen) => {
    const room = { width: screen.width, height: screen.height - options.above };
    const start = first && joinedWithin(roomAt(options.readable, room), withBadge(first), steps);
    const all = fitted(box, screen, { ...options, ...(start && { start }) });
    return selected ? inCompany(scene, selected)(screen, all) : all;
  };
}

/** A concept or an area in view, near enough to be read. */
export function readableSight(scene: Scene, id: StopId): Sight | undefined {
  const concept = conceptIn(scene, id);
  if (concept) return inCompany(scene, concept, labelScale(textScale()) * readableZoom);
  const stop = areaStopIn(scene, id);
  return stop && ((screen, now) => revealing(stop.box, screen, now, stop.readable));
}

/** An area that was unfolded or folded just now: with all of the picture where that can be read. */
export function turnedSight(scene: Scene, id: AreaId): Sight | undefined {
  const area = scene.areas.find((candidate) => candidate.id === id);
  const readable = readableIn(scene);
  return (
    area &&
    ((screen, now) => {
      const all = fitted(scene.box, screen);
      if (all.zoom >= readable) return all;
      if (area.isFolded) return revealing(area.box, screen, now, farZoom);
      const part = fitted(area.box, screen, { readable });
      return part.zoom > readable ? containing(area.box, scene.box, screen, Math.max(now.zoom, readable)) : part;
    })
  );
}

/** A concept in the middle, as large as life. */
export function centralSight(scene: Scene, id: ConceptId): Sight | undefined {
  const concept = conceptIn(scene, id);
  return concept && ((screen) => fitted(concept.box, screen));
}

/** A concept in view, no nearer than now. */
export function keptSight(scene: Scene, id: ConceptId | undefined): Sight | undefined {
  const concept = conceptIn(scene, id);
  return concept && inCompany(scene, concept);
}

/** What is in view stays where it is; what is not comes clear of the sides, with those of its neighbours that have room. */
function inCompany(scene: Scene, { id, box }: SceneConcept, readable = 0): Sight {
  return (screen, now) => {
    const view = revealing(box, screen, now, readable);
    if (view.zoom !== now.zoom || isSamePlace(view.pan, now.pan)) return view;
    return revealing(joinedWithin(roomAt(now.zoom, screen), box, neighboursOf(scene, id)), screen, now, readable);
  };
}

/** How much of a scene has room on a screen, clear of its sides. */
function roomAt(zoom: number, { width, height }: Size): Size {
  return { width: (width - 2 * edge) / zoom, height: (height - 2 * edge) / zoom };
}

function isSamePlace(one: Point, other: Point): boolean {
  return one.x === other.x && one.y === other.y;
}

function conceptIn({ concepts }: Scene, id: ConceptId | undefined): SceneConcept | undefined {
  return concepts.find((candidate) => candidate.id === id);
}

/** Of a frame it is the title that is shown. */
function areaStopIn(scene: Scene, id: StopId): { box: Box; readable: number } | undefined {
  const area = scene.areas.find((candidate) => candidate.id === areaOfKey(id));
  if (!area) return undefined;
  return area.isFolded
    ? { box: area.box, readable: farZoom }
    : { box: { ...area.box, width: 0, height: 0 }, readable: 0 };
}

function withBadge({ box: { x, y, width, height } }: { readonly box: Box }): Box {
  return { x: x - badge, y, width: width + badge, height };
}

/** Pixels that the titles of lanes take above them. */
function laneTitles({ lanes }: Scene): number {
  return lanes.length > 0 ? 32 : 0;
}

/** The smallest zoom at which all that is drawn can be read, as large as readers want it. */
function readableIn({ concepts }: Scene): number {
  return labelScale(textScale()) * (concepts.length > 0 ? readableZoom : farZoom);
}
