import { readFileSync, writeFileSync } from "node:fs";
import { findIssues, type ConceptMap, type Issue } from "concept-map";
import { readMap, writeMap } from "concept-map/formats";
import { renderSvg } from "concept-map/render";

const { map, remarks } = readMap(readFileSync("numbers.csv", "utf8"), { name: "numbers.csv" });
for (const { place, message } of remarks) console.warn(place, message);
for (const issue of issuesOf(map)) console.warn(issue.kind);
writeFileSync("numbers.graphml", writeMap(map, "graphml"));
writeFileSync("numbers.svg", renderSvg(map, { goal: "multiplying" }));

function issuesOf(map: ConceptMap): readonly Issue[] {
  return findIssues(map);
}
