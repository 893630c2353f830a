import type { LiveForm } from "./live-form.ts";
import type { LiveRefusalKind } from "./act-live.ts";

export type LiveCode = LiveForm["intent"] | LiveRefusalKind | "not-saved";

export type LiveWords = { kind: "success" | "info"; words: string };

/**
 * What was done, or why it was not and what to do next. The address of the page carries the code and may be opened again
 * later, so what was done is told as past.
 */
const words: Readonly<Record<LiveCode, LiveWords>> = {
  here: { kind: "success", words: "You said that you are here. The people you support can see until when." },
  away: { kind: "success", words: "You said that you are leaving. What people write waits for you as before." },
  "turn-on": {
    kind: "success",
    words: "You turned live conversations on. Your link workers can say when they are here.",
  },
  "turn-off": { kind: "success", words: "You turned live conversations off. Whoever had joined one has left it." },
  join: { kind: "success", words: "You joined. A line in the conversation says so." },
  leave: { kind: "success", words: "You left. A line in the conversation says so." },
  "hand-back": {
    kind: "success",
    words: "You left, and a line in the conversation says so. They go on by themselves.",
  },
  "no-such-referral": { kind: "info", words: "This is not yours to see now. Choose another from the list." },
  "no-such-team": { kind: "info", words: "There is no such team any more. Load the page again." },
  "not-live": { kind: "info", words: "Live conversations are off in your team. Your team lead can turn them on." },
  "not-here": {
    kind: "info",
    words: "First say that you are here: press “I'm here for 30 minutes” on your desk. Then join.",
  },
  "not-a-link-worker": { kind: "info", words: "Only link workers can say that they are here. Ask your team lead." },
  "not-yours-to-do": { kind: "info", words: "This is for somebody else to do. Ask your team lead." },
  "closed-already": { kind: "info", words: "This is closed. A message from the person opens it again." },
  stopped: { kind: "info", words: "The person asked us to stop. Check with them by the safe way first." },
  "not-saved": { kind: "info", words: "We could not save this just now. Wait a minute, then press the button again." },
};

export function liveWords(code: string | null): LiveWords | null {
  return code !== null && Object.hasOwn(words, code) ? words[code as LiveCode] : null;
}
