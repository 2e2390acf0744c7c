/**
 * All formats: `readMap`, `writeMap`, and a function for each.
 *
 * @module concept-map/formats
 */

export { formatCase } from "./case/format-case.js";
export { parseCase } from "./case/parse-case.js";
export { formatAnki } from "./anki/anki.js";
export { formatCanvas } from "./canvas/format-canvas.js";
export { parseCanvas } from "./canvas/parse-canvas.js";
export { formatConceptTable, parseConceptTable } from "./csv/concept-table.js";
export { parseCurricularAnalytics } from "./csv/curricular-analytics.js";
export { formatEdges, parseEdges } from "./csv/edge-list.js";
export { formatLearningGraph, parseLearningGraph } from "./csv/learning-graph.js";
export { formatDot } from "./dot/format-dot.js";
export { parseDot } from "./dot/parse-dot.js";
export * from "./format.js";
export { parseGml } from "./gml/gml.js";
export * from "./json/index.js";
export { formatSchemaOrg } from "./linked/schema-org.js";
export { formatSkos, formatTurtle } from "./linked/skos.js";
export { formatChecklist, type ChecklistOptions } from "./markdown/checklist.js";
export { formatMarkdown } from "./markdown/markdown.js";
export { formatNotes } from "./notes/format-notes.js";
export { parseNotes, type NoteFiles } from "./notes/parse-notes.js";
export { formatMermaid } from "./mermaid/format-mermaid.js";
export { parseMermaid } from "./mermaid/parse-mermaid.js";
export { formatCytoscape } from "./node-link/cytoscape.js";
export { formatGraphology } from "./node-link/graphology.js";
export { formatNodeLink } from "./node-link/format-node-link.js";
export { parseNodeLink } from "./node-link/parse-node-link.js";
export * from "./registry.js";
export { formatGexf } from "./xml/format-gexf.js";
export { formatGraphml, parseGraphml } from "./xml/graphml.js";
export { formatYaml } from "./yaml/format-yaml.js";
export { parseYaml } from "./yaml/yaml.js";
export { parseGexf } from "./xml/parse-gexf.js";
export { parseOpml } from "./xml/opml.js";
