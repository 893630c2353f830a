import { firstNames } from "./first-names.ts";
import type { PersonalDataPlace } from "./personal-data.ts";

const postcode = /(?<![\p{L}\d])(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})(?![\p{L}\d])/giu;
const titled = /\b(?:Mr|Mrs|Ms|Miss|Mx|Master)\.? \p{Lu}[\p{L}'’-]+/u;
const twoWords = /\b(\p{Lu}[\p{Ll}'’-]+)(?: \p{Lu}\.?)? (\p{Lu}[\p{L}'’-]+)/gu;
/** Words after which a first name is part of the name of a place or an organisation. */
const notSurnames =
  /^(Street|Road|Avenue|Lane|Close|Terrace|Drive|Place|Court|Crescent|Gardens?|Park|Square|Hall|House|Centre|Center|Hospital|Surgery|Practice|Clinic|School|College|Church|Trust|Foundation|Library|Medical|Health|Community|Hub|Way|View|Row|Grove|Hill|Bridge|Building|Gate|Quay|Wharf|Hospice|Lodge|Ward|Room|Day|Week|Memorial|Theatre|Arena)$/;
const lettersNear = 90;
const lives = /\b(lives?|living|resides?|home address|address is|moved) (at|in|to|is)\b|\bhome address\b/i;

/** Postcodes with the name of a person, or words of living there, close by. A postcode by itself is a place. */
export function findPostcodesWithNames(text: string): PersonalDataPlace[] {
  return [...text.matchAll(postcode)]
    .filter(({ 0: found, index }) => {
      const near = text.slice(Math.max(0, index - lettersNear), index + found.length + lettersNear / 2);
      return titled.test(near) || lives.test(near) || hasName(near);
    })
    .map(({ 0: found, index }) => ({ kind: "postcode-and-name", start: index, end: index + found.length }));
}

function hasName(near: string): boolean {
  return [...near.matchAll(twoWords)].some(
    ([, first = "", last = ""]) => firstNames.has(first.toLowerCase()) && !notSurnames.test(last),
  );
}
