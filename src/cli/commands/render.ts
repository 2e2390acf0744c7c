import { Option } from "commander";
import { dirname } from "node:path";
import { formatSchemaOrg } from "../../formats/index.js";
import { areaChain, type AreaId, type ConceptMap } from "../../model/index.js";
import { learningPath, submap } from "../../queries/index.js";
import {
  renderPage,
  renderSvg,
  type ColorBy,
  type ConceptFilter,
  type SizeBy,
  type ThemeChoice,
} from "../../render/index.js";
import { references, openMap, type Context, type SharedOptions } from "../context.js";
import { drawnBy } from "../drawing-program.js";
import { readConditions } from "../filter.js";
import { CliError, exitCode, type ExitCode, type Io } from "../io.js";
import { layoutNames, layoutOf, type LayoutQuestion } from "../layouts.js";
import { choose, goal, known, progress, mapArgument, reading, type Desk } from "../options.js";
import { localeOf } from "../words.js";

/** What it can draw; the last two by another program that is installed. */
const pictures = ["svg", "html", "png", "pdf"] as const;

/** What fills and sizes can tell. */
const colorings = ["area", "progress", "depth", "minutes"] as const satisfies readonly ColorBy[];
const sizings = ["minutes"] as const satisfies readonly SizeBy[];

type Picture = (typeof pictures)[number];

interface RenderOptions extends SharedOptions {
  readonly goal: readonly string[];
  readonly known: readonly string[];
  readonly choose: readonly string[];
  readonly to?: Picture;
  readonly out?: string;
  readonly show: "path" | "map";
  readonly direction: "down" | "up" | "right" | "left";
  readonly theme: ThemeChoice & string;
  readonly layout: LayoutQuestion["layout"];
  readonly expanded?: readonly string[];
  readonly select?: string;
  readonly filter?: ConceptFilter;
  readonly colorBy?: ColorBy;
  readonly sizeBy?: SizeBy;
  readonly legend: boolean;
  readonly heading: boolean;
  readonly script?: string;
}

/** Adds the command `render`. */
export function addRender(desk: Desk): void {
  reading(
    desk.program
      .command("render")
      .summary("a picture as SVG or PNG, or a page without script")
      .addArgument(mapArgument(desk)),
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
    .option("--select <id>", "a concept to mark, with the arrows to and from it")
    .addOption(
      new Option(
        "--filter <conditions>",
        "what stays strong, between commas: area=ID, state=STATE, depth=ID, minutes=NUMBER, on-path",
      ).argParser(readConditions),
    )
    .addOption(new Option("--layout <name>", "how it is laid out").choices(layoutNames).default("layers"))
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
States to filter by are mastered, ready and locked, and what a file says: sure, learning, partly, skipped, star, note.
PNG takes resvg, rsvg-convert or Chromium, PDF takes Chromium; CHROME_PATH may name it.

Examples:
  concept-map render --goal rlhf@gist --out rlhf.html
  concept-map render map.json --goal calculus --progress map.progress.json --out calculus.png
  concept-map render map.json --expanded none --color-by progress --locale ja > overview.svg
  concept-map render map.json --layout rings --select calculus --filter state=ready,state=learning > ready.svg`,
    )
    .action(async (file: string, options: Omit<RenderOptions, "map">) => {
      desk.end(await render(desk.io, { ...options, map: file }));
    });
}

/** A picture of a map or of a path as SVG, or a page about it that needs no script. */
async function render(io: Io, options: RenderOptions): Promise<ExitCode> {
  const to = pictureFor(options);
  if ((to === "png" || to === "pdf") && (options.out === undefined || options.out === "-")) {
    throw new CliError(`name a file for the ${to.toUpperCase()}: concept-map render --goal rlhf@gist --out rlhf.${to}`);
  }
  if (options.goal.length > 1) throw new CliError("render draws the path to one goal; name one");
  if (options.expanded !== undefined && options.goal.length > 0 && options.show === "path") {
    throw new CliError("areas fold on the whole map only; say --show map, or leave --expanded out");
  }
  if (options.out !== undefined && options.out !== "-") await checkTarget(io, options.out);
  const context = await openMap(io, options);
  const text = io.during("drawing", () => textOf(context, to, options));
  if (options.out === undefined || options.out === "-") io.write(text);
  else await io.save(options.out, to === "png" || to === "pdf" ? await drawnBy(io, to, text) : text);
  return exitCode.fine;
}

/** Before any work is done. */
async function checkTarget(io: Io, out: string): Promise<void> {
  if (await io.isFolder(out)) throw new CliError(`${out}: it is a folder; name a file in it`);
  if (!(await io.isFolder(dirname(out)))) throw new CliError(`${out}: there is no such folder to write to`);
}

/** By what is asked for, else by the ending of what is written. */
function pictureFor({ to, out = "" }: RenderOptions): Picture {
  const ending = /\.(\w+)$/.exec(out)?.[1]?.toLowerCase().replace(/^htm$/, "html");
  const named = pictures.find((picture) => picture === ending);
  if (to !== undefined && named !== undefined && named !== to) {
    throw new CliError(`--to says ${to}, and ${out} is named as ${named}; leave --to out, or name the file .${to}`);
  }
  if (to === undefined && named === undefined && ending !== undefined) {
    throw new CliError(`nothing draws ".${ending}"; name the file .${pictures.join(", .")}, or say --to`);
  }
  return to ?? named ?? "svg";
}

function textOf(context: Context, to: Picture, options: RenderOptions): string {
  const { map, record, known, io } = context;
  const { show, direction, theme, script, legend, choose, colorBy, sizeBy, select: selected, filter } = options;
  const [goal] = options.goal;
  const drawing = {
    ...{ goal, record, known, choose, show, direction, theme, selected, filter, colorBy, sizeBy, legend },
    layout: layoutOf(context, { layout: options.layout, goal, choose, selected }),
    expanded: expandedOf(map, options.expanded),
    locale: localeOf(io.env, options.locale),
  };
  const { heading } = options;
  // Paper is white.
  if (to === "png") return renderSvg(map, { ...drawing, heading, theme: theme === "dark" ? theme : "light" });
  if (to === "svg") return renderSvg(map, { ...drawing, heading });
  return renderPage(map, {
    ...drawing,
    jsonLd: formatSchemaOrg(toldOf(context, goal, choose)),
    ...(script !== undefined && { element: { script } }),
  });
}

/** Areas to unfold, with those that they lie in; `none` and `all` are words of ours where no area is called so. */
function expandedOf(map: ConceptMap, asked: readonly string[] | undefined): readonly AreaId[] | undefined {
  const areas = (map.getAttribute("areas") ?? []).map(({ id }) => id);
  const [word = ""] = asked ?? [];
  if (asked?.length === 1 && !areas.includes(word)) {
    if (word === "none") return [];
    if (word === "all") return areas;
  }
  return asked?.flatMap((id) => (areas.includes(id) ? areaChain(map, id) : [id]));
}

/** What a page about a goal tells of. */
function toldOf({ map, settled }: Context, goal: string | undefined, choose: readonly string[]): ConceptMap {
  if (goal === undefined) return map;
  const { steps } = learningPath(map, goal, { known: settled, choose });
  return submap(map, new Set(steps.map(({ concept }) => concept)));
}
