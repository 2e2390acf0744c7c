import { anObject, checkOptions, type Kind } from "../model/options.js";
import type { ProgressRecord } from "./record.js";

export const aRecord: Kind = {
  takes: "a record of progress",
  fits: (value) => anObject.fits((value as Partial<ProgressRecord> | null)?.concepts),
};

/** Throws a `ConceptMapError` where what is given as records of progress is none. */
export function checkRecords(...records: readonly unknown[]): void {
  for (const record of records) checkOptions({ record: record ?? null }, { record: aRecord });
}
