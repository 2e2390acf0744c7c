import { layoutSteps } from "./layout-steps.js";
import type { LayoutTask } from "./layout-task.js";

/** What a worker is asked for. */
export interface LayoutRequest {
  readonly task: LayoutTask;
  readonly budget: number;
}

/** What a program sees of the worker that it runs in. */
export interface WorkerScope {
  addEventListener(type: "message", listener: (event: { readonly data: LayoutRequest }) => void): void;
  postMessage(message: unknown): void;
  close(): void;
}

/** The program of a worker: it answers one request with its steps, and ends. */
export function answerRequest(scope: WorkerScope): void {
  scope.addEventListener("message", ({ data: { task, budget } }) => {
    for (const step of layoutSteps(task, budget)) scope.postMessage(step);
    scope.close();
  });
}
