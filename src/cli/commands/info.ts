import { areaTotals, usesOf, type Totals } from "../../queries/index.js";
import {
  clausesOf,
  depthsOfConcept,
  leavesOf,
  isHelpful,
  minutesOf,
  splitReference,
  type ConceptId,
} from "../../model/index.js";
import { unknownConcept } from "../../queries/references.js";
import { openMap, type Context, type SharedOptions } from "../context.js";
import { CliError, exitCode, type ExitCode, type Io } from "../io.js";
import { asking, known, progress, type Desk } from "../options.js";
import { statesOf } from "../states.js";
import { columns, counted, duration, padded } from "../words.js";

/** Adds the command `info`. */
export function addInfo(desk: Desk): void {
  asking(
    desk.program.command("info").summary("what a map holds, or says of a concept").argument("[concept]", "an id"),
    desk,
  )
    .addOption(known)
    .addOption(progress)
    .addHelpText(
      "after",
      "\nExamples: concept-map info; concept-map info rlhf --locale ja; concept-map info --progress chatgpt.progress.json",
    )
    .action(async (concept: string | undefined, options: SharedOptions) => {
      desk.end(await info(desk.io, concept, options));
    });
}

/** What a map holds, or what it says of one concept. */
async function info(io: Io, concept: string | undefined, options: SharedOptions): Promise<ExitCode> {
  const context = await openMap(io, options);
  if (concept === undefined) aboutMap(context, options);
  else aboutConcept(context, splitReference(concept).concept, options);
  return exitCode.fine;
}

function aboutMap(context: Context, options: SharedOptions): void {
  const { io, map, words, paint, json, known } = context;
  const { title, summary, areas = [], depths = [], license, version, locales } = map.getAttributes();
  const totals = areaTotals(map, known);
  const learner = hasLearner(context) ? [learnerOf(totals.all)] : [];
  const tops = areas.filter(({ parent }) => parent === undefined);
  const held = areaTotals(map, [], { assumed: true }).areas;
  if (options.json) {
    json({
      ...map.getAttributes(),
      concepts: map.order,
      prerequisites: map.size,
      totals: totals.all,
      areaTotals: Object.fromEntries(totals.areas),
    });
    return;
  }
  const lines = [
    paint.bold(words.say(title) || "A map without a title"),
    ...(summary === undefined ? [] : [words.say(summary)]),
    "",
    `${counted(map.order, "concept")}, ${counted(map.size, "prerequisite")}${totals.all.minutes > 0 ? `, ${duration(totals.all.minutes)} in all` : ""}`,
    ...learner,
    ...(depths.length > 0 ? [`depths: ${depths.map(({ id }) => `${id} (${words.depth(id)})`).join(", ")}`] : []),
    ...(locales === undefined ? [] : [`languages: ${locales.join(", ")}`]),
    ...(version === undefined ? [] : [`version ${version}${license === undefined ? "" : `, ${license}`}`]),
  ];
  const width = Math.max(0, ...tops.map((area) => columns(words.say(area.title))));
  const table = tops.map(({ id, title }) => {
    const minutes = totals.areas.get(id)?.minutes ?? 0;
    const size = counted(held.get(id)?.concepts ?? 0, "concept").padStart(13);
    return `${padded(words.say(title), width)}  ${size}  ${minutes > 0 ? duration(minutes).padStart(9) : ""}`;
  });
  io.write(`${[...lines, ...(table.length > 0 ? ["", ...table] : [])].join("\n")}\n`);
}

/** Was anything said of a learner? */
function hasLearner({ record, known }: Context): boolean {
  return record !== undefined || known.length > 0;
}

function learnerOf({ mastered, begun, ready, minutes, minutesKnown }: Totals): string {
  const states = `${String(mastered)} mastered, ${String(begun)} begun, ${String(ready)} ready to be learnt`;
  return `you: ${states}; ${duration(minutesKnown)} done, ${duration(minutes - minutesKnown)} left`;
}

function aboutConcept(context: Context, id: ConceptId, options: SharedOptions): void {
  const { io, map, words, paint, json, known, record } = context;
  if (!map.hasNode(id)) throw new CliError(unknownConcept(id, map.nodes(), "", map).message);
  const uses = usesOf(map, id);
  const concept = map.getNodeAttributes(id);
  const state = hasLearner(context) ? statesOf(map, known, record).get(id) : undefined;
  if (options.json) {
    json({ id, ...concept, prerequisites: clausesOf(map, id), uses, ...(state !== undefined && { state }) });
    return;
  }
  const times = depthsOfConcept(map, id).map((depth) => `${words.depth(depth)} ${duration(minutesOf(map, id, depth))}`);
  const needs = clausesOf(map, id).map((clause) => {
    const leaves = leavesOf(clause);
    const names = leaves
      .map(({ concept: needed, depth }) => (depth === undefined ? needed : `${needed}@${depth}`))
      .join(" or ");
    const from = typeof clause === "string" ? undefined : clause.at;
    const at = from === undefined ? "" : ` (from ${from} on)`;
    const reason = leaves[0]?.reason === undefined ? "" : `: ${words.say(leaves[0].reason)}`;
    return `  ${names}${at}${isHelpful(clause) ? " (helpful)" : ""}${paint.dim(reason)}`;
  });
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ["Needs", needs],
    ["Unlocks", map.outNeighbors(id).map((dependent) => `  ${dependent}`)],
    ["Learn it from", (concept.resources ?? []).map(({ title, url }) => `  ${words.say(title)} ${paint.dim(url)}`)],
  ];
  const lines = [
    `${paint.bold(words.title(id))} ${paint.dim(id)}`,
    ...(concept.summary === undefined ? [] : [words.say(concept.summary)]),
    ...(state === undefined ? [] : ["", `You: ${state}`]),
    ...(times.length > 0 && concept.assumed !== true ? ["", times.join(", ")] : []),
    ...sections.flatMap(([heading, items]) => (items.length > 0 ? ["", heading, ...items] : [])),
  ];
  io.write(`${lines.join("\n")}\n`);
}
