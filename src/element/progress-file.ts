import { formatProgress, type ProgressRecord } from "../progress/index.js";

/** Hands a record to the reader as a file. */
export function downloadProgress(record: ProgressRecord): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([formatProgress(record)], { type: "application/json" }));
  link.download = fileName(record.map);
  link.click();
  // The browser has to have begun to read it.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/** `chatgpt.progress.json`; nothing that a file system might take for a folder. */
export function fileName(map: string): string {
  const name = map.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[-.]+|-+$/g, "");
  return `${name || "concept-map"}.progress.json`;
}
