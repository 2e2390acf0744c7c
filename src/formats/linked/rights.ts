import { encoded } from "./addresses.js";

/** Where SPDX keeps its licenses, by their identifiers. */
export const spdx = "https://spdx.org/licenses/";

/** The address of a license by its SPDX identifier. */
export function licenseAddress(license: string): string {
  return `${spdx}${encoded(license)}`;
}
