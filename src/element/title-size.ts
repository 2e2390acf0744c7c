import type { Size } from "../layout/index.js";
import { shorterNotes } from "../view/area-label.js";

/** How large the title of a frame is, as multiples of its font, with its whole note and with ever less of it. */
interface TitleSize {
  readonly text: string;
  readonly height: number;
  readonly ways: readonly { readonly note: string; readonly width: number }[];
}

const measured = new WeakMap<HTMLElement, TitleSize>();

/**
 * Measures titles whose text is new: to ask while the picture moves would have the browser lay out the page for each frame.
 * They are asked together, as the first question after a change has the page laid out anew.
 */
export function measureTitles(titles: readonly HTMLElement[], font: number): void {
  const changed = titles.filter((title) => measured.get(title)?.text !== textOf(title));
  if (changed.length === 0) return;
  for (const title of changed) title.style.maxWidth = "none";
  const notes = changed.map((title) => [...shorterNotes(noteOf(title).dataset.note ?? ""), ""]);
  const most = Math.max(...notes.map((ways) => ways.length));
  const widths = Array.from({ length: most }, (_, place) => {
    changed.forEach((title, number) => {
      tell(title, notes[number]?.[place] ?? "");
    });
    return changed.map((title) => title.offsetWidth / font);
  });
  changed.forEach((title, number) => {
    const height = title.offsetHeight / font;
    const ways = notes[number]!.map((note, place) => ({ note, width: widths[place]![number]! }));
    // What is not on the page has no size yet.
    if (height > 0) measured.set(title, { text: textOf(title), height, ways });
    else measured.delete(title);
  });
}

/** Has a title that was measured tell as much of its note as fits a room; answers how large it is then. */
export function fitTitle(title: HTMLElement, room: number): Size {
  const { ways, height } = measured.get(title) ?? unseen;
  const way = ways.find(({ width }) => width <= room) ?? ways.at(-1);
  tell(title, way?.note ?? "");
  return { width: Math.min(way?.width ?? 0, room), height };
}

const unseen: Omit<TitleSize, "text"> = { height: 0, ways: [] };

function textOf(title: HTMLElement): string {
  return title.textContent + (noteOf(title).dataset.note ?? "");
}

function tell(title: HTMLElement, note: string): void {
  const { dataset } = noteOf(title);
  if (dataset.told !== note) dataset.told = note;
}

function noteOf(title: HTMLElement): HTMLElement {
  return title.querySelector("small")!;
}
