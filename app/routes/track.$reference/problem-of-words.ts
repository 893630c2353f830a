/** What to do about words that are not taken: the same whether the site or the page itself found it. */
export const nothingWritten = "Write something first, then press the button.";

/** A form that is sent into a broken line brings a page that says so in the place of this one. */
export const noLineForFiles =
  "There is no line just now, so files cannot go. Your words and your files are still here. Press Send again when you are connected.";

export function tooLong(tooMany: number): string {
  const letters = tooMany === 1 ? "1 letter" : `${tooMany.toLocaleString("en-GB")} letters`;
  return `This is ${letters} too long. Make it shorter, or send it in two parts.`;
}
