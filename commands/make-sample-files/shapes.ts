import type { SKRSContext2D } from "@napi-rs/canvas";

/** The size of every picture, in pixels. */
export const size = { width: 800, height: 450 };

export type Pen = SKRSContext2D;

export const colours = {
  sky: "#dcebf2",
  night: "#22314a",
  sea: "#4f8a9b",
  grass: "#8fae6b",
  earth: "#8a6a4a",
  sand: "#e6d3a6",
  brick: "#a8553f",
  roof: "#5b3a34",
  dark: "#33312e",
  light: "#fbf8f1",
  warm: "#d98e32",
  plum: "#6d3f63",
};

export function fill(pen: Pen, colour: string, x: number, y: number, width: number, height: number): void {
  pen.fillStyle = colour;
  pen.fillRect(x, y, width, height);
}

export function disc(pen: Pen, colour: string, x: number, y: number, radius: number): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.fill();
}

export function shape(pen: Pen, colour: string, points: readonly (readonly [number, number])[]): void {
  pen.fillStyle = colour;
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.closePath();
  pen.fill();
}

export function line(pen: Pen, colour: string, width: number, points: readonly (readonly [number, number])[]): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineCap = "round";
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.stroke();
}

/** A person of simple forms who stands on y. */
export function person(pen: Pen, colour: string, x: number, y: number, height = 130): void {
  const head = height * 0.15;
  shape(pen, colour, [
    [x - head * 1.5, y],
    [x - head, y - height + head * 2.2],
    [x + head, y - height + head * 2.2],
    [x + head * 1.5, y],
  ]);
  disc(pen, "#c99f7d", x, y - height + head, head);
}

export function tree(pen: Pen, x: number, y: number): void {
  fill(pen, colours.earth, x - 7, y - 60, 14, 60);
  disc(pen, "#5f8a4f", x, y - 85, 42);
}

export function house(pen: Pen, x: number, y: number, colour = colours.brick): void {
  fill(pen, colour, x, y - 90, 100, 90);
  shape(pen, colours.roof, [
    [x - 8, y - 90],
    [x + 50, y - 140],
    [x + 108, y - 90],
  ]);
  fill(pen, colours.light, x + 14, y - 74, 24, 26);
  fill(pen, colours.light, x + 62, y - 74, 24, 26);
  fill(pen, colours.dark, x + 40, y - 40, 22, 40);
}

export function hill(pen: Pen, colour: string, x: number, y: number, width: number, height: number): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.moveTo(x - width / 2, y);
  pen.quadraticCurveTo(x, y - height * 2, x + width / 2, y);
  pen.fill();
}

/** The colours of people's clothes, in order. */
export const people = [colours.plum, colours.warm, colours.sea, colours.brick, colours.dark];

export function ground(pen: Pen, sky: string, floor: string, at = 330): void {
  fill(pen, sky, 0, 0, size.width, size.height);
  fill(pen, floor, 0, at, size.width, size.height - at);
}
