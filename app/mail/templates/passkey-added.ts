import { paragraphs, type MailWords } from "./mail-words.ts";

export function passkeyAdded({ link }: { link: string }): MailWords {
  return {
    subject: "A passkey was added to your account",
    text: paragraphs(
      "Somebody who was signed in as you has just added a passkey. It signs in without a mail and without a code.",
      "If that was you, there is nothing to do.",
      "If it was not you, open this page, remove the passkey, and press “Sign out everywhere” in your account. Then tell an administrator:",
      link,
    ),
  };
}
