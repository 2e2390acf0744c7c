export { formatJson, mapData } from "./format-json.js";
export { mapFromJson, parseJson } from "./parse-json.js";
