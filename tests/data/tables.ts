import { textIn, type ConceptMap } from "../../src/model/index.js";
import { entriesOf } from "./lint/concepts.js";
import { everNeeded, unitsOf, type UnitId } from "./study-units.js";

/** A table of Markdown, as a list of lines. */
export type Table = readonly string[];

/** How many concepts each area has, in all and at each depth; an area that others lie in counts theirs. */
export function countsByArea(map: ConceptMap): Table {
  const { areas = [], depths = [] } = map.getAttributes();
  const concepts = entriesOf(map);
  const row = (name: string, inside: ReadonlySet<string>) => {
    const own = concepts.filter(({ area = "" }) => inside.has(area));
    return [name, own.length, ...depths.map(({ id }) => own.filter((concept) => concept.depths.includes(id)).length)];
  };
  const tops = areas.filter(({ parent }) => parent === undefined);
  return table(
    ["area", "concepts", ...depths.map(({ id }) => id)],
    [
      ...tops.flatMap((top) => {
        const inner = areas.filter(({ parent }) => parent === top.id);
        return [
          row(`**${textIn(top.title, "en")}**`, new Set([top.id, ...inner.map(({ id }) => id)])),
          ...inner.map((area) => row(textIn(area.title, "en"), new Set([area.id]))),
        ];
      }),
      row("**all**", new Set(areas.map(({ id }) => id))),
    ],
  );
}

/** What there is to study for a goal, all alternatives together. */
export function studyFor(map: ConceptMap, goals: readonly UnitId[]): Table {
  const units = unitsOf(map);
  const ever = everNeeded(units);
  return table(
    ["goal", "concepts", "time"],
    goals.map((goal) => {
      const path = [...ever(units.get(goal)!.needs).add(goal)].map((id) => units.get(id)!);
      const concepts = new Set(path.map(({ concept }) => concept)).size;
      return [`\`${goal}\``, concepts, duration(path.reduce((sum, { minutes }) => sum + minutes, 0))];
    }),
  );
}

/** How many resources there are of each kind, in all and in each language. */
export function countsByKind(map: ConceptMap): Table {
  const { locales = [] } = map.getAttributes();
  const resources = entriesOf(map).flatMap((concept) => concept.resources ?? []);
  const row = (name: string, of: typeof resources) => [
    name,
    of.length,
    ...locales.map((locale) => of.filter(({ language }) => language === locale).length),
  ];
  const kinds = [...new Set(resources.map(({ kind = "" }) => kind))].sort();
  return table(
    ["kind", "resources", ...locales],
    [
      ...kinds.map((kind) =>
        row(
          kind,
          resources.filter((resource) => resource.kind === kind),
        ),
      ),
      row("**all**", resources),
    ],
  );
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): Table {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? "---" : "--:"))), ...rows.map(line)];
}

function duration(minutes: number): string {
  return minutes < 600 ? `${String(minutes)} minutes` : `${String(Math.round(minutes / 60))} hours`;
}

/** The goals whose times data/README.md tells. */
export const goalsOfReadme = ["rlhf@gist", "chatgpt@gist", "transformer@use", "rlhf@use", "rlhf@derive"] as const;
