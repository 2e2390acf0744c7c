import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readMap } from "../../src/formats/index.js";
import { clausesOf } from "../../src/model/index.js";

const read = (text: string) => readMap(text, { name: "soups.csv" });
const remarksOn = (text: string) =>
  read(text).remarks.map(({ message, place }) => `${String(place?.line)}: ${message}`);

describe("a table that somebody wrote by hand", () => {
  it.each([
    'id,title,prerequisites\nknife,Knives,\nchop,"Chop,knife\nsoup,Soup,chop\n',
    'source,target\nknife,"chop\nchop,soup',
    'ConceptID,ConceptLabel,Dependencies\n1,Knives,\n2,"Chop,1\n3,Soup,2',
  ])("is refused where a quote would swallow the rest: %j", (text) => {
    const line = text.slice(0, text.indexOf('"')).split("\n").length;
    expect(() => read(text)).toThrow(`line ${String(line)}: a cell begins with a quote and never ends`);
  });

  it("may have quotes within a text, and line breaks within quotes", () => {
    const { map, remarks } = read('id,title\npan,12" pan\npot,"A ""big""\npot"\n');
    expect(map.mapNodes((_, { title }) => title)).toEqual(['12" pan', 'A "big"\npot']);
    expect(remarks).toEqual([]);
  });

  it("hears of what stands after the last column, where a comma had no quotes", () => {
    const left =
      '"knife" stands after the last column and was left out; a text that holds a separator wants quotes around it';
    expect(remarksOn("id,title,prerequisites\nknife,Knives,,,\nseason,Salt, fat,knife")).toContain(`3: ${left}`);
    expect(remarksOn("source,target\na,b,knife")).toEqual([`2: ${left}`]);
  });

  it("may name several prerequisites with commas or spaces between, and hears how they are written", () => {
    const text = 'id,title,prerequisites\na,A,\nb,B,\nc,C,"a, b"\nd,D,a b\ne,E,a、b\n';
    const { map } = read(text);
    for (const id of ["c", "d", "e"]) expect(clausesOf(map, id)).toEqual(["a", "b"]);
    expect(remarksOn(text)[0]).toBe('4: "a, b" was taken for 2 concepts; write ";" between them');
  });

  it("is read as README shows one", () => {
    const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
    const { map, remarks } = read(/```csv\n(.*?)```/s.exec(readme)![1]!);
    expect(remarks).toEqual([]);
    expect(map.nodes()).toEqual(["knife", "stock", "miso", "soup", "ramen"]);
    expect(clausesOf(map, "soup")).toEqual(["knife", { anyOf: ["stock", "miso"] }]);
    expect(clausesOf(map, "ramen")).toEqual(["soup", { concept: "miso", helpful: true }]);
  });

  it("keeps a name with a comma or a space that is a concept, or that holds one that is none", () => {
    expect(clausesOf(read("id,title,prerequisites\na b,AB,\na,A,\nb,B,\nc,C,a b").map, "c")).toEqual(["a-b"]);
    expect(clausesOf(read("id,title,prerequisites\na,A,\nc,C,a lot").map, "c")).toEqual(["a-lot"]);
  });
});
