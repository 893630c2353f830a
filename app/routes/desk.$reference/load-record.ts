import { data, type AppLoadContext } from "@remix-run/node";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { mayHold } from "#app/domain/people/may.ts";
import { explainTask, explainToStaff } from "#app/domain/referral/explain-routing.ts";
import { hasDied } from "#app/domain/referral/has-died.ts";
import { readReference } from "#app/domain/referral/reference.ts";
import { sayDue } from "#app/domain/referral/say-due.ts";
import { errorFields } from "#app/http/error-fields.ts";
import type { Services } from "#app/services.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { perform } from "#app/use-cases/perform.ts";
import { recordRead, type RecordReadInput } from "#app/use-cases/desk/record-read.ts";
import { caseloadOf, type Case } from "#db/queries/caseload.ts";
import { findConversation } from "#db/queries/conversations.ts";
import { findGapSince } from "#db/queries/audit-breaks.ts";
import { listGlassOf } from "#db/queries/broken-glass.ts";
import { listStaffEntries } from "#db/queries/entries.ts";
import { listReadRecords, type ReadRecord } from "#db/queries/read-records.ts";
import { listPersonRequests } from "#db/queries/record/person-requests.ts";
import { listMoves } from "#db/queries/referrals.ts";
import { listStandingHolds } from "#db/queries/rights/holds.ts";
import { sharingOf } from "#db/queries/sharing.ts";
import { viewsOf } from "../desk._index/load-desk.ts";
import { stateWords } from "../desk._index/state-words.ts";
import { accessWords } from "./access-words.ts";
import { actsView } from "./acts-view.ts";
import { answersView, ownWordsView } from "./answers-view.ts";
import { cameWords } from "./came-words.ts";
import { contactOfDead, contactView } from "./contact-view.ts";
import { directQuestion } from "./direct-question.ts";
import { flagView } from "./flag-view.ts";
import { helperView } from "./helper-view.ts";
import { loadLive } from "./load-live.ts";
import { loadWriting } from "./load-writing.ts";
import { namesFor } from "./names-for.ts";
import { noticedView } from "./noticed-view.ts";
import { withReachLines } from "./reach-lines.ts";
import { reachSummaryView } from "./reach-summary-view.ts";
import type { RecordView } from "./record-view.ts";
import { sentAnswers } from "./sent-answers.ts";
import { tellMove } from "./tell-move.ts";
import { timelineItem } from "./timeline-item.ts";
import { withWorkLines } from "./work-lines.ts";
import { workView } from "./work-view.ts";

type Database = Services["db"]["read"];
type Viewer = ReturnType<typeof viewerOf>;

const readersShown = 200;

/**
 * A person's record, for whoever may see it: that they open it is committed before anything of it is sent. `before`: the
 * opening of a page that has it open and loads itself again.
 * @throws 404 for what is not theirs, as for what never was; 503 when the opening cannot be recorded
 */
export async function loadRecord(
  context: AppLoadContext,
  typed: string,
  before: string | null = null,
): Promise<RecordView> {
  const { services } = context;
  const viewer = viewerOf(context);
  const reference = readReference(typed);
  const input = { memberId: viewer.memberId, reference: reference ?? "", opening: before };
  const opening = reference === null ? null : await openingOf(context, input);
  if (reference === null || opening === null) throw data(null, { status: 404 });
  return services.db.snapshot(async (db) => {
    const found = await caseloadOf(db, viewer, services.calendar).find(reference);
    if (found === null) throw data(null, { status: 404 });
    return { ...(await viewOf(context, db, found, viewer)), opening };
  });
}

/** @returns null when there is no such referral for this member. */
async function openingOf({ services, requestId }: AppLoadContext, input: RecordReadInput): Promise<string | null> {
  try {
    const read = await perform(services, recordRead, input);
    return read.ok ? read.value.opening : null;
  } catch (error) {
    services.log("read-not-recorded", { requestId, ...errorFields(error) });
    throw data(null, { status: 503 });
  }
}

