/** A live site may not start yet. The sentence lists every reason at once. */
export class LiveRefused extends Error {
  override name = "LiveRefused";
  readonly problems: readonly string[];
  readonly sentence: string;
  constructor(problems: readonly string[]) {
    super(`The site cannot start yet:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.problems = problems;
    this.sentence = this.message;
  }
}
