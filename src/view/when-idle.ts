/** Calls as soon as the browser has nothing else to do, which not every browser tells, or after a second. */
export function whenIdle(call: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(call, { timeout: 1000 });
  else setTimeout(call, 200);
}
