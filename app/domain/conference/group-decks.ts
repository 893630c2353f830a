type Named = { name: string };

/** Files that came together, as decks: those of one name, but for its ending, are one deck ("talk.pptx", "talk.pdf"). */
export function groupDecks<File extends Named>(files: readonly File[]): { name: string; files: File[] }[] {
  const decks = new Map<string, { name: string; files: File[] }>();
  for (const file of files) {
    const name = file.name.replace(/\.[^.]*$/, "");
    const key = name.toLowerCase();
    const known = decks.get(key);
    const again = known?.files.some(({ name: other }) => endingOf(other) === endingOf(file.name)) ?? false;
    if (known !== undefined && !again) known.files.push(file);
    else decks.set(again ? `${key} ${decks.size}` : key, { name, files: [file] });
  }
  return [...decks.values()].map(({ name, files: ofIt }) => ({ name, files: slidesFirst(ofIt) }));
}

/** The deck itself stands before the PDF of it. */
function slidesFirst<File extends Named>(files: File[]): File[] {
  return files.toSorted((a, b) => Number(endingOf(a.name) === "pdf") - Number(endingOf(b.name) === "pdf"));
}

function endingOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
