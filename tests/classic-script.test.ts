import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script, createContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { asClassicScript } from "../scripts/classic-script.mjs";

const notice = "/*! ours */";
const run = (code: string): unknown => new Script(`${code};Ours`).runInContext(createContext({}));

describe("a module as a classic script", () => {
  it("sets a global that holds the exports", () => {
    const script = asClassicScript(`${notice}\nconst a = 1, b = () => a;\nexport{b as two,a as default,a};\n`, "Ours");
    const ours = run(script) as { readonly two: () => number; readonly default: number; readonly a: number };
    expect(Object.keys(ours)).toEqual(["two", "default", "a"]);
    expect(ours.two()).toBe(1);
  });

  it("is strict, as modules are", () => {
    const script = asClassicScript(`${notice}\nconst self = (function () { return this; })();\nexport{self};`, "Ours");
    expect(run(script)).toEqual({ self: undefined });
  });

  it("has every line where the module has it, and names the same source map", () => {
    const file = (name: string): string[] =>
      readFileSync(join(import.meta.dirname, "../dist", name), "utf8").split("\n");
    const [module, script] = [file("concept-map.bundle.js"), file("concept-map.iife.js")];
    const exports = module.findIndex((line) => line.includes("export{"));
    expect(script.slice(1, exports)).toEqual(module.slice(1, exports));
    expect(script.at(-2)).toBe("//# sourceMappingURL=concept-map.bundle.js.map");
    expect(module.at(-2)).toBe(script.at(-2));
  });

  it("is refused where it could not share the map", () => {
    expect(() => asClassicScript("const a = 1; export{a};", "Ours")).toThrow("a notice in one line");
    expect(() => asClassicScript(`${notice}\nexport const a = 1;`, "Ours")).toThrow("end with its exports");
  });
});
