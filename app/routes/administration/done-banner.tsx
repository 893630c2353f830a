import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";

const words: Readonly<Record<string, string>> = {
  added: "Added",
  saved: "Saved",
  removed: "Removed",
  paused: "The team is paused, and everyone who waited in its queue was sent on",
  resumed: "The team takes people again",
  invited: "The invitation is on its way by mail",
  ended: "Their access has ended, and everyone they held has a new owner",
  confirmed: "Confirmed, with your name and today's date",
  corrected: "Everyone sees this from now on",
  withdrawn: "Nobody counts this number as right any more",
  undone: "What the file says counts again",
  retried: "It will be tried again now",
};

/** Says on the next page what the last one did. */
export function DoneBanner({ done }: { done: string | null }) {
  const said = done === null ? undefined : words[done];
  return said === undefined ? null : <NotificationBanner kind="success" heading={said} />;
}
