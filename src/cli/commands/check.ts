import { problemAsText, remarkAsText, mapFrom, titleOf } from "../source.js";
import { ConceptMapError } from "../../model/index.js";
import { findIssues, type Issue } from "../../queries/index.js";
import type { SharedOptions } from "../context.js";
import { CliError, exitCode, type ExitCode, type Io } from "../io.js";
import { answering, exits, type Desk } from "../options.js";
import { paintFor } from "../paint.js";
import { counted, jsonText } from "../words.js";

/** Adds the command `check`. */
export function addCheck(desk: Desk): void {
  answering(
    desk.program
      .command("check")
      .summary("errors of a map, and what may be better")
      .argument("<file>", "a file, a folder of notes, an address, or -"),
  )
    .addHelpText("after", `\nExample: concept-map check my-map.json --json${exits}`)
    .action(async (file: string, options: Omit<SharedOptions, "map">) => {
      desk.end(await check(desk.io, { ...options, map: file }));
    });
}

/** The errors of a file, and what its author may want to change. */
async function check(io: Io, options: SharedOptions): Promise<ExitCode> {
  const paint = paintFor(io);
  const name = titleOf(options.map);
  const reading = await mapFrom(io, options.map, { ...options, quiet: true }).catch((error: unknown) => {
    if (!(error instanceof CliError)) throw error;
    return error;
  });
  if (reading instanceof CliError) {
    const cause = reading.cause;
    if (!(cause instanceof ConceptMapError)) throw reading;
    if (options.json) io.write(jsonText({ errors: cause.problems, remarks: [], issues: [] }));
    else {
      for (const problem of cause.problems) io.write(`${paint.red("error")} ${problemAsText(options.map, problem)}\n`);
      io.write(`${name}: ${counted(cause.problems.length, "error")}\n`);
    }
    return exitCode.found;
  }
  const { map, remarks } = reading;
  const issues = io.during("looking for issues", () => findIssues(map));
  if (options.json) {
    io.write(jsonText({ errors: [], remarks, issues }));
  } else {
    for (const remark of remarks) io.write(`${paint.yellow("read")}  ${remarkAsText(options.map, remark)}\n`);
    const untold = issues.filter((issue) => !isTold(issue, issues));
    for (const issue of untold)
      io.write(`${isError(issue) ? paint.red("error") : paint.yellow("issue")} ${sentence(issue)}\n`);
    const size = `${counted(map.order, "concept")}, ${counted(map.size, "prerequisite")}`;
    io.write(
      `${name}: ${size}, ${counted(untold.filter(isError).length, "error")}, ${counted(untold.filter((issue) => !isError(issue)).length, "issue")}\n`,
    );
  }
  return issues.some(isError) ? exitCode.found : exitCode.fine;
}

/** What keeps somebody from learning something. */
function isError({ kind }: Issue): boolean {
  return kind === "cycle" || kind === "unreachable";
}

/** Who reads of a circle knows that what lies on it cannot be learnt. */
function isTold(issue: Issue, all: readonly Issue[]): boolean {
  if (issue.kind !== "unreachable") return false;
  return all.some((other) => other.kind === "cycle" && other.concepts.includes(issue.concept));
}

function sentence(issue: Issue): string {
  switch (issue.kind) {
    case "cycle":
      return `${[...issue.concepts, issue.concepts[0]].join(" → ")}: these need one another in a circle; take one of the prerequisites out`;
    case "unreachable":
      return `${issue.concept}${issue.depth === undefined ? "" : `@${issue.depth}`} can never be learnt; break the circle that it waits for`;
    case "redundant":
      return `${issue.concept} lists ${issue.prerequisite}, which its other prerequisites need already; take it out`;
    case "missing-at":
      return `${issue.concept} asks for ${issue.prerequisite}@${issue.depth} at its shallowest depth; say "at" which depth it is needed`;
    case "orphan":
      return `${issue.concept} needs nothing and nothing needs it; connect it`;
    case "missing-minutes":
      return `${issue.concept} does not say how long it takes; give it minutes`;
    case "missing-text":
      return `${issue.concept} has no ${issue.field} in "${issue.locale}"; write one`;
  }
}
