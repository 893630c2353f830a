import type { GivenRecording } from "#app/use-cases/conference/set-recording.ts";
import type { Typed } from "../administration/typed.ts";

/** What the form says, or null when nothing was chosen. What belongs to another choice does not count. */
export function readRecording(typed: Typed): GivenRecording | null {
  const of = (name: string) => (typed[name]?.[0] ?? "").trim();
  switch (of("where")) {
    case "none":
      return { kind: "none" };
    case "link":
      return { kind: "link", url: of("url") };
    case "library":
      return { kind: "library", number: /^\d{1,9}$/.test(of("number")) ? Number(of("number")) : 0 };
    default:
      return null;
  }
}
