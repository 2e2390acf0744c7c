import { Argument, Option, type Command } from "commander";
import { references } from "./context.js";
import { exitCode, type ExitCode, type Io } from "./io.js";
import { studyOrders } from "../queries/index.js";

/** What a command needs to add itself to the program. */
export interface Desk {
  readonly program: Command;
  readonly io: Io;
  /** The file of the map that is asked where none is named. */
  readonly defaultMap: string;
  /** Tells what the process should end with. */
  readonly end: (code: ExitCode) => void;
}

export const exits = `
Exit codes: ${String(exitCode.fine)} fine; ${String(exitCode.found)} found something, such as errors in a map or a goal that cannot be reached; ${String(exitCode.failed)} could not do its work.`;

/** An option that takes several ids. */
export const ids = (flags: string, description: string, none = "none"): Option =>
  new Option(flags, description).argParser(references).default([], none);

export const progress = new Option("--progress <file>", "what you know, as a file that <concept-map> saves");
export const known = ids("-k, --known <ids>", "what you know, between commas");
export const goal = ids("-g, --goal <ids>", "what you want to learn");
export const choose = ids("--choose <ids>", "what to take where the map leaves a choice", "the cheapest");

const theMap = "the ChatGPT map";

/** Options of every command that reads a map. */
export function reading(command: Command): Command {
  return command
    .option("--from <format>", "format of the map, where it cannot be guessed")
    .addOption(new Option("--links-lead-to <end>", "where its links lead").choices(["dependent", "prerequisite"]))
    .option("--locale <tag>", "language of titles and reasons, such as ja")
    .option("-q, --quiet", "say nothing of what could not be read as it stands")
    .exitOverride();
}

/** Those, and answers for machines. */
export function answering(command: Command): Command {
  return reading(command).option("--json", "answer for machines");
}

/** Those, of a command that asks the map that ships where none is named. */
export function asking(command: Command, { defaultMap }: Desk): Command {
  const map = new Option("-m, --map <file>", "the map: a file, a folder of notes, an address, or -");
  return answering(command.addOption(map.default(defaultMap, theMap)));
}

/** A map as a command's argument; where none is named, the one that ships. */
export function mapArgument({ defaultMap }: Desk): Argument {
  return new Argument("[file]", "a file, a folder of notes, an address, or -").default(defaultMap, theMap);
}

/** Those, of a command that plans a path. */
export function planning(command: Command, desk: Desk): Command {
  return asking(command, desk)
    .addOption(known)
    .addOption(progress)
    .addOption(choose)
    .addOption(ids("--avoid <ids>", "what to do without"))
    .addOption(new Option("--order <order>", "what the order is for").choices([...studyOrders]))
    .addOption(new Option("--by <measure>", "what is to be least").choices(["minutes", "count"]))
    .option("--helpful", "plan what is only helpful too");
}
