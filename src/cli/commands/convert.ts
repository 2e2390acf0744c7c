import { formatNamed, formatNotes, formats, type MapFormat, type WriteOptions } from "../../formats/index.js";
import type { ConceptMap } from "../../model/index.js";
import { learningPath } from "../../queries/index.js";
import { openMap, type Context, type SharedOptions } from "../context.js";
import { CliError, exitCode, type ExitCode, type Io } from "../io.js";
import { goal, ids, known, progress, mapArgument, reading, type Desk } from "../options.js";
import { partOf, type PartOptions } from "../part.js";
import { progressText } from "../progress-text.js";
import { statesOf } from "../states.js";
import { cautions } from "../cautions.js";

interface ConvertOptions extends SharedOptions, PartOptions {
  readonly to?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly known: readonly string[];
  readonly withoutFormulas?: boolean;
}

/** What is written and is no format of a map in one file. */
const others = ["notes", "progress"];

/** Adds the command `convert`. */
export function addConvert(desk: Desk): void {
  reading(
    desk.program
      .command("convert")
      .summary("a map in another format")
      .addArgument(mapArgument(desk))
      .option("-t, --to <format>", "format to write; notes is a folder, progress what you know; else as --out ends"),
  )
    .option("-o, --out <path>", "where to write; else to standard output")
    .option("--force", "write notes over those that are in the folder")
    .addOption(goal)
    .addOption(ids("--only <ids>", "concepts to keep"))
    .addOption(ids("--area <ids>", "areas to keep, with all in them"))
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
  concept-map convert vault --out vault.graphml
  concept-map convert map.json --to notes --out vault`,
    )
    .action(async (file: string, options: Omit<ConvertOptions, "map">) => {
      desk.end(await convert(desk.io, { ...options, map: file }));
    });
}

/** A map in another format: whole, or a part of it. */
async function convert(io: Io, options: ConvertOptions): Promise<ExitCode> {
  const { goal, locale, withoutFormulas } = options;
  const to = options.to ?? formatOf(options.out);
  const format = formatTo(to);
  if (to === "notes" && (options.out === undefined || options.out === "-")) {
    throw new CliError("notes are a folder of files; name it: concept-map convert map.json --to notes --out notes");
  }
  const context = await openMap(io, options);
  const { map, settled } = context;
  const steps =
    goal.length > 0
      ? io.during("planning the path", () => learningPath(map, goal, { known: settled }).steps)
      : undefined;
  const part = partOf(map, options, steps);
  const written: WriteOptions = {
    ...(steps !== undefined && { steps }),
    ...(locale !== undefined && { locale }),
    ...(withoutFormulas && { withoutFormulas }),
    ...progressOn(part, context),
  };
  if (to === "notes")
    await io.saveFolder(
      options.out!,
      io.during("writing notes", () => formatNotes(part, written)),
      options.force === true,
    );
  else {
    const text = io.during(`writing ${to}`, () =>
      format === undefined ? progressText(context) : format.format!(part, written),
    );
    if (format !== undefined && !options.quiet) io.say(cautions(format, text, written));
    if (options.out === undefined || options.out === "-") io.write(text);
    else await io.save(options.out, text);
  }
  return exitCode.fine;
}

/** The format that a file's name tells, by its ending. */
function formatOf(out = "-"): string {
  if (out.endsWith(".progress.json")) return "progress";
  const endings = formats.flatMap(({ id, format, extensions }) =>
    // Tables are written with commas.
    format === undefined ? [] : extensions.filter((ending) => ending !== "tsv").map((ending) => ({ id, ending })),
  );
  // Some end in what others are, as ".checklist.md" does; of formats with the same ending the first is the usual one.
  const [longest] = endings
    .filter(({ ending }) => out.toLowerCase().endsWith(`.${ending}`))
    .sort((a, b) => b.ending.length - a.ending.length);
  if (longest !== undefined) return longest.id;
  const known = [...new Set(endings.map(({ ending }) => `.${ending}`))].join(", ");
  throw new CliError(
    out === "-"
      ? "name a format with --to, or a file with --out"
      : `${out}: the name tells no format; end it in one of ${known}, or say --to`,
  );
}

function formatTo(to: string): MapFormat | undefined {
  if (others.includes(to)) return undefined;
  const format = formatNamed(to);
  if (format?.format !== undefined) return format;
  const names = [...formats.filter((each) => each.format !== undefined).map(({ id }) => id), ...others];
  const picture = ["svg", "html", "png", "pdf"].includes(to.toLowerCase())
    ? `; "concept-map render" draws pictures`
    : "";
  throw new CliError(`nothing writes "${to}"; name one of ${names.join(", ")}${picture}`);
}

/** What is known of a part of the map, where anything was said. */
function progressOn(part: ConceptMap, { map, record, known }: Context): WriteOptions {
  if (record === undefined && known.length === 0) return {};
  return {
    known: known.filter((reference) => part.hasNode(reference.split("@", 1)[0]!)),
    states: statesOf(map, known, record),
  };
}
