import { guessFormat, parseNotes, readMap, type MapReading, type Remark } from "../formats/index.js";
import { ConceptMapError, type Place, type Problem } from "../model/index.js";
import { CliError, type Io } from "./io.js";
import { oneLine } from "./words.js";

/** How many remarks are told one by one. */
const told = 10;
const maxCharacters = 100_000_000;

export interface SourceOptions {
  /** Id of the format. Default: guessed. */
  readonly from?: string;
  readonly linksLeadTo?: "dependent" | "prerequisite";
  /** Say nothing of what could not be taken as it stood. */
  readonly quiet?: boolean;
}

/** The text of a file, of an address, or for `-` of what is piped in. */
export async function readSource(io: Io, name: string): Promise<string> {
  const text = name === "-" ? io.stdin() : isAddress(name) ? io.fetch(name) : io.file(name);
  if ((await text).trim() === "") throw new CliError(`${titleOf(name)}: there is nothing in it`);
  return text;
}

export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

/** The map of a file or a folder of notes, with words on the error stream about what could not be taken as it stood. */
export async function mapFrom(io: Io, name: string, options: SourceOptions = {}): Promise<MapReading> {
  const isFolder = name !== "-" && !isAddress(name) && (await io.isFolder(name));
  const read = isFolder ? await notesReader(io, name, options) : await textReader(io, name, options);
  const reading = faultsNamed(name, () => io.during(`reading ${titleOf(name)}`, read));
  if (!options.quiet) io.say(remarksAsText(name, reading.remarks));
  return reading;
}

async function textReader(io: Io, name: string, { from, linksLeadTo }: SourceOptions): Promise<() => MapReading> {
  if (from === "notes") throw new CliError(`${titleOf(name)}: notes come in a folder; name the folder`);
  const text = await readSource(io, name);
  if (/^\s*\{\s*"format"\s*:\s*"concept-progress\//.test(text)) {
    throw new CliError(`${titleOf(name)}: it holds progress, not a map; name it with --progress`);
  }
  if (from === undefined && /\.(?:md|markdown)$/i.test(name) && guessFormat(text, name) === undefined) {
    throw new CliError(`${name}: a note alone is no map; name the folder that it is in`);
  }
  return () =>
    readMap(text, {
      maxCharacters,
      ...(name !== "-" && { name }),
      ...(from !== undefined && { format: from }),
      ...(linksLeadTo !== undefined && { linksLeadTo }),
    });
}

async function notesReader(io: Io, name: string, { from, linksLeadTo }: SourceOptions): Promise<() => MapReading> {
  if (from !== undefined && from !== "notes") {
    throw new CliError(`${name}: it is a folder, which can only be read as notes; name a file in it for "${from}"`);
  }
  const files = await io.folder(name);
  return () => {
    const reading = parseNotes(files, { maxCharacters, ...(linksLeadTo !== undefined && { linksLeadTo }) });
    if (reading.map.size > 0 || linksLeadTo !== undefined) return reading;
    const message = "no note says what it needs first; --links-lead-to prerequisite takes every link for that";
    return { ...reading, remarks: [{ code: "guessed", message }, ...reading.remarks] };
  };
}

/** What is wrong with a file, said with its name. */
export function faultsNamed<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ConceptMapError) throw new CliError(faultsAsText(name, error), { cause: error });
    throw error;
  }
}

/** All that an error says; where its problems have places, each line begins with one, as compilers write it. */
function faultsAsText(name: string, { message, problems }: ConceptMapError): string {
  if (problems.every(({ place }) => place === undefined)) return `${titleOf(name)}: ${message}`;
  const lines = problems.slice(0, told).map((problem) => problemAsText(name, problem));
  const left = problems.length - told;
  return [...lines, ...(left > 0 ? [`… and ${String(left)} more`] : [])].join("\n");
}

/** `map.json:12:7: concepts[3].area: …` */
export function problemAsText(name: string, { path, message, place }: Problem): string {
  return oneLine(`${placeIn(name, place)}: ${path && `${path}: `}${message}`);
}

function placeIn(name: string, place?: Place): string {
  return [titleOf(name), place?.line, place?.column].filter((part) => part !== undefined).join(":");
}

export function titleOf(name: string): string {
  return name === "-" ? "standard input" : name;
}

export function remarkAsText(name: string, { message, place }: Remark): string {
  return oneLine(`${placeIn(name, place)}: ${message}`);
}

function remarksAsText(name: string, remarks: readonly Remark[]): string {
  const lines = remarks.slice(0, told).map((remark) => `${remarkAsText(name, remark)}\n`);
  const left = remarks.length - told;
  return `${lines.join("")}${left > 0 ? `… and ${String(left)} more remarks; "concept-map check" lists them all\n` : ""}`;
}
