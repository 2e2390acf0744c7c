import type { MapFormat } from "../format.js";
import { formatCase } from "./format-case.js";
import { parseCase } from "./parse-case.js";

/** Competencies and Academic Standards Exchange of 1EdTech, https://www.imsglobal.org/activity/case. */
export const caseFormat: MapFormat = {
  id: "case",
  title: "CASE package",
  extensions: ["json"],
  mediaType: "application/json",
  keeps: ["description", "summaries", "areas", "related", "reasons", "replaces"],
  recognises: (text) => /^\s*\{/.test(text) && /"CF(Document|Items)"\s*:/.test(text),
  parse: parseCase,
  format: formatCase,
};
