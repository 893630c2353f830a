import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";

const oneLeft =
  "Now there are days with only one duty coordinator. Make another member one as well, so that one can be away";

const words: Readonly<Record<string, string>> = {
  added: "Added",
  "added-one-left": `Added. ${oneLeft}`,
  saved: "Saved",
  "saved-one-left": `Saved. ${oneLeft}`,
  removed: "Removed",
  paused: "The team is paused, and everyone who waited in its queue was sent on",
  resumed: "The team takes people again",
  invited: "The invitation is on its way by mail",
  ended: "Their access has ended, and everyone they held has a new owner",
  confirmed: "Confirmed, with your name and today's date",
  corrected: "Everyone sees this from now on",
  withdrawn: "Nobody counts this number as right any more",
  undone: "What the file says counts again",
  "ended-one-left": `Their access has ended, and everyone they held has a new owner. ${oneLeft}`,
  "taken-back": "Taken back. The link in the mail opens nothing any more",
  "member-ended": "Their access has ended, and what they looked after is handed on",
  "let-in": "They are let in. The link is on its way by mail",
  "let-in-space": "They are in the space. A mail tells them so",
  declined: "Declined. The reason is on its way by mail",
  "post-let-through": "Others can read the post now. A mail tells whoever wrote it",
  "report-answered": "Done. Your answer is on its way by mail",
  "webhook-ended": "Ended. This address is told of nothing from now on",
  retried: "It will be tried again now",
};

/** Says on the next page what the last one did. */
export function DoneBanner({ done }: { done: string | null }) {
  const said = done !== null && Object.hasOwn(words, done) ? words[done] : undefined;
  return said === undefined ? null : <NotificationBanner kind="success" heading={said} />;
}
