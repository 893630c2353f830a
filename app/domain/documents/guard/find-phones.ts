import type { PersonalDataPlace, PublicContacts } from "./personal-data.ts";

const candidate = /(?<![\w.,/£#-])(?:\+44[\s-]?(?:\(0\)[\s-]?)?|\(?0)\d[\d\s()-]{7,14}\d(?![\d/-]|[.,]\d)/g;
/** Ofcom's numbering plan: 03 and 08 are lines of organisations and helplines, 09 of services; none is a person's. */
const personal = /^0(1\d{8,9}|2\d{9}|7[1-57-9]\d{8}|70\d{8}|76\d{8})$/;
const fixedLengths = /^0\d{9,10}$/;

/** Telephone numbers in the forms people write them, other than helplines, lines of organisations, and known public numbers. */
export function findPhones(text: string, { phones }: Pick<PublicContacts, "phones">): PersonalDataPlace[] {
  const known = new Set(phones.map(asDialled));
  return [...text.matchAll(candidate)]
    .map(({ 0: found, index }) => ({ found: found.trimEnd(), index }))
    .filter(({ found }) => {
      const dialled = asDialled(found);
      return fixedLengths.test(dialled) && personal.test(dialled) && !known.has(dialled);
    })
    .map(({ found, index }) => ({ kind: "phone", start: index, end: index + found.length }));
}

/** Digits only, as dialled within the country. */
function asDialled(phone: string): string {
  return phone
    .replace(/^\s*(\+44|0044)/, "0")
    .replace(/\D/g, "")
    .replace(/^00/, "0");
}
