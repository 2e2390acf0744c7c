import { describe, expect, it } from "vitest";
import { parseOpml, readMap } from "../../src/formats/index.js";

const opml = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Sums</title></head>${body}</opml>`;

const guess =
  "an outline does not say what comes first: its branches were taken for areas and its leaves for concepts, without prerequisites";

describe("parseOpml", () => {
  it("takes branches for areas and leaves for concepts, and says so", () => {
    const { map, remarks } = readMap(
      opml(`<body>
        <outline text="Whole numbers">
          <outline text="Adding &amp; &lt;more&gt;" _note="Putting together"/>
          <outline text="By hand"><outline text="Introduction"/></outline>
        </outline>
        <outline text="Introduction"/>
        <outline text="Aside" isComment="true"/>
        <outline/>
      </body>`),
    );
    expect(map.getAttributes()).toMatchObject({
      title: "Sums",
      areas: [
        { id: "whole-numbers", title: "Whole numbers" },
        { id: "by-hand", title: "By hand", parent: "whole-numbers" },
      ],
    });
    expect(map.mapNodes((id, { title, area, summary }) => [id, title, area, summary])).toEqual([
      ["adding-more", "Adding & <more>", "whole-numbers", "Putting together"],
      ["introduction", "Introduction", "by-hand", undefined],
      ["introduction-2", "Introduction", undefined, undefined],
    ]);
    expect(map.size).toBe(0);
    expect(remarks.map(({ message }) => message)).toEqual([
      guess,
      "an outline is a comment; it was left out",
      "an outline has no text; it was left out",
    ]);
  });

  it("refuses what is no outline and what is too deep", () => {
    expect(() => parseOpml("<opml/>")).toThrow("an OPML file has a <body> in its <opml>");
    const deep = opml(`<body>${'<outline text="a">'.repeat(300)}${"</outline>".repeat(300)}</body>`);
    expect(() => parseOpml(deep)).toThrow("elements lie more than 200 deep in one another");
    expect(parseOpml(opml('<body><outline text="constructor"/></body>')).map.order).toBe(1);
  });
});
