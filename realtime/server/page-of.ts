import { liveLimits } from "#realtime/messages.ts";

/** More than a slow line takes in one go; one message alone may be longer. */
const mostLettersInAPage = 100_000;

/** The first items that go out together: few enough, and not too long. */
export function pageOf<Item extends object>(items: Item[]): Item[] {
  let letters = 0;
  const end = items.findIndex((item, index) => {
    letters += "words" in item && typeof item.words === "string" ? item.words.length : 0;
    return index >= liveLimits.mostItems || (index > 0 && letters > mostLettersInAPage);
  });
  return end < 0 ? items : items.slice(0, end);
}
