/** What the command line reads from and writes to. */
export interface Io {
  /** For data: what another program may read. */
  readonly write: (text: string) => void;
  /** For words about the work. */
  readonly say: (text: string) => void;
  readonly stdin: () => Promise<string>;
  readonly file: (path: string) => Promise<string>;
  readonly save: (path: string, data: string | Uint8Array) => Promise<void>;
  readonly isFolder: (path: string) => Promise<boolean>;
  /** The notes of a folder by their paths in it, and the paths of its other files with nothing in them. */
  readonly folder: (path: string) => Promise<ReadonlyMap<string, string>>;
  /** Writes files into a folder, never outside of it; over what is there already only by `force`. */
  readonly saveFolder: (path: string, files: ReadonlyMap<string, string>, force: boolean) => Promise<void>;
  /** Address → text. */
  readonly fetch: (address: string) => Promise<string>;
  /** Does some work; where it takes long and somebody looks, says what is being done meanwhile. */
  readonly during: <T>(what: string, work: () => T) => T;
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
