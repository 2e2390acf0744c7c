import { Option } from "commander";
import { nextSteps } from "../../queries/index.js";
import { openMap, type SharedOptions } from "../context.js";
import { CliError, exitCode, type ExitCode, type Io } from "../io.js";
import { asking, goal, known, progress, type Desk } from "../options.js";
import { columns, counted, duration, padded } from "../words.js";

interface NextOptions extends SharedOptions {
  readonly known: readonly string[];
  readonly goal: readonly string[];
  readonly count: number;
  readonly rankBy?: "unlocks" | "supports" | "dependents" | "minutes";
}

/** Adds the command `next`. */
export function addNext(desk: Desk): void {
  asking(desk.program.command("next").summary("what to learn now"), desk)
    .addOption(known)
    .addOption(progress)
    .addOption(goal)
    .option("-n, --count <number>", "how many at most", positive, 10)
    .addOption(new Option("--rank-by <measure>").choices(["unlocks", "supports", "dependents", "minutes"]))
    .addHelpText("after", "\nExample: concept-map next --known vectors,matrices --goal transformer@use")
    .action(async (options: NextOptions) => {
      desk.end(await next(desk.io, options));
    });
}

/** What can be studied now, ranked by what it brings. */
async function next(io: Io, options: NextOptions): Promise<ExitCode> {
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

function positive(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new CliError(`--count takes a whole number above 0, not "${text}"`);
}
