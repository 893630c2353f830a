/** Something that is said in a recording, and when; times are whole milliseconds since it begins. */
export type Cue = { startsMs: number; endsMs: number; text: string };

export type Captions = { ok: true; cues: Cue[] } | { ok: false; line: number; kind: CaptionFault };

export type CaptionFault = "not-webvtt" | "no-times" | "ends-before-start" | "nothing-said";

const time = String.raw`(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const timing = new RegExp(String.raw`^${time}[ \t]+-->[ \t]+${time}(?:[ \t].*)?$`);
const notACue = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/;

/**
 * Captions in WebVTT: the cues in the file's order, without notes, styles and markup; a voice becomes "NAME: ". Refused with
 * the line (from 1) when it is no WebVTT, a block of words has no times, one ends before it starts, or nothing is said.
 * Source: W3C WebVTT, sections 4.1 and 4.2.
 */
export function readCaptions(file: string): Captions {
  const lines = file.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? "")) return { ok: false, line: 1, kind: "not-webvtt" };
  const cues: Cue[] = [];
  for (const { line, words } of blocksOf(lines)) {
    if (notACue.test(words[0] ?? "")) continue;
    const at = timing.test(words[0] ?? "") ? 0 : 1; // a cue may have a name before its times
    const found = timing.exec(words[at] ?? "");
    if (found === null) return { ok: false, line, kind: "no-times" };
    const cue = { startsMs: msOf(found, 1), endsMs: msOf(found, 5), text: plain(words.slice(at + 1).join("\n")) };
    if (cue.endsMs <= cue.startsMs) return { ok: false, line: line + at, kind: "ends-before-start" };
    if (cue.text !== "") cues.push(cue);
  }
  return cues.length === 0 ? { ok: false, line: 1, kind: "nothing-said" } : { ok: true, cues };
}

/** The parts between empty lines, after the head of the file, each with the number of its first line. */
function blocksOf(lines: readonly string[]): { line: number; words: string[] }[] {
  const blocks: { line: number; words: string[] }[] = [];
  const head = lines.findIndex((line) => line === "");
  let words: string[] = [];
  for (const [index, line] of [...lines.entries()].slice(head === -1 ? lines.length : head)) {
    if (line !== "") {
      if (words.length === 0) blocks.push({ line: index + 1, words });
      words.push(line);
    } else words = [];
  }
  return blocks;
}

function msOf(found: RegExpExecArray, from: number): number {
  const [hours, minutes, seconds, ms] = [0, 1, 2, 3].map((part) => Number(found[from + part] ?? 0));
  return (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000 + (ms ?? 0);
}

const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", nbsp: " ", lrm: "", rlm: "" };

function plain(words: string): string {
  return words
    .replace(/<v(?:\.[^ \t>]*)?[ \t]+([^>]*)>/g, "$1: ")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_whole, name: string) => signs[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
}
