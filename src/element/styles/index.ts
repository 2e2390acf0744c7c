import { bar } from "./bar.js";
import { colors } from "./colors.js";
import { controls } from "./controls.js";
import { depth } from "./depth.js";
import { drawing } from "./drawing.js";
import { fallback } from "./fallback.js";
import { filter } from "./filter.js";
import { folding } from "./folding.js";
import { frame } from "./frame.js";
import { hidden } from "./hidden.js";
import { items } from "./items.js";
import { low } from "./low.js";
import { minimap } from "./minimap.js";
import { narrow } from "./narrow.js";
import { panels } from "./panels.js";
import { print } from "./print.js";
import { progress } from "./progress.js";
import { search } from "./search.js";
import { sheet } from "./sheet.js";
import { tools } from "./tools.js";
import { touch } from "./touch.js";
import { without } from "./without.js";

export const styles = [
  colors,
  hidden,
  frame,
  drawing,
  bar,
  folding,
  controls,
  depth,
  panels,
  items,
  progress,
  search,
  filter,
  tools,
  minimap,
  fallback,
  touch,
  narrow,
  low,
  sheet,
  without,
  print,
];
