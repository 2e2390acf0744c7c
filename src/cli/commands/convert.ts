import { formatNamed, formats } from "../../formats/index.js";
import { learningPath, submap } from "../../queries/index.js";
import { openMap, type SharedOptions } from "../context.js";
import { CliError, exitCode, type ExitCode, type Io } from "../io.js";

export interface ConvertOptions extends SharedOptions {
  readonly to: string;
  readonly output?: string;
  readonly goal: readonly string[];
  readonly known: readonly string[];
  readonly withoutFormulas?: boolean;
}

/** A map in another format: whole, or what lies on the path to some goals. */
export async function convert(io: Io, options: ConvertOptions): Promise<ExitCode> {
  const { to, output, goal, known, locale, withoutFormulas } = options;
  const format = formatNamed(to);
  if (format?.format === undefined) {
    const names = formats.filter((each) => each.format !== undefined).map(({ id }) => id);
    throw new CliError(`nothing writes "${to}"; name one of ${names.join(", ")}`);
  }
  const { map } = await openMap(io, options);
  const steps = goal.length > 0 ? learningPath(map, goal, { known }).steps : undefined;
  const part = steps === undefined ? map : submap(map, new Set(steps.map(({ concept }) => concept)));
  const text = format.format(part, {
    ...(steps !== undefined && { steps }),
    ...(locale !== undefined && { locale }),
    ...(known.length > 0 && { known: known.filter((reference) => part.hasNode(reference.split("@", 1)[0]!)) }),
    ...(withoutFormulas && { withoutFormulas }),
  });
  if (output === undefined || output === "-") io.write(text);
  else await io.save(output, text);
  return exitCode.fine;
}
