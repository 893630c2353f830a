import { readFile } from "node:fs/promises";
import { createCanvas, loadImage, type Canvas } from "@napi-rs/canvas";
import type { DocumentLimits } from "#app/domain/documents/document-limits.ts";
import { DocumentRefused } from "../document-refused.ts";
import { pictureScale, scaled } from "../pictures/save-picture.ts";
import type { ReadPage } from "../read-page.ts";
import { readImageHeader } from "./image-header.ts";

/** A picture as a document of one page. It says nothing by itself: somebody has to describe it. @throws DocumentRefused */
export async function readImage(path: string, limits: DocumentLimits): Promise<{ page: ReadPage; canvas: Canvas }> {
  const upright = await drawUpright(path, limits);
  const page: ReadPage = {
    number: 1,
    kind: "page",
    title: "",
    hidden: false,
    blocks: [{ kind: "picture", alt: null }],
    notes: [],
    tinyText: false,
    scanned: false,
  };
  return { page, canvas: scaled(upright, Math.min(1, pictureScale(upright.width, upright.height))) };
}

/** The picture drawn anew the right way up, as its unpacker turns it: nothing that was kept beside the points of light comes along. */
export async function drawUpright(path: string, limits: DocumentLimits): Promise<Canvas> {
  const bytes = await readFile(path);
  const { width, height } = readImageHeader(bytes);
  if (width * height > limits.pixels) throw new DocumentRefused("pixels", limits.pixels);
  const image = await loadImage(bytes).catch(() => {
    throw new DocumentRefused("truncated");
  });
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas;
}
