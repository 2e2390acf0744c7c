import { readMap, type MapReading, type Remark } from "../formats/index.js";
import { showPlace } from "../formats/text-place.js";
import { ConceptMapError } from "../model/index.js";
import { CliError, type Io } from "./io.js";

/** How many remarks are told one by one. */
const told = 10;

export interface SourceOptions {
  /** Id of the format. Default: guessed. */
  readonly from?: string;
  readonly linksLeadTo?: "dependent" | "prerequisite";
  /** Say nothing of what could not be taken as it stood. */
  readonly quiet?: boolean;
}

/** The text of a file, of an address, or for `-` of what is piped in. */
export function readSource(io: Io, name: string): Promise<string> {
  if (name === "-") return io.stdin();
  return /^https?:\/\//i.test(name) ? io.fetch(name) : io.file(name);
}

/** The map of a file, with words on the error stream about what could not be taken as it stood. */
export async function mapFrom(
  io: Io,
  name: string,
  { from, linksLeadTo, quiet }: SourceOptions = {},
): Promise<MapReading> {
  const text = await readSource(io, name);
  try {
    const reading = readMap(text, {
      maxCharacters: 100_000_000,
      ...(name !== "-" && { name }),
      ...(from !== undefined && { format: from }),
      ...(linksLeadTo !== undefined && { linksLeadTo }),
    });
    if (!quiet) io.say(remarksAsText(name, reading.remarks));
    return reading;
  } catch (error) {
    if (error instanceof ConceptMapError) throw new CliError(`${titleOf(name)}: ${error.message}`, { cause: error });
    throw error;
  }
}

export function titleOf(name: string): string {
  return name === "-" ? "standard input" : name;
}

export function remarkAsText(name: string, { message, place }: Remark): string {
  return `${titleOf(name)}${place === undefined ? "" : `, ${showPlace(place)}`}: ${message}`;
}

function remarksAsText(name: string, remarks: readonly Remark[]): string {
  const lines = remarks.slice(0, told).map((remark) => `${remarkAsText(name, remark)}\n`);
  const left = remarks.length - told;
  return `${lines.join("")}${left > 0 ? `… and ${String(left)} more remarks; "concept-map check" lists them all\n` : ""}`;
}
