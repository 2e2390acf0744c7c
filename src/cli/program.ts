import { Command, CommanderError } from "commander";
import { ConceptMapError } from "../model/index.js";
import { addCheck } from "./commands/check.js";
import { addCompletion } from "./commands/completion.js";
import { addConvert } from "./commands/convert.js";
import { addInfo } from "./commands/info.js";
import { addNext } from "./commands/next.js";
import { addPath } from "./commands/path.js";
import { addRender } from "./commands/render.js";
import { addServe } from "./commands/serve.js";
import { addWhy } from "./commands/why.js";
import { CliError, exitCode, type ExitCode, type Io } from "./io.js";
import { exits, type Desk } from "./options.js";
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

function createProgram(io: Io, setting: Setting, end: (code: ExitCode) => void): Command {
  const program = new Command("concept-map")
    .description("Ask maps of concepts and their prerequisites: what to learn for a goal, in which order, and why.")
    .version(setting.version)
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

  const desk: Desk = { program, io, end, defaultMap: setting.defaultMap };
  addPath(desk);
  addNext(desk);
  addWhy(desk);
  addInfo(desk);
  addCheck(desk);
  addConvert(desk);
  addRender(desk);
  addServe(desk, setting.bundle);
  addCompletion(desk);
  for (const command of program.commands)
    command.showHelpAfterError(`(concept-map ${command.name()} --help tells more)`);
  return program;
}
