import { learningPath, type BlockedGoal, type LearningPath, type StudyOrder } from "../../queries/index.js";
import { formatReference, type ConceptMap } from "../../model/index.js";
import { openMap, type Context, type SharedOptions } from "../context.js";
import { exitCode, type ExitCode, type Io } from "../io.js";
import { planning, type Desk } from "../options.js";
import { counted, duration, padded, columns } from "../words.js";

export interface PathOptions extends SharedOptions {
  readonly known: readonly string[];
  readonly avoid: readonly string[];
  readonly choose: readonly string[];
  readonly order?: StudyOrder;
  readonly by?: "minutes" | "count";
  readonly helpful?: boolean;
}

/** Adds the command `path`. */
export function addPath(desk: Desk): void {
  planning(
    desk.program
      .command("path")
      .summary("what to learn for a goal, in order")
      .argument("<goal...>", "ids, or id@depth"),
    desk,
  )
    .addHelpText("after", "\nExample: concept-map path rlhf@gist --known probability --order low-load")
    .action(async (goals: string[], options: PathOptions) => {
      desk.end(await path(desk.io, goals, options));
    });
}

/** What to study for some goals, in order. */
async function path(io: Io, goals: readonly string[], options: PathOptions): Promise<ExitCode> {
  const context = await openMap(io, options);
  const answer = io.during("planning the path", () =>
    learningPath(context.map, goals, planningOf(options, context.settled)),
  );
  if (options.json) context.json(answer);
  else io.write(pathAsText(context, answer));
  return answer.blocked.length > 0 ? exitCode.found : exitCode.fine;
}

/** How to plan for somebody to whom this is no task any more. */
export function planningOf({ avoid, choose, order, by, helpful }: PathOptions, settled: readonly string[]) {
  return {
    known: settled,
    avoid,
    choose,
    ...(order !== undefined && { order }),
    ...(by !== undefined && { by }),
    ...(helpful && { helpful }),
  };
}

function pathAsText({ map, words, paint }: Context, answer: LearningPath): string {
  const { steps, minutes, goals, blocked, optimal, lowerBound } = answer;
  const numbers = String(steps.length).length;
  const titles = steps.map(({ concept }) => words.title(concept));
  const width = Math.min(44, Math.max(0, ...titles.map(columns)));
  const depthWidth = Math.max(0, ...steps.map(({ depth }) => columns(words.depth(depth))));
  const lines = steps.map(({ concept, depth, minutes: time, neededBy }, place) => {
    const number = String(place + 1).padStart(numbers);
    const head = `${paint.dim(`${number}.`)} ${paint.bold(padded(titles[place]!, width))}`;
    const why = neededBy[0] === undefined ? "" : reasonFor(map, concept, neededBy[0], words.say, words.title);
    return `${head}  ${padded(words.depth(depth), depthWidth)}  ${duration(time).padStart(10)}  ${paint.dim(why)}`.trimEnd();
  });
  const proof = optimal ? "" : `; no path takes less than ${duration(lowerBound)}`;
  const summary =
    steps.length === 0 && blocked.length === 0
      ? `${goals.join(", ")}: nothing is left to study`
      : `${goals.join(", ")}: ${counted(steps.length, "step")}, ${duration(minutes)}${proof}`;
  const walls = blocked.map(
    (goal) =>
      `${paint.red("cannot be reached")}: ${formatReference(goal.concept, goal.depth)}, because ${reasonsFor(goal)}`,
  );
  return `${[paint.bold(summary), ...(lines.length > 0 ? ["", ...lines] : []), ...walls].join("\n")}\n`;
}

/** Why a goal cannot be reached. */
function reasonsFor({ circles, avoided }: BlockedGoal): string {
  const together = circles.map((units) => `${listed(units)} need one another in a circle`);
  const left = avoided.length > 0 ? [`${listed(avoided)} ${avoided.length === 1 ? "is" : "are"} to be avoided`] : [];
  return [...together, ...left].join("; ");
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat("en").format(names);
}

/** The author's words on the edge, else what needs it. */
function reasonFor(
  map: ConceptMap,
  source: string,
  target: string,
  say: Context["words"]["say"],
  title: Context["words"]["title"],
): string {
  const reason = map.hasDirectedEdge(source, target)
    ? map.getDirectedEdgeAttribute(source, target, "reason")
    : undefined;
  return reason === undefined ? `for ${title(target)}` : `for ${title(target)}: ${say(reason)}`;
}
