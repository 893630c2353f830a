/** A normalised text to be hashed with a key; the text itself is never stored or logged. */
export type MatchKey = { kind: MatchKind; text: string };
export type MatchKind = "name-word" | "name-start" | "birth-date" | "phone" | "mail";

const fewestPoints = 5;
const points: Readonly<Record<MatchKind, { each: number; most: number }>> = {
  "birth-date": { each: 3, most: 3 },
  phone: { each: 3, most: 3 },
  mail: { each: 3, most: 3 },
  "name-word": { each: 2, most: 3 },
  "name-start": { each: 1, most: 1 },
};

/** The keys by which staff find a referral by name and see that two may be of the same person. Each key comes once. */
export function matchKeys(of: {
  names: readonly string[];
  birthDate: string | null;
  phones: readonly string[];
  mails: readonly string[];
}): MatchKey[] {
  const keys: MatchKey[] = of.names.flatMap(nameKeys);
  if (of.birthDate) keys.push({ kind: "birth-date", text: of.birthDate });
  for (const phone of of.phones) keys.push({ kind: "phone", text: readPhone(phone) });
  for (const mail of of.mails) keys.push({ kind: "mail", text: mail.trim().toLowerCase() });
  return onlyOnce(keys.filter((key) => key.text !== ""));
}

/** The keys of words typed into the desk's search: three letters find names that begin so, more find the whole word. */
export function searchKeys(typed: string): MatchKey[] {
  return onlyOnce(
    nameWords(typed).flatMap((word): MatchKey[] =>
      [...word].length === 3 ? [{ kind: "name-start", text: word }] : [{ kind: "name-word", text: word }],
    ),
  );
}

/**
 * Whether two referrals may be of the same person, from the keys they share. A name alone, a birth date alone or a phone
 * alone is not enough: families share names and phones. Shown to staff only, who join them by hand; no form ever says it.
 */
export function maybeSamePerson(shared: readonly MatchKind[]): boolean {
  return samePersonPoints(shared) >= fewestPoints;
}

/** How much two referrals have in common; more is likelier. */
export function samePersonPoints(shared: readonly MatchKind[]): number {
  return Object.entries(points).reduce((sum, [kind, { each, most }]) => {
    return sum + Math.min(most, each * shared.filter((other) => other === kind).length);
  }, 0);
}

function nameKeys(name: string): MatchKey[] {
  return nameWords(name).flatMap((word): MatchKey[] => [
    { kind: "name-word", text: word },
    { kind: "name-start", text: [...word].slice(0, 3).join("") },
  ]);
}

/** Lower case, no marks over letters, no apostrophes; hyphens and spaces part words. Single letters say nothing. */
function nameWords(name: string): string[] {
  const plain = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’.]/gu, "")
    .toLowerCase();
  return plain.split(/[^\p{L}\p{M}]+/u).filter((word) => [...word].length > 1);
}

/** Digits only, with the country's 44 as the leading 0: "+44 (0)7700 900123" → "07700900123". */
function readPhone(phone: string): string {
  return phone.replace(/\D/gu, "").replace(/^(00)?440?(?=\d{9,10}$)/u, "0");
}

function onlyOnce(keys: readonly MatchKey[]): MatchKey[] {
  return [...new Map(keys.map((key) => [`${key.kind} ${key.text}`, key])).values()];
}
