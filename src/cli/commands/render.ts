import { formatSchemaOrg } from "../../formats/index.js";
import { learningPath, submap } from "../../queries/index.js";
import { renderPage, renderSvg, type ThemeChoice } from "../../render/index.js";
import { openMap, type SharedOptions } from "../context.js";
import { CliError, exitCode, type ExitCode, type Io } from "../io.js";
import { localeOf } from "../words.js";

export interface RenderOptions extends SharedOptions {
  readonly goal: readonly string[];
  readonly known: readonly string[];
  readonly to?: "svg" | "html";
  readonly output?: string;
  readonly show: "path" | "map";
  readonly direction: "down" | "up" | "right" | "left";
  readonly theme: ThemeChoice & string;
  readonly script?: string;
}

/** A picture of a map or of a path as SVG, or a page about it that needs no script. */
export async function render(io: Io, options: RenderOptions): Promise<ExitCode> {
  const { output, goal: goals, known, show, direction, theme, script } = options;
  const to = options.to ?? (/\.html?$/i.test(output ?? "") ? "html" : "svg");
  const [goal, ...others] = goals;
  if (others.length > 0) throw new CliError("render draws the path to one goal; name one");
  const { map } = await openMap(io, options);
  const drawing = {
    ...(goal !== undefined && { goal }),
    known,
    show,
    direction,
    theme,
    locale: localeOf(io.env, options.locale),
  };
  const told =
    goal === undefined
      ? map
      : submap(map, new Set(learningPath(map, goal, { known }).steps.map(({ concept }) => concept)));
  const text =
    to === "svg"
      ? renderSvg(map, { ...drawing, legend: true })
      : renderPage(map, {
          ...drawing,
          jsonLd: formatSchemaOrg(told),
          ...(script !== undefined && { element: { script } }),
        });
  if (output === undefined || output === "-") io.write(text);
  else await io.save(output, text);
  return exitCode.fine;
}
