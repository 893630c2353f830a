const sentences: Readonly<Record<string, string>> = {
  "stepped-aside": "Thank you for saying so. Someone else has it now, and you see nothing of it any more.",
  "sent-to-team": "It is with the other team now.",
};

/** What is said on the desk after an act that took a referral out of the member's sight. */
export function goneWords(done: string | null): string | null {
  if (done === null) return null;
  return (Object.hasOwn(sentences, done) && sentences[done]) || "Done. It is not yours to see any more.";
}
