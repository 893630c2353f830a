import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createCanvas, type Canvas, type Image } from "@napi-rs/canvas";

export const pictureWidth = 960;
const thumbnailWidth = 320;
const quality = 80;
const tallest = 4; // times as tall as wide: a banner of a page is shown smaller, not longer

export type SavedPicture = { pictureFile: string; thumbnailFile: string };

/** Writes a picture of a page and its thumbnail as WebP, drawn anew: nothing of what came with it remains. */
export async function savePicture(canvas: Canvas, folder: string, number: number): Promise<SavedPicture> {
  const pictureFile = `${number}.webp`;
  const thumbnailFile = `${number}-small.webp`;
  const thumbnail = scaled(canvas, Math.min(thumbnailWidth / canvas.width, 1));
  const [large, small] = await Promise.all([canvas.encode("webp", quality), thumbnail.encode("webp", quality)]);
  await Promise.all([writeFile(join(folder, pictureFile), large), writeFile(join(folder, thumbnailFile), small)]);
  return { pictureFile, thumbnailFile };
}

/** How much something is made larger or smaller to become a picture. */
export function pictureScale(width: number, height: number): number {
  return Math.min(pictureWidth / width, (pictureWidth * tallest) / height);
}

export function scaled(source: Canvas | Image, scale: number): Canvas {
  const width = Math.max(1, Math.round(source.width * scale));
  const height = Math.max(1, Math.round(source.height * scale));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  context.drawImage(source, 0, 0, width, height);
  return canvas;
}
