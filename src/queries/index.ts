export type { SearchLimits } from "./allowance.js";
export { areaTotals, type AreaTotals, type Totals } from "./area-totals.js";
export type { BlockedGoal } from "./blockers.js";
export { bottleneckEdges, type BottleneckEdge, type BottleneckOptions } from "./bottlenecks.js";
export {
  edgesBreakingCycles,
  type BreakingEdges,
  type BreakingEdgesOptions,
  type DrawnEdge,
} from "./breaking-edges.js";
export { shortestChain, longestChain, type Chain, type ChainOptions } from "./chains.js";
export { closure } from "./closure.js";
export type { EdgeOptions } from "./concept-graph.js";
export { criticalPath, type CriticalPath, type CriticalPathOptions, type UnitTimes } from "./critical-path.js";
export {
  blockingFactor,
  centrality,
  curricularAnalytics,
  delayFactor,
  structuralComplexity,
  type CurricularMetrics,
} from "./curricular-analytics.js";
export { findCycles } from "./cycles.js";
export { dominators } from "./dominators.js";
export { findIssues, type Issue } from "./issues.js";
export { innerFringe, isKnowledgeState, masteries, masteryOf, outerFringe, type Mastery } from "./knowledge-state.js";
export { learningPath, type LearningPath, type LearningPathOptions } from "./learning-path.js";
export { learningPaths, type LearningPaths, type LearningPathsOptions } from "./learning-paths.js";
export { loadCurve } from "./load-curve.js";
export { missingSets, type MissingSets, type MissingSetsOptions } from "./missing-sets.js";
export { missingFor } from "./missing.js";
export { neighbourhood } from "./neighbourhood.js";
export { nextSteps, type NextStep, type NextStepsOptions } from "./next-steps.js";
export { generations, topologicalOrder } from "./order.js";
export { studyOrders, type StudyOrder } from "./orders/study-orders.js";
export type { PathStep } from "./path-steps.js";
export type { OrderOptions, PlanningOptions } from "./question.js";
export { redundantPrerequisites, transitiveReduction, type RedundantPrerequisite } from "./reduction.js";
export type { KnownOptions } from "./references.js";
export { savingIfKnown, savingsIfKnown } from "./saving.js";
export type { CostMeasure, StudyUnit } from "./study-costs.js";
export { submap } from "./submap.js";
export { ancestors, descendants } from "./traversal.js";
export { usesOf, type ConceptUses, type DirectUse } from "./uses.js";
export { whyOnPath, type OtherWay, type PathReason, type WhyOnPath, type WhyOnPathOptions } from "./why-on-path.js";
