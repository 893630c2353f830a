/** Runs a command to its end: what went wrong is said in plain words, and the exit code is 1. */
export async function runCommand(command: () => Promise<boolean> | boolean): Promise<void> {
  try {
    if (!(await command())) process.exitCode = 1;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = 1;
  }
}

/** Our own refusals are sentences; anything else is a fault of the program, shown whole to whoever runs the command. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const ours = ["DatabaseRefused", "ConfigRefused", "ExportRefused"].includes(error.name);
  return ours ? error.message : (error.stack ?? error.message);
}
