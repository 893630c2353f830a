import { createCanvas, type Canvas } from "@napi-rs/canvas";
import { scenes } from "./scenes.ts";
import { colours, fill, size, type Pen } from "./shapes.ts";

/** Numbers of a chart by the words beside each bar. */
export type Charts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The picture of that name as PNG: a scene, or one of the sample's own charts. */
export function pictureOf(name: string, charts: Charts): Buffer {
  return drawn(name, charts).toBuffer("image/png");
}

/** The same as JPEG, for PDFs: what is see-through in a PNG is packed there by several hands at once, in any order. */
export function jpegOf(name: string, charts: Charts): Buffer {
  return drawn(name, charts).toBuffer("image/jpeg", 85);
}

function drawn(name: string, charts: Charts): Canvas {
  const canvas = createCanvas(size.width, size.height);
  const pen = canvas.getContext("2d");
  const scene = scenes[name];
  const chart = charts[name];
  if (scene) scene(pen);
  else if (chart) drawBars(pen, chart);
  else throw new Error(`There is no picture ${name}`);
  return canvas;
}

function drawBars(pen: Pen, chart: Charts[string]): void {
  const bars = Object.entries(chart);
  const most = Math.max(...bars.map(([, value]) => value), 1);
  const step = (size.height - 40) / bars.length;
  fill(pen, colours.light, 0, 0, size.width, size.height);
  pen.textBaseline = "middle";
  for (const [at, [label, value]] of bars.entries()) {
    const y = 20 + at * step;
    const length = (value / most) * 420;
    fill(pen, at % 2 === 0 ? colours.plum : colours.sea, 270, y + 6, length, step - 12);
    pen.fillStyle = colours.dark;
    pen.font = "22px 'Liberation Sans', Arial, sans-serif";
    pen.textAlign = "right";
    pen.fillText(label, 258, y + step / 2, 246);
    pen.textAlign = "left";
    pen.fillText(String(value), 280 + length, y + step / 2);
  }
}
