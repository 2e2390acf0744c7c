import cytoscape, { type Core, type EventObject, type SingularElementReturnValue } from "cytoscape";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { draw } from "../../src/render/index.js";
import { DrawnElements } from "../../src/view/drawn-elements.js";
import { elementsOf } from "../../src/view/elements.js";
import { arithmetic } from "../support/arithmetic.js";

const map = arithmetic();

const anyElements = fc
  .record(
    {
      goal: fc.constantFrom("fractions@use", "multiplying"),
      known: fc.subarray(["counting", "adding"]),
      locale: fc.constantFrom("en", "ja"),
      direction: fc.constantFrom("down" as const, "right" as const),
      show: fc.constantFrom("path" as const, "map" as const),
    },
    { requiredKeys: [] },
  )
  .map((options) => elementsOf(draw(map, options).scene));

const core = (): Core => cytoscape({ headless: true });

/** All that is drawn, by id. */
const shown = (of: Core): unknown =>
  Object.fromEntries(
    of.elements().map((element) => [
      element.id(),
      {
        data: element.data() as unknown,
        classes: element.classes().sort(),
        at: element.isNode() && { ...element.position() },
      },
    ]),
  );

it("shows the same picture whatever was drawn before", () => {
  fc.assert(
    fc.property(fc.array(anyElements, { minLength: 2, maxLength: 5 }), (pictures) => {
      const used = core();
      const elements = new DrawnElements(used);
      pictures.forEach((picture, index) => {
        elements.replaceBy(picture);
        elements.farness = index % 5;
      });
      const fresh = core();
      const anew = new DrawnElements(fresh);
      anew.farness = elements.farness;
      anew.replaceBy(pictures.at(-1)!);
      expect(shown(used)).toEqual(shown(fresh));
    }),
    { numRuns: 60 },
  );
});

it("puts back what was moved since, as on its way to another place", () => {
  const used = core();
  const elements = new DrawnElements(used);
  elements.replaceBy(elementsOf(draw(map, {}).scene));
  const before = shown(used);
  used.nodes()[0]!.position({ x: -7, y: -7 });
  elements.replaceBy(elementsOf(draw(map, {}).scene));
  expect(shown(used)).toEqual(before);
});

it("writes nothing where nothing has changed", () => {
  const used = core();
  const elements = new DrawnElements(used);
  const picture = (): ReturnType<typeof elementsOf> => elementsOf(draw(map, { goal: "multiplying" }).scene);
  elements.replaceBy(picture());
  let written = 0;
  used.on("data position add remove", () => written++);
  elements.replaceBy(picture());
  expect(written).toBe(0);
});

it("leaves arrows that are not strong as they are when it is seen from far away", () => {
  const used = core();
  const elements = new DrawnElements(used);
  elements.replaceBy(elementsOf(draw(map, { goal: "multiplying", show: "map" }).scene));
  const styled = new Set<string>();
  used.on("class", ({ target }: EventObject) => styled.add((target as SingularElementReturnValue).id()));
  elements.farness = 1;
  expect([...styled]).toEqual([]);
  elements.farness = 4;
  const far = used.elements(".far").map((element) => element.id());
  expect([...styled].sort()).toEqual(far.sort());
  expect(far).toEqual(
    used
      .elements("node, edge.on-path")
      .map((element) => element.id())
      .sort(),
  );
  expect(used.elements(".farthest").same(used.elements("edge.on-path"))).toBe(true);
  elements.farness = 0;
  expect(used.elements(".far, .farthest").empty()).toBe(true);
});
