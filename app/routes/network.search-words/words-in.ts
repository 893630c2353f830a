const longest = 60;
const most = 20;

/** Words that were typed with commas between them: trimmed, none empty, at most 20 of at most 60 letters each. */
export function wordsIn(typed: string): string[] {
  return typed
    .split(/[,;\n]/u)
    .map((one) => one.trim().replace(/\s+/gu, " ").slice(0, longest))
    .filter((one) => one !== "")
    .slice(0, most);
}
