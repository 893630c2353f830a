/** What may be logged of an error that is not ours: name, code and frames. Its message may hold a person's words. */
export function errorFields(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return { name: error.name, code, frames: framesOf(error) };
}

function framesOf(error: Error): string {
  // A stack begins with the message, and a line of somebody's words may look like a frame.
  const stack = error.stack ?? "";
  const message = stack.indexOf(error.message);
  const frames = message < 0 ? "" : stack.slice(message + error.message.length);
  const lines = frames.split("\n").filter((line) => line.startsWith("    at "));
  return lines
    .slice(0, 8)
    .map((line) => line.trim())
    .join(" | ");
}
