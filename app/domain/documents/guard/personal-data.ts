/** What the guard points at. It never decides: a person looks at each place and says whether it may stay. */
export const personalDataKinds = ["nhs-number", "birth-date", "phone", "postcode-and-name", "mail"] as const;

export type PersonalDataKind = (typeof personalDataKinds)[number];

/** A place in a text: letters from `start` up to `end`. */
export type PersonalDataPlace = { kind: PersonalDataKind; start: number; end: number };

/** Numbers and addresses that organisations have made public, as anyone would write them. */
export type PublicContacts = { phones: readonly string[]; mails: readonly string[] };

export const noPublicContacts: PublicContacts = { phones: [], mails: [] };
