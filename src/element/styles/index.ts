import { colors } from "./colors.js";
import { controls } from "./controls.js";
import { drawing } from "./drawing.js";
import { folding } from "./folding.js";
import { frame } from "./frame.js";
import { narrow } from "./narrow.js";
import { panels } from "./panels.js";
import { print } from "./print.js";
import { progress } from "./progress.js";
import { search } from "./search.js";

export const styles = [colors, frame, drawing, folding, controls, panels, progress, search, narrow, print];
