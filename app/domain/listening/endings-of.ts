const vowels = "aeiou";

/** A word with its common endings: "stop" → stop, stops, stoped, stopped, stoping, stopping … Wrong forms do no harm. */
export function endingsOf(word: string): string[] {
  const last = word.at(-1) ?? "";
  const forms = [word, `${word}s`, `${word}es`, `${word}ed`, `${word}ing`];
  if (last === "e") {
    const stem = word.slice(0, -1);
    forms.push(`${stem}ed`, `${stem}ing`);
  } else if (last === "y" && !vowels.includes(word.at(-2) ?? "")) {
    const stem = word.slice(0, -1);
    forms.push(`${stem}ies`, `${stem}ied`);
  } else if (!vowels.includes(last) && vowels.includes(word.at(-2) ?? "")) {
    forms.push(`${word}${last}ed`, `${word}${last}ing`);
  }
  return forms;
}
