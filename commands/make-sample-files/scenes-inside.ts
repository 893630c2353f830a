import { colours, disc, fill, ground, house, line, people, person, shape, size, type Pen } from "./shapes.ts";

const { width, height } = size;

export function tea(pen: Pen): void {
  fill(pen, "#f0e6d6", 0, 0, width, height);
  fill(pen, "#9c7a52", 0, 300, width, 150);
  for (const [at, x] of [170, 390, 610].entries()) {
    fill(pen, people[at] ?? colours.plum, x - 55, 210, 110, 120);
    pen.strokeStyle = people[at] ?? colours.plum;
    pen.lineWidth = 14;
    pen.beginPath();
    pen.arc(x + 60, 265, 28, -Math.PI / 2, Math.PI / 2);
    pen.stroke();
    line(pen, "#c9bba5", 7, [
      [x - 20, 190],
      [x - 8, 160],
      [x - 20, 130],
    ]);
  }
}

export function choir(pen: Pen): void {
  ground(pen, "#efe4ef", "#9c7a52", 340);
  for (let row = 0; row < 2; row += 1)
    for (let at = 0; at < 8; at += 1)
      person(pen, people[(at + row) % 5] ?? colours.plum, 100 + at * 84 + row * 20, 330 + row * 60, 140);
}

export function night(pen: Pen): void {
  ground(pen, colours.night, "#182235");
  disc(pen, colours.light, 620, 100, 46);
  disc(pen, colours.night, 600, 88, 42);
  for (const [x, y] of [
    [90, 70],
    [210, 130],
    [330, 60],
    [470, 120],
    [730, 190],
  ] as const)
    disc(pen, colours.light, x, y, 3);
  house(pen, 330, 370, "#5a4a52");
  fill(pen, colours.warm, 392, 296, 24, 26);
}

export function phone(pen: Pen): void {
  fill(pen, "#e9eef0", 0, 0, width, height);
  fill(pen, colours.dark, 310, 50, 180, 350);
  fill(pen, colours.light, 324, 80, 152, 270);
  disc(pen, colours.light, 400, 375, 13);
  for (let at = 0; at < 4; at += 1) fill(pen, at % 2 === 0 ? colours.sea : colours.warm, 340, 100 + at * 60, 120, 38);
}

export function talk(pen: Pen): void {
  fill(pen, "#f0e6d6", 0, 0, width, height);
  fill(pen, "#d9c7ab", 0, 370, width, 80);
  person(pen, colours.plum, 270, 400, 230);
  person(pen, colours.sea, 540, 400, 230);
  disc(pen, colours.light, 400, 120, 60);
  shape(pen, colours.light, [
    [360, 160],
    [395, 175],
    [345, 205],
  ]);
}

export function steps(pen: Pen): void {
  fill(pen, "#e9eef0", 0, 0, width, height);
  for (let at = 0; at < 5; at += 1)
    fill(pen, people[at] ?? colours.dark, 100 + at * 125, 340 - at * 60, 118, 110 + at * 60);
  person(pen, colours.dark, 660, 98, 90);
}

export function map(pen: Pen): void {
  fill(pen, "#cfe0e6", 0, 0, width, height);
  shape(pen, "#dfe7cf", [
    [120, 20],
    [420, 10],
    [480, 120],
    [520, 220],
    [620, 300],
    [640, 430],
    [180, 440],
    [90, 260],
  ]);
  line(pen, colours.sea, 6, [
    [130, 200],
    [300, 190],
    [505, 190],
  ]);
  line(pen, colours.sea, 6, [
    [160, 360],
    [360, 350],
    [620, 320],
  ]);
  for (const [x, y] of [
    [330, 80],
    [420, 180],
    [480, 240],
    [360, 270],
    [540, 350],
    [250, 330],
    [460, 390],
  ] as const)
    disc(pen, colours.plum, x, y, 12);
}
