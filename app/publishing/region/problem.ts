/** Something wrong in a content file, said so that whoever edits the file can put it right. A fault stops the start; a warning does not. */
export type Problem = { file: string; line: number; sentence: string; severity: "fault" | "warning" };

/** "content/region/practices.csv:12: postcode: …", the form that editors and terminals can jump to. */
export function sayProblem({ file, line, sentence }: Problem): string {
  return `${file}:${line}: ${sentence}`;
}

export function hasFaults(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "fault");
}

/** In the order someone would work through them: file by file, from the top down. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
