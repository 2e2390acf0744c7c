import { formatProgress, type ProgressRecord } from "../progress/index.js";
import { safeName, saveFile } from "./save-file.js";

/** Hands a record to the reader as a file. */
export function downloadProgress(record: ProgressRecord): void {
  saveFile(new Blob([formatProgress(record)], { type: "application/json" }), fileName(record.map));
}

/** `chatgpt.progress.json` */
export function fileName(map: string): string {
  return `${safeName(map)}.progress.json`;
}
