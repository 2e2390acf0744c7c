interface Build {
  emitFile(file: object): string;
  error(message: string): void;
}

export function workerFile(): {
  transform(this: Build, code: string, id: string): { readonly code: string } | null;
};
