import { areaChain } from "../../model/area-chain.js";
import type { ConceptId, ConceptMap } from "../../model/index.js";
import { isOtherFile, withoutEnding } from "./note-links.js";

/** Names that no file may have in Windows, whatever its ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** The path of each concept's note without its ending: in folders for its areas, each file name there once. */
export function notePaths(map: ConceptMap, taken: Iterable<string>): ReadonlyMap<ConceptId, string> {
  const stems = new Set([...taken].map(keyOf));
  const paths = new Map<ConceptId, string>();
  map.forEachNode((id, { area }) => {
    const folders = areaChain(map, area).map(fileName).reverse();
    const wanted = fileName(id);
    let stem = wanted;
    for (let count = 2; stems.has(keyOf(stem)); count++) stem = `${wanted}-${String(count)}`;
    stems.add(keyOf(stem));
    paths.set(id, [...folders, stem].join("/"));
  });
  return paths;
}

/** A name that every system of files takes, and that no link has to escape. */
function fileName(id: string): string {
  const name = id
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}\s\\/:*?"<>|#^[\]%]+/gu, "-")
    .replace(/^\.+|\.+$/g, "-");
  const short = [...name].slice(0, 60).join("");
  const isTaken = devices.test(short.split(".")[0]!) || isOtherFile(short) || withoutEnding(short) !== short;
  return isTaken ? `${short}-` : short;
}

function keyOf(stem: string): string {
  return stem.toLowerCase();
}
