import { readFileSync } from "node:fs";
import { mapData, parseJson } from "../../src/formats/json/index.js";

/** The map that ships, as it stands in its file. */
export const file = readFileSync(new URL("../../data/chatgpt.json", import.meta.url), "utf8");

export const map = parseJson(file);

export const data = mapData(map);
