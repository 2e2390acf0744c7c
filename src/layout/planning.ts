// All that a worker runs; in the one-file build it is one function that is called here and sent to workers as text.
export { answerRequest } from "./answer-request.js";
export { planLayout, type LayoutStage } from "./layout-plan.js";
export { layoutSteps, type LayoutProgress, type LayoutStep } from "./layout-steps.js";
