import type { SKRSContext2D } from "@napi-rs/canvas";

/** Text cut into lines that fit, at most so many; the last ends in "…" when more was left. Long words are cut. */
export function wrapWords(context: SKRSContext2D, text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((word) => cutWord(context, word, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (context.measureText(longer).width <= width) line = longer;
    else {
      lines.push(line);
      line = word;
      if (lines.length === most) return [...lines.slice(0, -1), shorten(context, lines.at(-1) ?? "", width)];
    }
  }
  return line === "" ? lines : [...lines, line];
}

function cutWord(context: SKRSContext2D, word: string, width: number): string[] {
  const pieces: string[] = [];
  let rest = Array.from(word.slice(0, 1_000));
  while (rest.length > 1 && context.measureText(rest.join("")).width > width) {
    let fitting = 1;
    while (fitting < rest.length && context.measureText(rest.slice(0, fitting + 1).join("")).width <= width) fitting++;
    pieces.push(rest.slice(0, fitting).join(""));
    rest = rest.slice(fitting);
  }
  return [...pieces, rest.join("")];
}

function shorten(context: SKRSContext2D, line: string, width: number): string {
  let letters = Array.from(line);
  while (letters.length > 0 && context.measureText(`${letters.join("")}…`).width > width)
    letters = letters.slice(0, -1);
  return `${letters.join("").trimEnd()}…`;
}
