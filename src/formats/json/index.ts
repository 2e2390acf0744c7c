export { formatJson, mapData, type FormatJsonOptions } from "./format-json.js";
export { mapFromJson, parseJson, type ParseJsonOptions } from "./parse-json.js";
