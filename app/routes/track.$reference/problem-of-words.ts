/** What to do about words that are not taken: the same whether the site or the page itself found it. */
export const nothingWritten = "Write something first, then press the button.";

export function tooLong(tooMany: number): string {
  const letters = tooMany === 1 ? "1 letter" : `${tooMany.toLocaleString("en-GB")} letters`;
  return `This is ${letters} too long. Make it shorter, or send it in two parts.`;
}
