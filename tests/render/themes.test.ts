import { describe, expect, it } from "vitest";
import { colors } from "../../src/element/styles/colors.js";
import { drawing } from "../../src/element/styles/drawing.js";
import { linkStyles } from "../../src/element/styles/link.js";
import { darkTheme, lightTheme } from "../../src/render/index.js";
import type { Theme } from "../../src/view/theme.js";

/** The colour that the element gives a name, in either scheme. */
function elementColor(name: string): string[] {
  const found = new RegExp(`--_${name}: var\\([^,]+, light-dark\\((#\\w+), (#\\w+)\\)\\)`).exec(colors.cssText);
  return found?.slice(1) ?? [];
}

describe("lightTheme and darkTheme", () => {
  const both = (of: (theme: Theme) => string | undefined): unknown[] => [of(lightTheme), of(darkTheme)];

  it("are the colours of the element", () => {
    for (const name of ["background", "text", "quietText", "arrow", "path", "onPath", "selected"] as const) {
      const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      expect(
        both((theme) => theme[name]),
        name,
      ).toEqual(elementColor(property));
    }
    for (let index = 0; index < 8; index++)
      expect(both((theme) => theme.areas[index]?.strong)).toEqual(elementColor(`area-${String(index + 1)}`));
    expect(lightTheme.areas).toHaveLength(8);
    expect(darkTheme.areas).toHaveLength(8);
  });

  it("mix the fills behind text as the element does", () => {
    for (const styles of [[drawing], linkStyles])
      expect(styles.map(({ cssText }) => cssText).join("")).toContain(
        "background: color-mix(in srgb, var(--area) 13%, var(--_background))",
      );
    // 13 % of #3368c5 over #fdfdfb
    expect(lightTheme.areas[0]?.soft).toBe("#e3eaf4");
  });
});
