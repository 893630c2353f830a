import { createCanvas, loadImage } from "@napi-rs/canvas";
import { cardFont } from "./own-fonts.ts";
import { wrapWords } from "./wrap-words.ts";
import type { SocialCard } from "../process/reader-task.ts";

const width = 1200;
const height = 630;
const margin = 60;
const band = "#14524a";
const pictureLeft = 620;

/** The picture that stands beside a link to a page where people share it: what it is, from where, and the page itself. */
export async function socialCard({ title, line, site, picture }: SocialCard): Promise<Buffer> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = band;
  context.fillRect(0, 0, width, height);
  if (picture !== null) {
    const image = await loadImage(picture);
    const scale = Math.min((width - pictureLeft - margin) / image.width, (height - 2 * margin) / image.height);
    const [wide, high] = [image.width * scale, image.height * scale];
    context.drawImage(image, width - margin - wide, (height - high) / 2, wide, high);
  }
  const room = (picture === null ? width - margin : pictureLeft - 40) - margin;
  context.fillStyle = "#ffffff";
  context.textBaseline = "top";
  context.font = `bold 46px "${cardFont}", sans-serif`;
  const lines = wrapWords(context, title, room, 6);
  for (const [index, text] of lines.entries()) context.fillText(text, margin, margin + index * 60);
  context.font = `30px "${cardFont}", sans-serif`;
  const under = wrapWords(context, line, room, 2);
  for (const [index, text] of under.entries())
    context.fillText(text, margin, margin + lines.length * 60 + 20 + index * 40);
  context.font = `26px "${cardFont}", sans-serif`;
  for (const [index, text] of wrapWords(context, site, room, 2).entries())
    context.fillText(text, margin, height - margin - 64 + index * 34);
  return canvas.encode("png");
}
