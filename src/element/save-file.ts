/** Hands a file to the reader. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads it a little later.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/** A name for a file, with nothing in it that a file system may refuse or take for a folder. */
export function safeName(words: string): string {
  const name = words.replace(/[^\p{L}\p{M}\p{N}._]+/gu, "-").replace(/^[-.]+|[-.]+$/g, "");
  return name.slice(0, 100) || "concept-map";
}
