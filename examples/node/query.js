import { readFileSync } from "node:fs";
import { learningPath, parseJson } from "concept-map";

const map = parseJson(readFileSync(new URL(import.meta.resolve("concept-map/data/chatgpt.json")), "utf8"));
const { steps, minutes } = learningPath(map, "rlhf@gist", { known: ["machine-learning@gist"] });
for (const { concept, depth } of steps) console.log(`${concept}@${depth}`);
console.log(minutes, "minutes");
