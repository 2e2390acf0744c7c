import { formatSchemaOrg } from "../../formats/index.js";
import type { ConceptMap } from "../../model/index.js";
import { learningPath, submap } from "../../queries/index.js";
import { renderPage, renderSvg, type ThemeChoice } from "../../render/index.js";
import { openMap, type SharedOptions } from "../context.js";
import { drawnBy } from "../drawing-program.js";
import { CliError, exitCode, type ExitCode, type Io } from "../io.js";
import { localeOf } from "../words.js";

/** What it can draw; the last two by another program that is installed. */
export const pictures = ["svg", "html", "png", "pdf"] as const;

type Picture = (typeof pictures)[number];

export interface RenderOptions extends SharedOptions {
  readonly goal: readonly string[];
  readonly known: readonly string[];
  readonly to?: Picture;
  readonly out?: string;
  readonly show: "path" | "map";
  readonly direction: "down" | "up" | "right" | "left";
  readonly theme: ThemeChoice & string;
  readonly script?: string;
}

/** A picture of a map or of a path as SVG, or a page about it that needs no script. */
export async function render(io: Io, options: RenderOptions): Promise<ExitCode> {
  const to = options.to ?? pictureNamed(options.out);
  if ((to === "png" || to === "pdf") && (options.out === undefined || options.out === "-")) {
    throw new CliError(`name a file for the ${to.toUpperCase()}: concept-map render --goal rlhf@gist --out rlhf.${to}`);
  }
  if (options.goal.length > 1) throw new CliError("render draws the path to one goal; name one");
  const { map, settled } = await openMap(io, options);
  const text = io.during("drawing", () =>
    textOf(map, to, options, { known: settled, locale: localeOf(io.env, options.locale) }),
  );
  if (options.out === undefined || options.out === "-") io.write(text);
  else await io.save(options.out, to === "png" || to === "pdf" ? await drawnBy(io, to, text) : text);
  return exitCode.fine;
}

/** By the ending of what is written. */
function pictureNamed(out = ""): Picture {
  const ending = /\.(\w+)$/.exec(out)?.[1]?.toLowerCase().replace(/^htm$/, "html");
  const named = pictures.find((picture) => picture === ending);
  if (named === undefined && ending !== undefined) {
    throw new CliError(`nothing draws ".${ending}"; name the file .${pictures.join(", .")}, or say --to`);
  }
  return named ?? "svg";
}

interface Reader {
  readonly known: readonly string[];
  readonly locale: string;
}

function textOf(map: ConceptMap, to: Picture, options: RenderOptions, { known, locale }: Reader): string {
  const { show, direction, theme, script } = options;
  const [goal] = options.goal;
  const drawing = { ...(goal !== undefined && { goal }), known, show, direction, theme, locale };
  // Paper is white.
  if (to === "png") return renderSvg(map, { ...drawing, theme: theme === "dark" ? theme : "light", legend: true });
  if (to === "svg") return renderSvg(map, { ...drawing, legend: true });
  const told =
    goal === undefined
      ? map
      : submap(map, new Set(learningPath(map, goal, { known }).steps.map(({ concept }) => concept)));
  return renderPage(map, {
    ...drawing,
    jsonLd: formatSchemaOrg(told),
    ...(script !== undefined && { element: { script } }),
  });
}
