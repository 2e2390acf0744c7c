import { readFileSync } from "node:fs";
import { dsvFormat } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { formatAnki, mapFromJson, parseJson } from "../../../src/formats/index.js";

const chatgpt = parseJson(readFileSync(new URL("../../../data/chatgpt.json", import.meta.url), "utf8"));

/** As the manual of Anki says: settings in lines that begin with "#", then quoted or bare fields between tabs. */
function read(text: string) {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => !line.startsWith("#"));
  const settings = new Map(lines.slice(0, start).map((line) => line.slice(1).split(/:(.*)/s, 2) as [string, string]));
  return { settings, rows: dsvFormat("\t").parseRows(lines.slice(start).join("\n").trimEnd()) };
}

describe("formatAnki", () => {
  it("has a head that Anki reads and a note for each concept", () => {
    const map = mapFromJson({
      format: "concept-map/1",
      id: "sums",
      depths: [{ id: "gist", title: { en: "Get the gist", ja: "要点" } }],
      areas: [
        { id: "math", title: { en: "Mathematics: pure", ja: "数学" } },
        { id: "numbers", title: { en: "Whole  numbers", ja: "整数　論" }, parent: "math" },
      ],
      concepts: [
        {
          id: "adding",
          title: { en: '"Adding"\tup', ja: "足す" },
          summary: { en: "One line\r\nand <b>another</b> [sound:a.mp3] {{c1::x}}", ja: "要約" },
          area: "numbers",
          goals: [{ title: "Add", at: "gist" }],
        },
        { id: "#x", title: "# no comment" },
      ],
    });
    const text = formatAnki(map);
    expect(text).toBe(`#separator:tab
#html:false
#guid column:1
#tags column:4
#columns:guid\tfront\tback\ttags
sums/adding\t"""Adding"" up"\t"One line
and <b>another</b> [\u2060sound:a.mp3] {\u2060{c1::x}}
• Add (Get the gist)"\tMathematics-pure::Whole-numbers Get-the-gist
sums/#x\t"# no comment"\t\tGet-the-gist
`);
    expect(read(formatAnki(map, { locale: "ja" })).rows[0]).toEqual([
      "sums/adding",
      "足す",
      "要約\n• Add（要点）",
      "数学::整数-論 要点",
    ]);
  });

  it("gives each concept of the ChatGPT map one note with four fields and a name of its own", () => {
    const { settings, rows } = read(formatAnki(chatgpt));
    expect([...settings.keys()]).toEqual(["separator", "html", "guid column", "tags column", "columns"]);
    expect(rows.map(([guid]) => guid)).toEqual(chatgpt.nodes().map((id) => `chatgpt/${id}`));
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([4]));
  });
});
