import { firstNames } from "./first-names.ts";
import type { PersonalDataPlace, PublicContacts } from "./personal-data.ts";

const address = /(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/gu;
const ofEveryone =
  /^(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|talktalk|virginmedia|ntlworld|proton|protonmail|blueyonder)\./i;
const ofTeam =
  /^(info|hello|contact|enquir(y|ies)|admin|office|reception|team|support|help|referrals?|bookings?|mail|post|press|events?|jobs|volunteer(s|ing)?|no-?reply|privacy|dpo|training|secretary|treasurer|chair|manager|library|wellbeing|social-?prescrib\w*)([._-]?\w*)?$/i;

/** Mail addresses of people: at a provider for everyone, or with a person's name before the @. Addresses of teams are not. */
export function findMails(text: string, { mails }: Pick<PublicContacts, "mails">): PersonalDataPlace[] {
  const known = new Set(mails.map((mail) => mail.toLowerCase()));
  return [...text.matchAll(address)]
    .map(({ 0: found, index }) => ({ found: found.replace(/\.+$/, ""), index }))
    .filter(({ found }) => !known.has(found.toLowerCase()) && isOfPerson(found))
    .map(({ found, index }) => ({ kind: "mail", start: index, end: index + found.length }));
}

function isOfPerson(mail: string): boolean {
  const [local = "", domain = ""] = mail.split("@");
  if (ofTeam.test(local)) return false;
  if (ofEveryone.test(domain)) return true;
  const parts = local
    .toLowerCase()
    .split(/[._-]/)
    .map((part) => part.replace(/\d+$/, ""));
  const isInitialAndName = parts.length >= 2 && parts[0]?.length === 1 && (parts.at(-1)?.length ?? 0) > 2;
  return isInitialAndName || parts.some((part) => firstNames.has(part));
}
