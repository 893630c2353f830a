/** The content folder has faults. Each line names the file and the line and says what to do. */
export class ContentRefused extends Error {
  override name = "ContentRefused";
  readonly sentence: string;
  constructor(lines: readonly string[]) {
    super(`The site cannot start: there are faults in its content.\n${lines.join("\n")}`);
    this.sentence = this.message;
  }
}
