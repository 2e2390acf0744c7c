import { Command, CommanderError, Option } from "commander";
import { formats } from "../formats/index.js";
import { ConceptMapError } from "../model/index.js";
import { studyOrders } from "../queries/index.js";
import { check } from "./commands/check.js";
import { completion } from "./commands/completion.js";
import { convert, type ConvertOptions } from "./commands/convert.js";
import { info } from "./commands/info.js";
import { next, type NextOptions } from "./commands/next.js";
import { path, type PathOptions } from "./commands/path.js";
import { why, type WhyOptions } from "./commands/why.js";
import { colorings, pictures, render, sizings, type RenderOptions } from "./commands/render.js";
import { serve, type ServeOptions } from "./commands/serve.js";
import { references, type SharedOptions } from "./context.js";
import { CliError, exitCode, type ExitCode, type Io } from "./io.js";
import { paintFor } from "./paint.js";

export interface Setting {
  readonly version: string;
  /** The file of the map that is asked where none is named. */
  readonly defaultMap: string;
  /** The file of the one-file build. */
  readonly bundle: string;
}

/** Runs one command and tells what the process should end with. */
export async function run(io: Io, words: readonly string[], setting: Setting): Promise<ExitCode> {
  let code: ExitCode = exitCode.fine;
  const program = createProgram(io, setting, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...words], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.failed;
    if (!(error instanceof CliError || error instanceof ConceptMapError)) throw error;
    io.say(`${paintFor(io, "err").red("error:")} ${withoutCommands(error.message)}\n`);
    return exitCode.failed;
  }
}

/** A message may quote a file, and a terminal obeys control characters. */
function withoutCommands(message: string): string {
  return message.replace(/[^\P{Cc}\n]/gu, "\ufffd");
}

const exits = `
Exit codes: 0 fine; 1 found something, such as errors in a map or a goal that cannot be reached; 2 could not do its work.`;

