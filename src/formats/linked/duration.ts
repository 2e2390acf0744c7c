/** Minutes as a duration of ISO 8601, to the millisecond: `PT90M`, `PT7M30S`; none for what no clock counts. */
export function duration(minutes: number): string | undefined {
  const milliseconds = Math.round(minutes * 60_000);
  if (!Number.isSafeInteger(milliseconds) || milliseconds < 0) return undefined;
  const seconds = (milliseconds % 60_000) / 1000;
  return `PT${String(Math.floor(milliseconds / 60_000))}M${seconds > 0 ? `${String(seconds)}S` : ""}`;
}
