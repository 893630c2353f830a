const sentences: Readonly<Record<string, string>> = {
  taken: "It is yours now.",
  read: "Marked as read.",
  "flag-seen": "Your name and what you did stand beside the flag. It stays urgent until contact is made.",
  "withdraw-checked": "The check is noted. You can close it now.",
  "contact-confirmed":
    "Noted: what the helper said is right. The person has no reference or word of their own yet. Under “What you can do” you make a code for them.",
  noted: "Your private note is kept. Only staff can read it.",
  state: "The state is changed.",
  given: "It is with them now.",
  "sent-to-team": "It is with the other team now.",
  "cover-ended": "The cover has ended. Whoever holds it looks after it again.",
  "cover-over": "This cover had ended already.",
  "cover-not-yours": "Whoever holds it, whoever covers, or the team lead can end a cover. Ask one of them.",
  closed: "It is closed.",
  joined: "The two are joined.",
  "task-done": "One task less.",
  "said-here": "Your message is there. They have the page open.",
  "said-mail": "Your message is there. A neutral note goes to their email, to say that something waits.",
  "said-ring": "Your message is there. No note is safe to send, so tell them by the safe way that it waits.",
};

export function doneWords(done: string | null): string | null {
  return done !== null && Object.hasOwn(sentences, done) ? (sentences[done] ?? null) : null;
}
