import { createCanvas, loadImage, type SKRSContext2D } from "@napi-rs/canvas";
import { cardHeight, cardWidth } from "#app/domain/documents/card-size.ts";
import { cardFont } from "./own-fonts.ts";
import { wrapWords } from "./wrap-words.ts";
import type { SocialCard } from "../process/reader-task.ts";

const margin = 60;
const band = "#14524a";
const pictureLeft = 580;
const quality = 88; // sharp letters in some 100 kB

/** The picture that stands beside a link to a page where people share it: what it is, from where, and the page itself. */
export async function socialCard({ title, page, credit, site, picture }: SocialCard): Promise<Buffer> {
  const canvas = createCanvas(cardWidth, cardHeight);
  const context = canvas.getContext("2d");
  context.fillStyle = band;
  context.fillRect(0, 0, cardWidth, cardHeight);
  if (picture !== null) await drawPicture(context, picture);
  const room = (picture === null ? cardWidth - margin : pictureLeft - 40) - margin;
  context.fillStyle = "#ffffff";
  context.textBaseline = "top";
  const below = write(context, title, { size: 44, bold: true, most: 4, room, top: margin });
  write(context, page, { size: 30, most: 3, room, top: below + 20 });
  const creditLines = Math.min(3, linesOf(context, credit, { size: 22, most: 3, room }).length);
  const top = cardHeight - margin - 34 - creditLines * lineHeight(22);
  write(context, credit, { size: 22, most: 3, room, top });
  write(context, site, { size: 24, bold: true, most: 1, room, top: cardHeight - margin - 26 });
  return canvas.encode("jpeg", quality);
}

async function drawPicture(context: SKRSContext2D, picture: string): Promise<void> {
  const image = await loadImage(picture);
  const scale = Math.min((cardWidth - pictureLeft - margin) / image.width, (cardHeight - 2 * margin) / image.height);
  const [wide, high] = [image.width * scale, image.height * scale];
  context.drawImage(image, cardWidth - margin - wide, (cardHeight - high) / 2, wide, high);
}

type Style = { size: number; bold?: boolean; most: number; room: number };

/** @returns where the next line may begin. */
function write(context: SKRSContext2D, text: string, style: Style & { top: number }): number {
  const lines = linesOf(context, text, style);
  for (const [index, line] of lines.entries())
    context.fillText(line, margin, style.top + index * lineHeight(style.size));
  return style.top + lines.length * lineHeight(style.size);
}

function linesOf(context: SKRSContext2D, text: string, { size, bold, most, room }: Style): string[] {
  context.font = `${bold === true ? "bold " : ""}${size}px "${cardFont}", sans-serif`;
  return text === "" ? [] : wrapWords(context, text, room, most);
}

function lineHeight(size: number): number {
  return Math.round(size * 1.28);
}
