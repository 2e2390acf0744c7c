import type { Io } from "./io.js";

export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
}

/** Colours where somebody looks and nobody objects (https://no-color.org). */
export function paintFor({ env, isTerminal }: Io, stream: "out" | "err" = "out"): Paint {
  const isForced = env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "0";
  const isOn = isForced || (isTerminal[stream] && !env["NO_COLOR"] && env["TERM"] !== "dumb");
  const wrap = (open: number, close: number) => (text: string) =>
    isOn ? `\x1b[${String(open)}m${text}\x1b[${String(close)}m` : text;
  return { bold: wrap(1, 22), dim: wrap(2, 22), red: wrap(31, 39), green: wrap(32, 39), yellow: wrap(33, 39) };
}
