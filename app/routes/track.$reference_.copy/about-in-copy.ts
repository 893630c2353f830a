import { sayLocalDateAndYear } from "#app/domain/clock/say-date.ts";
import type { ContactFacts } from "#app/domain/reaching/contact-facts.ts";
import { wayLabels } from "#app/domain/reaching/say-way.ts";
import type { CopyItem, CopySection } from "#app/domain/record/record-copy.ts";
import { sayHowTheyCame } from "#app/domain/referral/how-they-came.ts";
import type { ReferralCard } from "#app/domain/referral/referral-card.ts";
import { findAddedPerson } from "#db/queries/added-people.ts";
import { listLabelsOf } from "#db/queries/labels.ts";
import { listSafeContacts } from "#db/queries/contact-facts.ts";
import { listSharingChanges } from "#db/queries/record/copy-rows.ts";
import { findReferralOfConversation } from "#db/queries/referrals.ts";
import { madeOfIt } from "../track.$reference_.my-data/made-of-it.ts";
import { item, type CopySource } from "./copy-source.ts";
import { optionWordsOf, type OptionWords } from "./option-words.ts";

/** What was sent, what is safe and was safe before, and who may be told. */
export async function aboutInCopy(source: CopySource): Promise<CopySection[]> {
  const { db, tracked } = source;
  const contacts = await listSafeContacts(db, tracked);
  const options = await optionWordsOf(source);
  const card = item({
    key: `referrals/${tracked.id}/card`,
    what: "What was sent",
    at: tracked.submittedAt,
    by: tracked.card.helper === null ? "You" : "Whoever asked for you",
    lines: cardLines(source, options),
  });
  return [
    { id: "card", heading: "About you", items: [card, await stood(source)] },
    { id: "reaching", heading: "How to reach you safely", items: contacts.map((one) => contact(source, options, one)) },
    { id: "sharing", heading: "Who we may tell", items: await sharing(source) },
  ];
}

function cardLines({ services, tracked: { card } }: CopySource, options: OptionWords) {
  const { name } = card;
  const practice =
    card.practice.kind === "registered"
      ? (services.content.practiceByCode.get(card.practice.code)?.name ?? card.practice.code)
      : options("practice", [card.practice.kind]);
  return [
    ["First name", name.first],
    ["Last name", name.last],
    ["What you like to be called", name.called],
    ["Date of birth", card.birthDate === null ? null : sayLocalDateAndYear(card.birthDate)],
    ["Postcode", card.postcode],
    ["GP practice", practice],
    ["GP practice, in words", card.practiceWords],
    ["In your own words", card.ownWords],
    ["What makes it easier", [options("access", card.access), card.accessWords ?? ""].filter(Boolean).join("; ")],
    ["Interpreter", options("interpreter", chosen(card.interpreter))],
    ["Somebody comes with you", card.someoneWithMe ? "Yes" : "No"],
    ["Language", [options("language", chosen(card.language)), card.languageWords].filter(Boolean).join("; ")],
    ["British Sign Language", card.signsBsl ? "Yes" : null],
    ["Would rather see", card.wish],
    ["It was agreed", agreedWords[card.agreed]],
    ["Who asked for you", helperWords(card)],
  ] as const;
}

const chosen = (code: string | null): string[] => (code === null ? [] : [code]);

const agreedWords: Readonly<Record<ReferralCard["agreed"], string>> = {
  self: "By you",
  yes: "By you, as whoever asked for you said",
  "cannot-decide": "Whoever asked for you said that you cannot decide this now",
};

/** Who they said they are. How to reach them is about them, and is not given. */
function helperWords({ helper }: ReferralCard): string | null {
  return helper && [helper.name, helper.relation, helper.role, helper.organisation].filter(Boolean).join(", ");
}

/** What we wrote down ourselves, and where it is. */
async function stood({ services, db, tracked }: CopySource): Promise<CopyItem> {
  const referral = await findReferralOfConversation(db, tracked.conversationId);
  const added = await findAddedPerson(db, tracked.conversationId);
  const labels = await listLabelsOf(db, [tracked.id]);
  return item({
    key: `referrals/${tracked.id}/state`,
    what: "What we wrote down",
    at: null,
    by: "The site",
    lines: [
      ...madeOfIt(services, tracked).map(({ label, words }) => [label, words] as const),
      ["How it came to us", added === null ? null : `You ${sayHowTheyCame(added.how)}, and staff typed it`],
      ["Labels that your team put on it", labels.map(({ name }) => name).join("; ")],
      ["Somebody looks at whether we keep it", referral?.reviewKeepingOn],
    ],
  });
}

type SafeThen = ContactFacts & { version: number; by: string; at: Date };

function contact({ tracked }: CopySource, options: OptionWords, facts: SafeThen): CopyItem {
  const { answers, called, whoElse, timesInWords, version, by, at } = facts;
  const throughHelper = tracked.card.agreed === "cannot-decide" && answers.saidBy.kind === "helper";
  return item({
    key: `contact_facts/${tracked.id}/${version}`,
    what: version === 0 ? "As it was sent" : "As it was said later",
    at,
    by: by === "person" ? "You" : by === "helper" ? "Whoever asked for you" : "Staff, who asked you",
    lines: [
      ["What you like to be called", called],
      ["Ways", answers.ways.map((way) => wayLabels[way]).join("; ")],
      ["Phone", answers.phone],
      ["Texts to", answers.textNumber],
      ["Email", answers.mail],
      ["Letters to", answers.address],
      ["Through someone", throughHelper ? (tracked.card.helper?.name ?? "") : answers.throughSomeone],
      ["We may leave a voicemail", saidWords[answers.voicemail]],
      ["We may say who we are", saidWords[answers.sayWhoWeAre]],
      ["Others who see or hear it", saidWords[answers.othersSee]],
      ["Who else", whoElse],
      ["Good times", options("times", answers.times)],
      ["When not to ring, in your words", timesInWords],
      ["Checked with you alone", answers.checkedWithPerson ? "Yes" : null],
    ],
  });
}

const saidWords = { yes: "Yes", no: "No", nobody: "Nobody", someone: "Somebody", "not-said": "Not said" } as const;

async function sharing({ db, tracked }: CopySource): Promise<CopyItem[]> {
  const told = { practice: "Your GP practice", referrer: "Whoever asked for you" };
  const referral = await findReferralOfConversation(db, tracked.conversationId);
  const sent = item({
    key: `referrals/${tracked.id}/sharing`,
    what: "As it was sent",
    at: tracked.submittedAt,
    by: "You",
    lines: [
      [told.practice, yesNo(referral?.shareWithPractice ?? false)],
      [told.referrer, tracked.card.helper === null ? null : yesNo(referral?.tellReferrer ?? false)],
    ],
  });
  const changes = await listSharingChanges(db, tracked.id);
  return [
    sent,
    ...changes.map(({ id, at, by, what, shared }) =>
      item({
        key: `sharing_changes/${id}`,
        what: "Changed",
        at,
        by: by === "person" ? "You" : "Staff, as you told them",
        lines: [[told[what], yesNo(shared)]],
      }),
    ),
  ];
}

function yesNo(may: boolean): string {
  return may ? "We may tell them" : "We do not tell them";
}
