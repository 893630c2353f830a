type State = "waiting" | "sending" | "late" | "sent" | "refused";

/** Whether words are on their way, in words. `open`: the line is there, or is just being opened. */
export function saysOfWaiting(state: State, open: boolean): string {
  if (state === "sent") return "Sent";
  if (state === "refused") return "Not sent. Take it back to change it, or to send it in two parts.";
  return open && state !== "late" ? "Sending" : "Not sent yet – we will try again";
}
