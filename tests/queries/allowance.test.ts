import { afterEach, describe, expect, it, vi } from "vitest";
import { createAllowance } from "../../src/queries/allowance.js";

describe("an allowance of time", () => {
  afterEach(() => vi.useRealTimers());

  it("is over at its end, and a share of it at that part of what was left", () => {
    vi.useFakeTimers({ now: 1000 });
    const { isLate, isOver, share } = createAllowance({ timeLimit: 100 });
    const isHalfOver = share(1 / 2);
    vi.setSystemTime(1049);
    expect([isHalfOver(), isLate()]).toEqual([false, false]);
    vi.setSystemTime(1060);
    const isRestHalfOver = share(1 / 2);
    expect([isHalfOver(), isRestHalfOver(), isLate()]).toEqual([true, false, false]);
    vi.setSystemTime(1080);
    expect([isRestHalfOver(), isLate(), isOver()]).toEqual([true, false, false]);
    vi.setSystemTime(1100);
    expect([isLate(), isOver(), share(1 / 2)()]).toEqual([true, true, true]);
  });

  it("never ends where none is given", () => {
    vi.useFakeTimers({ now: 0 });
    const { isLate, share } = createAllowance();
    const isHalfOver = share(1 / 2);
    vi.setSystemTime(1e12);
    expect([isLate(), isHalfOver()]).toEqual([false, false]);
  });
});
