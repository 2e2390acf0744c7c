import { whyOnPath } from "../../queries/index.js";
import { openMap } from "../context.js";
import { CliError, exitCode, type ExitCode, type Io } from "../io.js";
import { goal, planning, type Desk } from "../options.js";
import { duration } from "../words.js";
import { planningOf, type PathOptions } from "./path.js";

interface WhyOptions extends PathOptions {
  readonly goal: readonly string[];
}

/** Adds the command `why`. */
export function addWhy(desk: Desk): void {
  planning(
    desk.program.command("why").summary("why something is on a path").argument("<concept>", "id, or id@depth"),
    desk,
  )
    .addOption(goal)
    .addHelpText("after", "\nExample: concept-map why reward-model --goal rlhf@gist")
    .action(async (concept: string, options: WhyOptions) => {
      desk.end(await why(desk.io, concept, options));
    });
}

/** Why a concept is on the path to a goal. */
async function why(io: Io, reference: string, options: WhyOptions): Promise<ExitCode> {
  if (options.goal.length === 0) throw new CliError("name a goal: concept-map why reward-model --goal rlhf@gist");
  const { map, words, paint, json, settled } = await openMap(io, options);
  const answer = io.during("planning the path", () =>
    whyOnPath(map, options.goal, reference, planningOf(options, settled)),
  );
  if (options.json) json(answer ?? null);
  else if (answer === undefined) io.write(`${reference} is not on the path to ${options.goal.join(", ")}.\n`);
  else {
    const name = (unit: { readonly concept: string; readonly depth?: string }): string =>
      `${words.title(unit.concept)}${unit.depth === undefined ? "" : ` (${words.depth(unit.depth)})`}`;
    if (answer.reasons.length === 0) io.write(`${paint.bold(reference)} is a goal.\n`);
    for (const { prerequisite, dependent, reason } of answer.reasons) {
      io.write(
        `${paint.bold(name(prerequisite))} → ${name(dependent)}${reason === undefined ? "" : `: ${words.say(reason)}`}\n`,
      );
    }
    io.write(answer.necessary ? "Every way passes through it.\n" : otherWay(answer.otherWay?.extraMinutes));
  }
  return answer === undefined ? exitCode.found : exitCode.fine;
}

function otherWay(extra: number | undefined): string {
  if (extra === undefined) return "";
  const cost =
    extra > 0 ? `takes ${duration(extra)} more` : extra < 0 ? `takes ${duration(-extra)} less` : "takes as long";
  return `It was chosen: the best way without it ${cost}.\n`;
}
