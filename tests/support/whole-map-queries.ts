/** Queries that are asked of a map or of a path as a whole, and take no names and no numbers. */
export const wholeMapQueries: readonly string[] = [
  "curricularAnalytics",
  "findCycles",
  "findIssues",
  "generations",
  "loadCurve",
  "redundantPrerequisites",
  "structuralComplexity",
  "topologicalOrder",
  "transitiveReduction",
];
