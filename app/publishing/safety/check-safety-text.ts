import type { Helpline, Region } from "#app/domain/region/region.ts";
import {
  helplinesInWords,
  isAfterCall,
  isOfReading,
  placeholdersIn,
  settingsInWords,
  textsInWords,
} from "#app/domain/region/safety-text.ts";
import type { ContentFolder } from "#app/publishing/region/content-folder.ts";
import type { YamlReading } from "#app/publishing/region/read-yaml.ts";
import type { SafetyFront } from "#app/publishing/safety/safety-shape.ts";

export type SafetySource = { file: string; front: YamlReading<SafetyFront>; words: string; firstLine: number };

/** Whether a safety text names only helplines that exist and suit its reader, and holds no number of its own. */
export function checkSafetyText(folder: ContentFolder, source: SafetySource, region: Pick<Region, "helplines">): void {
  const { file, front } = source;
  const { id, helplines, reader, councilLine, title } = front.value;
  if (`${id}.md` !== file)
    folder.fault(file, front.lineOf(["id"]), `id: "${id}" is not the file's name without ".md".`);
  if (reader === "child" && councilLine === "adult") {
    folder.fault(file, front.lineOf(["councilLine"]), "councilLine: the line for adults is never shown to a child.");
  }
  for (const [index, helpline] of helplines.entries()) {
    checkListed(folder, file, front.lineOf(["helplines", index]), helpline, reader, region.helplines);
  }
  checkAgreement(folder, source);
  checkTitle(folder, file, front.lineOf(["title"]), title);
  for (const [index, line] of source.words.split("\n").entries())
    checkLine(folder, file, source.firstLine + index, line, region.helplines);
  checkWhatIsTrue(folder, source);
  if (source.words.trim() === "") folder.fault(file, source.firstLine, "There are no words under the second ---.");
}

/** Whether anybody reads what is written changes from minute to minute, so no text says it in words of its own. */
function checkWhatIsTrue(folder: ContentFolder, { file, front, words, firstLine }: SafetySource): void {
  const { id } = front.value;
  if (isOfReading(id) && !words.includes("{reading:now}"))
    folder.fault(file, firstLine, "{reading:now} is missing: this text is there to say who reads messages, and when.");
  const lines = words.split("\n").map((line) => line.trim());
  for (const [index, line] of lines.entries()) {
    const fault = (sentence: string) => folder.fault(file, firstLine + index, sentence);
    if (id !== "nobody-reading" && /\bnobody is reading\b/i.test(line))
      fault("Write {text:nobody-reading} on a line of its own: after somebody asked for a call this is not true.");
    if (/\breads? (this|it|what you write|your messages) now\b/i.test(line))
      fault("Leave out who reads now: {reading:now} says it where it is true, and not a minute longer.");
    for (const { kind, id: named, text } of placeholdersIn(line)) {
      if (kind === "text" && !mayStandInside(id, named))
        fault(
          `${text} may not stand here. Only {text:${textsInWords.join("}, {text:")}} may, and in no text of that kind.`,
        );
      else if (kind === "text" && (line !== text || lines[index - 1] || lines[index + 1]))
        fault(`${text} stands on a line of its own, with an empty line before and after it.`);
      else if (kind === "call" && (named !== "promise" || !isAfterCall(id)))
        fault(`${text} may not stand here: {call:promise} is for words shown after somebody asked for a call.`);
      else if (kind === "reading" && (named !== "now" || !isOfReading(id)))
        fault(`${text} may not stand here: {reading:now} is for words shown where messages are read.`);
    }
  }
}

function mayStandInside(id: string, named: string): boolean {
  const inside: readonly string[] = textsInWords;
  return inside.includes(named) && !inside.includes(id) && !isAfterCall(id) && !isOfReading(id);
}

/** Who agreed the words, as what and when: all three, or none. */
function checkAgreement(folder: ContentFolder, { file, front }: SafetySource): void {
  const { agreedBy, agreedRole, agreedOn } = front.value;
  const given = [agreedBy, agreedRole, agreedOn].filter((one) => one !== null).length;
  if (given === 1 || given === 2)
    folder.fault(
      file,
      front.lineOf(["agreedBy"]),
      "agreedBy, agreedRole and agreedOn go together. Fill in all three, or none.",
    );
}

/** A title is shown as plain text: a setting may stand in it, a number to ring may not. */
function checkTitle(folder: ContentFolder, file: string, line: number, title: string): void {
  const kinds = placeholdersIn(title).map(({ kind }) => kind);
  if (kinds.includes("helpline"))
    folder.fault(file, line, "title: a number cannot be rung from a title. Put it into the words.");
  else if (kinds.some((kind) => kind !== "setting"))
    folder.fault(file, line, "title: only a setting may stand in a title. Put the rest into the words.");
  else checkLine(folder, file, line, title, []);
}

function checkListed(
  folder: ContentFolder,
  file: string,
  line: number,
  id: string,
  reader: SafetyFront["reader"],
  known: Helpline[],
): void {
  const helpline = known.find((one) => one.id === id);
  if (!helpline) folder.fault(file, line, `helplines: "${id}" is not in helplines.csv.`);
  else if (reader === "child" && helpline.ages === "adults")
    folder.fault(file, line, `helplines: "${id}" is for adults, and a child reads this.`);
}

function checkLine(folder: ContentFolder, file: string, line: number, words: string, known: Helpline[]): void {
  for (const { kind, id, text } of placeholdersIn(words)) {
    if (kind === "text" || kind === "call" || kind === "reading") continue;
    const allowed: readonly string[] = kind === "helpline" ? helplinesInWords : settingsInWords;
    if (!allowed.includes(id))
      folder.fault(file, line, `${text} may not stand in the words. Use one of ${allowed.join(", ")}.`);
    else if (kind === "helpline" && !known.some((one) => one.id === id))
      folder.fault(file, line, `${text}: "${id}" is not in helplines.csv.`);
  }
  const rest = placeholdersIn(words).reduce((left, { text }) => left.replace(text, ""), words);
  if (/[{}]/.test(rest))
    folder.fault(file, line, "A placeholder is not written right. Write it like {helpline:samaritans}.");
  if (/[0-9]{3,}|[0-9]{2,} [0-9]{2,}/.test(rest.replace(/\]\([^)]*\)/g, "]"))) {
    folder.fault(
      file,
      line,
      "A number is written in the words. Write a placeholder, so that the newest number is shown.",
    );
  }
  if (/\bbelow\b/i.test(rest)) {
    folder.fault(
      file,
      line,
      "Do not point at what is below: helplines that nobody has checked are left out of the list.",
    );
  }
  if (/[0-9]/.test(rest) && /option/i.test(rest)) {
    folder.fault(file, line, "The option to choose is part of the helpline's own contact. Leave it out of the words.");
  }
}
