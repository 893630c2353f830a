import { sayAnswer } from "#app/domain/guide/say-answer.ts";
import type { StepValues } from "#app/domain/guide/flow.ts";
import type { CopyItem, CopySection } from "#app/domain/record/record-copy.ts";
import { findConversation } from "#db/queries/conversations.ts";
import { listEntriesForCopy, type EntryInCopy } from "#db/queries/record/copy-rows.ts";
import { findReferralOfConversation } from "#db/queries/referrals.ts";
import { flagWords } from "../desk._index/flag-words.ts";
import { item, type CopySource } from "./copy-source.ts";

/** Everything of the conversation: what both read, what staff noted between themselves, and what the site made of it. */
export async function saidInCopy(source: CopySource): Promise<CopySection[]> {
  const entries = await listEntriesForCopy(source.db, source.tracked.conversationId);
  const answer = await answersOf(source);
  const both = entries.filter(({ audience }) => audience === "both");
  const staff = entries.filter(({ audience }) => audience === "staff");
  return [
    {
      id: "said",
      heading: "What was said, the oldest first",
      items: both.flatMap((one) => answer(one) ?? message(one)),
    },
    { id: "private-notes", heading: "Notes of staff in the conversation", items: staff.map(note) },
    {
      id: "marks",
      heading: "What the site made of it",
      items: [...(await flags(source)), ...entries.flatMap((one) => mark(source, one))],
    },
  ];
}

/** Answers in the words of the questions as they were asked, also those that were changed later. */
async function answersOf({ db, services, tracked }: CopySource): Promise<(entry: EntryInCopy) => CopyItem[] | null> {
  const conversation = await findConversation(db, tracked.conversationId);
  if (conversation === null) throw new Error("a referral always has its conversation");
  const { steps } = services.flows.byVersion(conversation.flowVersion);
  const saying = { practice: (code: string) => services.content.practiceByCode.get(code)?.name ?? code };
  const byHelper = tracked.card.helper !== null;
  return ({ id, kind, at, stepId, body }) => {
    if (kind !== "answer" && kind !== "change") return null;
    const step = steps[stepId ?? ""];
    if (step?.fields.length === 0) return []; // a page that asks nothing
    const { skipped = false, values = {} } = body;
    const said =
      step === undefined ? plain(values) : sayAnswer(step, { skipped, values: withoutHelpersContact(values) }, saying);
    const answered = item({
      key: `entries/${id}`,
      what: step?.kind === "check" ? "What was agreed" : step?.question || "An answer",
      at,
      by: byHelper ? "Whoever asked for you" : "You",
      hold: byHelper ? "may" : "never",
      lines: said.length === 0 ? [["", "Left out"]] : said.map(({ label, words }) => [label, words] as const),
    });
    return [answered];
  };
}

/** A question that is not in the flow any more still shows what was answered. */
function plain(values: StepValues) {
  const own = Object.entries(withoutHelpersContact(values));
  return own.map(([label, value]) => ({ label, words: typeof value === "string" ? value : value.join("; ") }));
}

/** How to reach whoever helped is about them, not about the person. */
export function withoutHelpersContact(values: StepValues): StepValues {
  const theirs = ["helper-ways", "helper-phone", "helper-mail", "helper-times"];
  return Object.fromEntries(Object.entries(values).filter(([field]) => !theirs.includes(field)));
}

function message({ id, kind, author, at, body }: EntryInCopy): CopyItem {
  const by = author === "person" ? "You" : author === "staff" ? "Staff" : "The site";
  const what = kind === "line" ? "A line of the site" : "A message";
  return item({ key: `entries/${id}`, what, at, by, lines: [["", body.words]] });
}

function note({ id, kind, author, at, body }: EntryInCopy): CopyItem {
  const by = author === "site" ? "The site" : "Staff";
  const what = kind === "line" ? "A line for staff" : "A private note";
  return item({ key: `entries/${id}`, about: id, what, at, by, hold: "may", lines: [["", body.words]] });
}

/** That somebody may be in danger, as it stands on the record. */
async function flags({ services, db, tracked }: CopySource): Promise<CopyItem[]> {
  const referral = await findReferralOfConversation(db, tracked.conversationId);
  if (referral === null || referral.flags.length === 0) return [];
  const { youngestAge } = services.content.region.settings;
  const told = flagWords({ ...referral, flagged: referral.flaggedAt !== null }, youngestAge);
  const lines = [["", [...told.flags, ...told.labels].join("; ")]] as const;
  const key = `referrals/${tracked.id}/flags`;
  return [item({ key, what: "A flag", at: referral.flaggedAt, by: "The site", hold: "may", worry: true, lines })];
}

/** What was understood from words, by the names of the rules: an opinion about the person too. */
function mark({ services }: CopySource, entry: EntryInCopy): CopyItem[] {
  const { id, at, risk, riskRules, needs, lexiconVersion, body } = entry;
  const known = services.content.region.needs;
  const needWords = (ids: readonly string[]) => ids.map((one) => known.find((need) => need.id === one)?.label ?? one);
  const lines = [
    ["Needs", needWords(needs).join("; ")],
    ["Suggested", needWords(body.suggested ?? []).join("; ")],
    ["Found", (body.facts ?? []).join("; ")],
    ["Level of worry", risk === "none" ? "" : risk],
    ["Rules", riskRules.join("; ")],
  ] as const;
  if (lines.every(([, words]) => words === "")) return [];
  const version = ["Version of the rules", lexiconVersion] as const;
  const key = `entries/${id}/marks`;
  return [
    item({ key, what: "Marks", at, by: "The site", hold: "may", worry: risk !== "none", lines: [...lines, version] }),
  ];
}
