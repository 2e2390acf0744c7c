import { parseAst } from "rollup/parseAst";
import { describe, expect, it } from "vitest";
import { cut, type Cuts } from "../scripts/cut.mjs";

const fail = (name: string): void => {
  throw new Error(`no ${name}`);
};
const without = (code: string, cuts: Cuts): string => {
  const left = cut(code, parseAst(code), cuts, fail);
  parseAst(left);
  return left;
};

describe("what is unused", () => {
  it.each([
    ["a method of a prototype", "p.a = function() {}; p.b = 1", "; p.b = 1"],
    ["a method with two names", "p.a = p.c = function() {}; p.b = 1", "; p.b = 1"],
    ["a method of an object", "x = { a: function() {}, b() {} }", "x = {  b() {} }"],
    ["what is defined by name", `define("a", { size: 2 }); define("b")`, `; define("b")`],
    ["a member of a list", `x = [{ name: "a", size: 2 }, { name: "b" }]`, `x = [ { name: "b" }]`],
  ])("goes: %s", (_what, code, left) => {
    expect(without(code, { unused: ["a"] })).toBe(left);
  });

  it("is a function of its own by no name", () => {
    expect(() => without("var a = function() { return 1 };", { unused: ["a"] })).toThrow("no a");
  });
});

it.each([
  "p.a = function() { return 1 };",
  "var a = function() { return 1 };",
  "var b, a; b = a = function() { return 1 };",
  "function a() { return 1 }",
])("a function that is idle stays and does nothing: %s", (code) => {
  expect(without(code, { idle: ["a"] })).toBe(code.replace("{ return 1 }", "{}"));
});

describe("a fact", () => {
  it("stands in the place of an expression, however it is spaced", () => {
    expect(without("if( a.b( c ) ) d(a.b(c))", { facts: { "a.b(c)": false } })).toBe("if( false ) d(false)");
    expect(without("x = { ...a.b }.c", { facts: { "a.b": undefined } })).toBe("x = { ...undefined }.c");
  });

  it("is about a name where that is a condition alone", () => {
    expect(without("let a = f(); if (a) g(a)", { facts: { a: false } })).toBe("let a = f(); if (false) g(a)");
  });

  it("changes nothing that is written to", () => {
    expect(without("a.b = 1; if (a.b) c()", { facts: { "a.b": true } })).toBe("a.b = 1; if (true) c()");
  });

  it("takes a case out that never comes", () => {
    const code = "switch (a) { case b.c: d(); break; case b.e: f() }";
    expect(without(code, { facts: { "b.c": false } })).toBe("switch (a) {  case b.e: f() }");
  });
});

it("keeps the numbers of lines", () => {
  const code = "p.a = function() {\n  b();\n};\nif (\n  c\n) d();\ne();";
  expect(
    without(code, { unused: ["a"], facts: { c: false } })
      .split("\n")
      .indexOf("e();"),
  ).toBe(6);
});

it.each<Cuts>([{ unused: ["z"] }, { idle: ["z"] }, { facts: { "y === z": true } }])(
  "tells of what is not there any more: %o",
  (cuts) => {
    expect(() => without("p.a = function() {}", cuts)).toThrow(/no (y === )?z/);
  },
);
