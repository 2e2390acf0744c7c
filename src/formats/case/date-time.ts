import { refuse } from "../refuse.js";

const form = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d))?$/;

/** A date of ISO 8601, with or without its time, as an instant with its time zone. Default: the start of 1970. */
export function dateTimeOf(date = "1970-01-01"): string {
  const [, day, time = "00:00:00", zone = "+00:00"] = form.exec(date) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(date))) {
    refuse(`${JSON.stringify(date)} is no date; write one such as 2026-11-26 or 2026-11-26T10:30:00Z`);
  }
  return `${day}T${time}${zone.replace("Z", "+00:00")}`;
}
