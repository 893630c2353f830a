import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";

const words: Readonly<Record<string, string>> = {
  changed: "Your changes are kept",
  version: "The new version is here. Release it when you have looked through it",
  released: "Released. Those it is for can see it now",
  withdrawn: "Withdrawn. Its address now says so",
  back: "It is back",
  checked: "Thank you. It says today that you found it right",
  restored: "The older version is here again. Release it when you have looked through it",
  looking: "We look at the link now, or have done so in the last minutes. Load this page again in a minute",
  "link-right": "Thank you. The page as it is now is the right one",
  moved: "The resource has its new address",
  owner: "The owners have changed",
  corrected: "Your correction is kept",
  "text-checked": "It says now that you have read the text version",
  saved: "Saved in your list",
  removed: "Taken off the list",
};

/** Says on the next page what the last one did. */
export function LibraryDone({ done }: { done: string | null }) {
  const said = done !== null && Object.hasOwn(words, done) ? words[done] : undefined;
  return said === undefined ? null : <NotificationBanner kind="success" heading={said} />;
}
