import type { LayoutOptions } from "./layout-options.js";

/** The distances asked for; those that are no lengths count as not given, so that no loop waits for them. */
export function distancesOf({ spacing, layerSpacing }: LayoutOptions): { spacing: number; layerSpacing: number } {
  return { spacing: amountOr(24, spacing), layerSpacing: Math.max(1, amountOr(56, layerSpacing)) };
}

/** A number of zero or more, else the usual one. */
export function amountOr(usual: number, amount: number | undefined): number {
  return amount !== undefined && Number.isFinite(amount) && amount >= 0 ? amount : usual;
}
