import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";

const sentences: Readonly<Record<string, string>> = {
  said: "We have what you wrote.",
  "opened-again": "We have what you wrote, and we have opened this again.",
  word: "Your tracking word is kept.",
};

/** Says what was just done, after the redirect that followed it. */
export function DoneBanner({ done }: { done: string | null }) {
  const sentence = done !== null && Object.hasOwn(sentences, done) ? sentences[done] : undefined;
  return sentence === undefined ? null : <NotificationBanner kind="success" heading={sentence} />;
}
