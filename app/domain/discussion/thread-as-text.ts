/** A post as it stands in a file. `words`: Markdown, or null when they are not there to be read; then `instead` says why. */
export type PostAsText = {
  number: number;
  writer: string;
  written: string;
  replyTo: number | null;
  words: string | null;
  instead: string;
};

/** How a thread's file begins. `taken`: when it was made, in words. */
export type ThreadAsText = { title: string; about: string; address: string; taken: string };

/** The beginning of a thread as a Markdown file that anybody can read without a program for it. */
export function headOfText({ title, about, address, taken }: ThreadAsText): string {
  return `# ${inOneLine(title)}\n\n${inOneLine(about)}\n${address}\nAs it stood on ${taken}.\n`;
}

/** One post after the other, with who wrote it and when. What its writer wrote stands as it was written. */
export function postAsText({ number, writer, written, replyTo, words, instead }: PostAsText): string {
  const answers = replyTo === null ? "" : `, answering post ${replyTo}`;
  return `\n---\n\n## Post ${number} by ${inOneLine(writer)}, ${written}${answers}\n\n${words ?? instead}\n`;
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