export async function viewOf(
  context: AppLoadContext,
  db: Database,
  found: Case,
  viewer: Viewer,
): Promise<Omit<RecordView, "opening">> {
  const { content, calendar, flows, ids } = context.services;
  const { referral, safe } = found;
  const { card } = referral;
  const conversation = await findConversation(db, referral.conversationId);
  if (conversation === null) throw new Error("a referral always has its conversation");
  const flow = flows.byVersion(conversation.flowVersion);
  const history = await historyOf(context, db, found);
  const others = await caseloadOf(db, viewer, calendar).samePerson(referral.id);
  const [head] = await viewsOf(context, db, [found], viewer);
  if (head === undefined) throw new Error("one case gives one row");
  const { answers, heard } = await sentAnswers(db, referral, conversation);
  const { entries } = history;
  const told = await sharingOf(db, referral);
  const saying = { practice: (code: string) => content.practiceByCode.get(code)?.name ?? code };
  return {
    head,
    told,
    came: await cameWords(db, referral.conversationId),
    fullName: [card.name.first || safe.called, card.name.last].filter(Boolean).join(" "),
    birthDate: card.birthDate,
    version: referral.version,
    state: stateWords[referral.state],
    clocks: found.dues.map((due) => ({ words: sayDue(due, viewer.now, calendar), over: due.at < viewer.now })),
    flag: flagView(found, entries, { words: head.flags, nameOf: history.nameOf }),
    raises: history.moves.filter(({ kind }) => kind === "flag-raised").length,
    noticed: noticedView({ flow, heard, answers, entries }),
    direct: directQuestion(flow, answers, saying),
    ownWords: ownWordsView(card.ownWords, answers),
    saidBy: card.helper !== null && !safe.answers.checkedWithPerson ? card.helper.name : null,
    contact: hasDied(referral) ? contactOfDead : contactView(safe, flow),
    reaching: await reachSummaryView(db, found, { now: viewer.now, calendar }),
    work: await workView(db, referral),
    requests: await requestsOf(db, referral),
    holds: { standing: await listStandingHolds(db, referral.id), mayHold: mayHold(viewer, found.facts) },
    access: accessWords(card, flow, history.names.languages),
    tasks: referral.tasks.map((task) => ({ kind: task.kind, words: explainTask(task, history.names) })),
    timeline: entries.map((entry) => timelineItem(entry, head.called, history.nameOf)),
    scans: context.services.config.scanner !== null,
    last: conversation.lastSeq,
    seen: conversation.lastSeq,
    reader: viewer.name,
    readerId: viewer.memberId,
    madeAt: viewer.now,
    live: await loadLive(context.services, db, found, viewer),
    writing: await loadWriting(context.services, db, found, viewer),
    answers: answersView(flow, answers, saying),
    helper: helperView(referral, told),
    trace: referral.because.map((reason) => explainToStaff(reason, history.names)),
    moves: await withWorkLines(db, referral.id, await withReachLines(db, found, history.told, calendar)),
    readers: readersOf(history.reads, calendar),
    gapSince: await findGapSince(db, referral.id),
    glass: await listGlassOf(db, referral.id),
    joined: await viewsOf(context, db, others.joined, viewer),
    maybe: await viewsOf(context, db, others.maybe, viewer),
    acts: await actsView(db, found, viewer, calendar),
    forms: { say: ids.newId(), note: ids.newId(), close: ids.newId(), flag: ids.newId() },
  };
}

/** That there is one, and nothing of its words. */
async function requestsOf(db: Database, referral: Case["referral"]): Promise<RecordView["requests"]> {
  const all = await listPersonRequests(db, referral);
  return all.map(({ id, kind, at, dueOn, state }) => ({ id, kind, at, dueOn, waiting: state === "waiting" }));
}

/** Moves, words and readings, with the names of everyone in them. */
async function historyOf({ services }: AppLoadContext, db: Database, { referral }: Case) {
  const moves = await listMoves(db, referral.id);
  const entries = await listStaffEntries(db, referral.conversationId);
  const reads = await listReadRecords(db, referral.id, readersShown);
  const inTrace = referral.because.flatMap((reason) => ("workerId" in reason ? reason.workerId : []));
  const inMoves = moves.flatMap((move) => [move.by, move.toValue ?? ""]);
  const authors = entries.flatMap((entry) => entry.authorId ?? []);
  const names = await namesFor(db, services.content, [
    ...inTrace,
    ...inMoves,
    ...authors,
    referral.acknowledgedBy ?? "",
  ]);
  const nameOf = (id: string) => fixedNames[id] ?? names.workers[id] ?? names.teams[id] ?? id;
  return {
    moves,
    entries,
    reads,
    names,
    nameOf,
    told: moves.map((move) => ({ id: move.id, at: move.at, words: tellMove(move, nameOf) })),
  };
}

const fixedNames: Readonly<Record<string, string>> = {
  person: "The person",
  site: "The site",
  duty: "the duty coordinator",
};

/** One line for each member and day. */
function readersOf(reads: readonly ReadRecord[], calendar: Services["calendar"]): RecordView["readers"] {
  const lines = new Map<string, RecordView["readers"][number]>();
  for (const { memberId, name, at } of reads) {
    const day = localDateOf(at, calendar);
    const line = lines.get(`${memberId} ${day}`) ?? { name, day, times: 0 };
    lines.set(`${memberId} ${day}`, { ...line, times: line.times + 1 });
  }
  return [...lines.values()];
}
