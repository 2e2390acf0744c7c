import { nextSteps } from "../../queries/index.js";
import { openMap, type SharedOptions } from "../context.js";
import { exitCode, type ExitCode, type Io } from "../io.js";
import { columns, counted, duration, padded } from "../words.js";

export interface NextOptions extends SharedOptions {
  readonly known: readonly string[];
  readonly goal: readonly string[];
  readonly count: number;
  readonly rankBy?: "unlocks" | "supports" | "dependents" | "minutes";
}

/** What can be studied now, ranked by what it brings. */
export async function next(io: Io, options: NextOptions): Promise<ExitCode> {
  const { map, words, paint, json, settled } = await openMap(io, options);
  const { goal, count, rankBy } = options;
  const steps = io.during("looking for steps", () =>
    nextSteps(map, settled, {
      count,
      ...(goal.length > 0 && { goals: goal }),
      ...(rankBy !== undefined && { rankBy }),
    }),
  );
  if (options.json) json(steps);
  else if (steps.length === 0) io.write("Nothing is left to study.\n");
  else {
    const width = Math.max(...steps.map(({ concept }) => columns(words.title(concept))));
    for (const { concept, depth, minutes, unlocks, dependents } of steps) {
      const at = depth === undefined ? concept : `${concept}@${depth}`;
      const brings = `unlocks ${String(unlocks)}, before ${counted(dependents, "concept")}`;
      io.write(
        `${paint.bold(padded(words.title(concept), width))}  ${duration(minutes).padStart(9)}  ${brings}  ${paint.dim(at)}\n`,
      );
    }
  }
  return exitCode.fine;
}
