import { formatReference } from "../model/index.js";
import type { Theme } from "../view/index.js";
import type { Model } from "./model.js";
import { safeName } from "./save-file.js";

export type PictureFormat = "svg" | "png";

/** Pixels along a side that every browser's canvas can have. */
const longestSide = 8192;

/** What is drawn, as SVG in the colours of a theme; what writes it is loaded with the first picture. */
export async function svgOf(model: Model, theme: Theme): Promise<string> {
  const { svgOf: write } = await import("../render/svg-of.js");
  return write(model, theme);
}

/** An SVG as PNG, `scale` times as large; smaller where no canvas could hold it. */
export async function pngOf(svg: string, scale: number): Promise<Blob> {
  if (!(scale > 0 && scale < Infinity)) throw new RangeError(`scale is a number above 0, not ${String(scale)}`);
  const image = await imageOf(svg);
  const fitting = Math.min(scale, longestSide / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(fitting * image.width));
  canvas.height = Math.max(1, Math.round(fitting * image.height));
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  if (!blob || blob.size === 0)
    throw new Error(
      `this browser makes no picture of ${String(canvas.width)} × ${String(canvas.height)} pixels; ask for a smaller scale`,
    );
  return blob;
}

/** By an address that more policies allow, or else by another. */
async function imageOf(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    return await decoded(`data:image/svg+xml,${encodeURIComponent(svg)}`).catch(() => decoded(address));
  } catch (error) {
    throw new Error("the picture could not be drawn; a policy of the page has to allow img-src data:", {
      cause: error,
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function decoded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

/** `chatgpt-rlhf-gist.svg` */
export function fileNameOf({ map, goal }: Pick<Model, "map" | "goal">, format: PictureFormat): string {
  const parts = [map.getAttribute("id") ?? "concept-map", ...(goal ? [formatReference(goal.concept, goal.depth)] : [])];
  return `${safeName(parts.join("-"))}.${format}`;
}
