import { createCanvas, type Canvas, type SKRSContext2D } from "@napi-rs/canvas";
import type { Block, ListItem } from "#app/domain/documents/block.ts";
import { blockLines } from "#app/domain/documents/page-words.ts";
import { cardFont } from "./own-fonts.ts";
import { pictureWidth } from "./save-picture.ts";
import { wrapWords } from "./wrap-words.ts";

const margin = 64;
const ink = "#1f2d2b";
const quiet = "#4a5755";
const band = "#14524a";
const heights = { slide: 540, page: 1358 };

type CardPage = { number: number; kind: "page" | "slide"; title: string; blocks: readonly Block[] };

/** A card with a page's title and first words, where no picture of the page itself can be made. */
export function drawCard(page: CardPage): Canvas {
  const height = heights[page.kind];
  const canvas = createCanvas(pictureWidth, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, pictureWidth, height);
  context.fillStyle = band;
  context.fillRect(0, 0, 12, height);
  const name = page.kind === "slide" ? "Slide" : "Page";
  const below = writeLines(context, page.title, { top: margin, size: 40, bold: true, colour: ink, bottom: height / 2 });
  writeBody(context, page.blocks, below === margin ? margin : below + 20, height - margin - 24);
  writeLines(context, `${name} ${page.number}`, { top: height - 56, size: 22, colour: quiet, bottom: height });
  return canvas;
}

function writeBody(context: SKRSContext2D, blocks: readonly Block[], top: number, bottom: number): void {
  let next = top;
  for (const line of blocks.flatMap(cardLines)) {
    if (next + 36 > bottom) return;
    next = writeLines(context, line, { top: next, size: 26, colour: ink, bottom }) + 10;
  }
}

function cardLines(block: Block): string[] {
  if (block.kind === "list") return block.items.flatMap((item) => pointsOf(item, "•"));
  if (block.kind === "picture") return block.alt === null ? [] : [`[Picture: ${block.alt}]`];
  return blockLines([block]);
}

function pointsOf(item: ListItem, mark: string): string[] {
  return [`${mark} ${item.text}`, ...(item.list?.items ?? []).flatMap((below) => pointsOf(below, "–"))];
}

type Style = { top: number; size: number; bold?: boolean; colour: string; bottom: number };

/** @returns where the next line may begin. */
function writeLines(context: SKRSContext2D, text: string, { top, size, bold, colour, bottom }: Style): number {
  context.font = `${bold ? "bold " : ""}${size}px "${cardFont}", sans-serif`;
  context.fillStyle = colour;
  context.textBaseline = "top";
  const lineHeight = Math.round(size * 1.3);
  const most = Math.max(1, Math.floor((bottom - top) / lineHeight));
  const lines = text === "" ? [] : wrapWords(context, text, pictureWidth - 2 * margin, most);
  for (const [index, line] of lines.entries()) context.fillText(line, margin, top + index * lineHeight);
  return top + lines.length * lineHeight;
}