function createProgram(io: Io, { version, defaultMap, bundle }: Setting, end: (code: ExitCode) => void): Command {
  const program = new Command("concept-map")
    .description("Ask maps of concepts and their prerequisites: what to learn for a goal, in which order, and why.")
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: io.write, writeErr: io.say })
    .showHelpAfterError("(concept-map --help tells more)")
    .addHelpText(
      "after",
      `
Where no map is named, the one that ships is asked: what must I learn to understand ChatGPT?
A map is a file, a folder of Markdown notes, an address, or - for what is piped in; its format is guessed.

Examples:
  concept-map path rlhf@gist                        an evening with RLHF
  concept-map path transformer@use --known vectors,matrices
  concept-map next --known machine-learning@gist --goal rlhf@gist
  concept-map path rlhf@gist --progress chatgpt.progress.json
  concept-map convert graph.graphml --to csv > graph.csv
  concept-map check my-map.json
${exits}`,
    );

  const shared = (command: Command): Command =>
    command
      .option("--from <format>", "format of the map, where it cannot be guessed")
      .addOption(new Option("--links-lead-to <end>", "where its links lead").choices(["dependent", "prerequisite"]))
      .option("--locale <tag>", "language of titles and reasons, such as ja")
      .option("-q, --quiet", "say nothing of what could not be read as it stands")
      .exitOverride();
  const answering = (command: Command): Command => shared(command).option("--json", "answer for machines");
  const onMap = (command: Command): Command =>
    answering(command.option("-m, --map <file>", "the map: a file, a folder of notes, an address, or -", defaultMap));
  const progress = new Option("--progress <file>", "what you know, as a file that <concept-map> saves");
  const known = new Option("-k, --known <ids>", "what you know, between commas")
    .argParser(references)
    .default([], "none");
  const goal = new Option("-g, --goal <ids>", "what you want to learn").argParser(references).default([], "none");
  const choose = new Option("--choose <ids>", "what to take where the map leaves a choice")
    .argParser(references)
    .default([], "the cheapest");
  const planning = (command: Command): Command =>
    onMap(command)
      .addOption(known)
      .addOption(progress)
      .addOption(choose)
      .addOption(new Option("--avoid <ids>", "what to do without").argParser(references).default([], "none"))
      .addOption(new Option("--order <order>", "what the order is for").choices([...studyOrders]))
      .addOption(new Option("--by <measure>", "what is to be least").choices(["minutes", "count"]))
      .option("--helpful", "plan what is only helpful too");

  planning(
    program.command("path").summary("what to learn for a goal, in order").argument("<goal...>", "ids, or id@depth"),
  )
    .addHelpText("after", "\nExample: concept-map path rlhf@gist --known probability --order low-load")
    .action(async (goals: string[], options: PathOptions) => {
      end(await path(io, goals, options));
    });

  onMap(program.command("next").summary("what to learn now"))
    .addOption(known)
    .addOption(progress)
    .addOption(goal)
    .option("-n, --count <number>", "how many at most", positive, 10)
    .addOption(new Option("--rank-by <measure>").choices(["unlocks", "supports", "dependents", "minutes"]))
    .addHelpText("after", "\nExample: concept-map next --known vectors,matrices --goal transformer@use")
    .action(async (options: NextOptions) => {
      end(await next(io, options));
    });

  planning(program.command("why").summary("why something is on a path").argument("<concept>", "id, or id@depth"))
    .addOption(goal)
    .addHelpText("after", "\nExample: concept-map why reward-model --goal rlhf@gist")
    .action(async (concept: string, options: WhyOptions) => {
      end(await why(io, concept, options));
    });

  onMap(program.command("info").summary("what a map holds, or says of a concept").argument("[concept]", "an id"))
    .addOption(known)
    .addOption(progress)
    .addHelpText(
      "after",
      "\nExamples: concept-map info; concept-map info rlhf --locale ja; concept-map info --progress chatgpt.progress.json",
    )
    .action(async (concept: string | undefined, options: SharedOptions) => {
      end(await info(io, concept, options));
    });

  answering(
    program
      .command("check")
      .summary("errors of a map, and what may be better")
      .argument("<file>", "a file, a folder of notes, an address, or -"),
  )
    .addHelpText("after", `\nExample: concept-map check my-map.json --json${exits}`)
    .action(async (file: string, options: Omit<SharedOptions, "map">) => {
      end(await check(io, { ...options, map: file }));
    });

  shared(
    program
      .command("convert")
      .summary("a map in another format")
      .argument("[file]", "a file, a folder of notes, an address, or -", defaultMap)
      .requiredOption("-t, --to <format>", "format to write; notes is a folder, progress what you know"),
  )
    .option("-o, --out <path>", "where to write; else to standard output")
    .option("--force", "write notes over those that are in the folder")
    .addOption(goal)
    .addOption(new Option("--only <ids>", "concepts to keep").argParser(references).default([], "none"))
    .addOption(new Option("--area <ids>", "areas to keep, with all in them").argParser(references).default([], "none"))
    .addOption(known)
    .addOption(progress)
    .option("--without-formulas", "write no cell that a spreadsheet would run")
    .addHelpText(
      "after",
      `
Formats: ${formats.flatMap((format) => (format.format ? [format.id] : [])).join(", ")}, notes, progress.

Examples:
  concept-map convert map.json --to mermaid --goal rlhf@gist > path.mmd
  concept-map convert map.json --to json --area calculus,algebra --progress map.progress.json > part.json
  concept-map convert map.json --to checklist --progress map.progress.json > tasks.md
  concept-map convert vault --to graphml > vault.graphml
  concept-map convert map.json --to notes --out vault`,
    )
    .action(async (file: string, options: Omit<ConvertOptions, "map">) => {
      end(await convert(io, { ...options, map: file }));
    });

  shared(
    program
      .command("render")
      .summary("a picture as SVG or PNG, or a page without script")
      .argument("[file]", "a file, a folder of notes, an address, or -", defaultMap),
  )
    .addOption(goal)
    .addOption(known)
    .addOption(progress)
    .addOption(new Option("-t, --to <kind>", "else by the name of the file, or svg").choices(pictures))
    .option("-o, --out <file>", "where to write; else to standard output")
    .addOption(
      new Option("--show <part>", "what is drawn where there is a goal").choices(["path", "map"]).default("path"),
    )
    .addOption(choose)
    .addOption(
      new Option(
        "--expanded <ids>",
        "areas to unfold on the whole map, all others as one box; or none, or all",
      ).argParser(references),
    )
    .addOption(new Option("--color-by <what>", "what fills tell").choices(colorings).default("area"))
    .addOption(new Option("--size-by <what>", "what sizes tell").choices(sizings))
    .addOption(
      new Option("--direction <way>", "where arrows point").choices(["down", "up", "right", "left"]).default("down"),
    )
    .addOption(new Option("--theme <theme>", "colours").choices(["auto", "light", "dark"]).default("auto"))
    .option("--no-heading", "no title over the picture; a page has one of its own")
    .option("--no-legend", "no words for marks and colours under the picture")
    .option("--script <address>", "a page in which <concept-map> takes over, from this address")
    .addHelpText(
      "after",
      `
What a file of --progress says is drawn as in <concept-map>: known, mastered, learning, skipped, stars and notes.
PNG takes resvg, rsvg-convert or Chromium, PDF takes Chromium; CHROME_PATH may name it.

Examples:
  concept-map render --goal rlhf@gist --out rlhf.html
  concept-map render map.json --goal calculus --progress map.progress.json --out calculus.png
  concept-map render map.json --expanded none --color-by progress --locale ja > overview.svg`,
    )
    .action(async (file: string, options: Omit<RenderOptions, "map">) => {
      end(await render(io, { ...options, map: file }));
    });

  shared(
    program
      .command("serve")
      .summary("a map in the browser, anew whenever it is saved")
      .argument("<file>", "a file, or a folder of notes"),
  )
    .option("-p, --port <number>", "port to listen on; 0 for any that is free", portNumber, 8080)
    .addOption(goal)
    .addHelpText("after", "\nExample: concept-map serve my-map.yaml --goal calculus")
    .action(async (file: string, options: Omit<ServeOptions, "map">) => {
      await serve(io, { ...options, map: file }, bundle);
    });

  program
    .command("completion")
    .summary("completion for a shell")
    .argument("<shell>", "bash, zsh or fish")
    .addHelpText("after", '\nExample: eval "$(concept-map completion bash)"')
    .exitOverride()
    .action((shell: string) => {
      end(completion(io, shell, program));
    });
  return program;
}

function portNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number < 65_536) return number;
  throw new CliError(`--port takes a number from 0 to 65535, not "${text}"`);
}

function positive(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new CliError(`--count takes a whole number above 0, not "${text}"`);
}
