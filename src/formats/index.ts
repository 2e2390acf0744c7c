export { formatConceptTable, parseConceptTable } from "./csv/concept-table.js";
export { parseCurricularAnalytics } from "./csv/curricular-analytics.js";
export { formatEdges, parseEdges } from "./csv/edge-list.js";
export { formatLearningGraph, parseLearningGraph } from "./csv/learning-graph.js";
export * from "./format.js";
export * from "./json/index.js";
export { formatNodeLink } from "./node-link/format-node-link.js";
export { parseNodeLink } from "./node-link/parse-node-link.js";
export * from "./registry.js";
