import type { Aim, Meter } from "./exchange.js";
import type { StepGraph } from "./step-graph.js";

/**
 * Least waiting: the minutes of study between learning something and using it, summed over all uses of a step by
 * another.
 *
 * A linear arrangement of a directed graph, which is NP-hard (Even and Shiloach 1975). While a step is studied, every
 * use that was prepared before it and comes after it waits.
 */
export function waiting({ minutes, needs, users }: StepGraph): Aim {
  const createMeter = (): Meter => {
    let open = 0;
    return {
      take: (step) => {
        open -= needs.start[step + 1]! - needs.start[step]!;
        const added = open * minutes[step]!;
        open += users.start[step + 1]! - users.start[step]!;
        return added;
      },
      back: (step) => {
        open += needs.start[step + 1]! - needs.start[step]! - users.start[step + 1]! + users.start[step]!;
      },
    };
  };
  const meter = createMeter();
  return {
    meterFor: () => meter,
    measure: (order) => {
      const { take } = createMeter();
      return order.reduce((sum, step) => sum + take(step), 0);
    },
  };
}
