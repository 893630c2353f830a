import type { MailRead } from "./mail-read.ts";

export type RobotWhy = "own-loop" | "auto-reply" | "bulk" | "no-return-path" | "calendar";

const awayWords =
  /^\s*(re:\s*)?(automatic reply|auto(matic)?[- ]?(reply|response|responder)|out of (the )?office( reply)?|away from (my )?(desk|office)|on (annual|maternity|sick) leave|abwesenheitsnotiz|automatische antwort|réponse automatique|absence du bureau|respuesta automática|risposta automatica|automatisch antwoord)\b/i;

/**
 * Why a mail was sent by a machine and is never answered, or null. Out of office, lists, loops and empty return paths.
 * Source: RFC 3834 (automatic answers), RFC 2076 (Precedence), [MS-OXCMAIL] (X-Auto-Response-Suppress).
 */
export function whyRobot({
  marks,
  returnPath,
  subject,
}: Pick<MailRead, "marks" | "returnPath" | "subject">): RobotWhy | null {
  if (marks.loop) return "own-loop";
  if (marks.autoSubmitted !== "" && marks.autoSubmitted !== "no") return "auto-reply";
  if (marks.autoReply || marks.precedence === "auto_reply" || awayWords.test(subject)) return "auto-reply";
  if (marks.suppress !== "" && /\b(all|oof|autoreply)\b/.test(marks.suppress)) return "auto-reply";
  if (/^(bulk|junk|list)$/.test(marks.precedence) || marks.listId !== "") return "bulk";
  if (marks.method === "reply" || marks.method === "counter") return "calendar";
  if (marks.contentType === "multipart/report") return "auto-reply";
  if (returnPath === "") return "no-return-path";
  return null;
}
