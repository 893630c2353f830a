import { colours, disc, fill, ground, hill, house, line, people, person, shape, tree, type Pen } from "./shapes.ts";

export function coast(pen: Pen): void {
  ground(pen, colours.sky, colours.sea, 240);
  disc(pen, colours.warm, 640, 110, 45);
  shape(pen, colours.sand, [
    [0, 450],
    [0, 360],
    [300, 390],
    [800, 350],
    [800, 450],
  ]);
  shape(pen, colours.light, [
    [120, 380],
    [132, 170],
    [168, 170],
    [180, 380],
  ]);
  fill(pen, colours.brick, 126, 240, 48, 36);
  fill(pen, colours.warm, 134, 140, 32, 30);
  shape(pen, colours.brick, [
    [430, 290],
    [560, 290],
    [530, 325],
    [455, 325],
  ]);
  line(pen, colours.dark, 5, [
    [495, 290],
    [495, 200],
  ]);
}

export function town(pen: Pen): void {
  ground(pen, colours.sky, "#b9b29f");
  hill(pen, colours.grass, 600, 330, 520, 90);
  for (let at = 0; at < 5; at += 1) house(pen, 20 + at * 104, 360);
  line(pen, colours.dark, 9, [
    [610, 360],
    [670, 170],
    [730, 360],
  ]);
  pen.strokeStyle = colours.dark;
  pen.lineWidth = 8;
  pen.beginPath();
  pen.arc(670, 150, 46, 0, Math.PI * 2);
  pen.stroke();
  line(pen, colours.dark, 4, [
    [624, 150],
    [716, 150],
  ]);
  line(pen, colours.dark, 4, [
    [670, 104],
    [670, 196],
  ]);
}

export function hills(pen: Pen): void {
  ground(pen, colours.sky, colours.grass, 300);
  hill(pen, "#7d9a63", 220, 310, 560, 100);
  hill(pen, "#6b8757", 600, 310, 620, 130);
  house(pen, 520, 380, "#b7a58c");
  for (let at = 0; at < 7; at += 1) disc(pen, colours.light, 90 + at * 55, 390 + (at % 3) * 16, 11);
  line(pen, colours.earth, 4, [
    [0, 430],
    [800, 405],
  ]);
}

export function garden(pen: Pen): void {
  ground(pen, colours.sky, colours.earth, 280);
  for (let row = 0; row < 4; row += 1)
    for (let at = 0; at < 12; at += 1)
      disc(pen, row % 2 === 0 ? "#5f8a4f" : "#86a94f", 50 + at * 60, 310 + row * 36, 13);
  person(pen, colours.plum, 250, 300);
  person(pen, colours.warm, 500, 300, 115);
  tree(pen, 700, 285);
}

export function shed(pen: Pen): void {
  ground(pen, colours.sky, colours.grass);
  fill(pen, "#9c7a52", 220, 170, 340, 190);
  shape(pen, colours.roof, [
    [195, 170],
    [390, 80],
    [585, 170],
  ]);
  fill(pen, colours.dark, 420, 240, 80, 120);
  fill(pen, colours.light, 260, 220, 90, 60);
  person(pen, colours.sea, 640, 390);
  person(pen, colours.brick, 140, 390, 140);
}

export function walk(pen: Pen): void {
  ground(pen, colours.sky, colours.grass, 280);
  shape(pen, colours.sand, [
    [300, 280],
    [360, 280],
    [560, 450],
    [180, 450],
  ]);
  for (const x of [90, 640, 730]) tree(pen, x, 320);
  for (const [at, colour] of people.slice(0, 4).entries()) person(pen, colour, 290 + at * 62, 370 + (at % 2) * 24, 105);
}

export function bus(pen: Pen): void {
  ground(pen, colours.sky, "#8d8b86", 350);
  hill(pen, colours.grass, 200, 350, 700, 70);
  fill(pen, colours.brick, 180, 190, 420, 160);
  for (let at = 0; at < 4; at += 1) fill(pen, colours.sky, 205 + at * 95, 215, 75, 55);
  for (const x of [270, 510]) disc(pen, colours.dark, x, 350, 34);
  line(pen, colours.dark, 7, [
    [690, 370],
    [690, 200],
  ]);
  fill(pen, colours.warm, 660, 165, 60, 45);
  person(pen, colours.plum, 740, 375);
}
