import { paragraphs, type MailWords } from "./mail-words.ts";

export function newDevice({ link, device }: { link: string; device: string }): MailWords {
  return {
    subject: "A sign-in on a new device",
    text: paragraphs(
      `Somebody has just signed in with your address on a device that we did not know: ${device}.`,
      "If that was you, there is nothing to do.",
      "If it was not you, open your account, and press “Sign out everywhere”. Then tell an administrator, and make sure that nobody else reads your mail:",
      link,
    ),
  };
}
