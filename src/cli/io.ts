/** What the command line reads from and writes to. */
export interface Io {
  /** For data: what another program may read. */
  readonly write: (text: string) => void;
  /** For words about the work. */
  readonly say: (text: string) => void;
  readonly stdin: () => Promise<string>;
  readonly file: (path: string) => Promise<string>;
  readonly save: (path: string, text: string) => Promise<void>;
  /** Address → text. */
  readonly fetch: (address: string) => Promise<string>;
  /** Is somebody looking at the data, at the words? */
  readonly isTerminal: { readonly out: boolean; readonly err: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Something that the one who typed the command can mend. */
export class CliError extends Error {
  override readonly name = "CliError";
}

/** What a command ends with. */
export const exitCode = {
  fine: 0,
  /** The command did its work and found something: errors in a map, a goal that cannot be reached. */
  found: 1,
  /** The command could not do its work: an unknown option, a missing file, a file that is no map. */
  failed: 2,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
