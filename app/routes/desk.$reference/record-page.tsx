import type { StaffConversation } from "#realtime/client/use-staff-conversation.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { When } from "#app/ui/when/when.tsx";
import { CaseTags } from "../desk._index/case-card.tsx";
import type { LiveWords } from "../desk.live/live-words.ts";
import { Acts } from "./acts.tsx";
import { doneWords } from "./done-words.ts";
import { FirstThings } from "./first-things.tsx";
import { LabelsAndCover } from "./labels-and-cover.tsx";
import { NextInList, useWayBack } from "./list-place.tsx";
import { TraceGap } from "./trace-gap.tsx";
import { Helper, History, SamePerson, Told } from "./more.tsx";
import { RecordKeys } from "./record-keys.tsx";
import { ReachSummary } from "./reach-summary.tsx";
import type { RecordView } from "./record-view.ts";
import type { Refused } from "./refused.ts";
import { RequestsLine } from "./requests-line.tsx";
import { SharingLine } from "./sharing-line.tsx";
import { NoteForm } from "./note-form.tsx";
import { Talk } from "./talk.tsx";
import { WorkPart } from "./work-part.tsx";

export type RecordPageProps = {
  record: RecordView;
  done: string | null;
  refused: Refused | null;
  code: { code: string; expiresAt: Date } | null;
  talk: StaffConversation;
  news: LiveWords | null;
};

/** One referral: their own words first, what keeps them safe, what to do, and everything that happened. */
export function RecordPage({ record, done, refused, code, talk, news }: RecordPageProps) {
  const { head } = record;
  const doneNow = doneWords(done);
  const heading = head.age === null ? head.called : `${head.called}, ${head.age}`;
  return (
    <Page heading={heading} caption={`Reference ${head.shownReference}`} back={useWayBack()} errors={errorsOf(refused)}>
      {doneNow === null ? null : <NotificationBanner kind="success" heading={doneNow} />}
      {code === null ? null : <DataCode {...code} reference={head.shownReference} />}
      <div className="card__tags record-tags">
        <CaseTags one={head} />
      </div>
      <TraceGap since={record.gapSince} />
      <NextInList reference={head.reference} />
      <FirstThings record={record} refused={refused} />
      <ReachSummary record={record} />
      <WorkPart record={record} />
      <RequestsLine record={record} />
      <WhoAndWhen record={record} />
      <SharingLine record={record} />
      <Acts record={record} refused={refused} />
      <LabelsAndCover head={head} />
      <Talk record={record} refused={refused} talk={talk} news={news} />
      <NoteForm record={record} refused={refused} />
      <SamePerson record={record} />
      <Helper helper={record.helper} />
      <Told answers={record.answers} />
      <History record={record} />
      <RecordKeys />
    </Page>
  );
}

export function WhoAndWhen({ record }: { record: RecordView }) {
  const { head } = record;
  return (
    <section aria-label="Who has it, and what is due">
      <h2 className="nhsuk-heading-m">Who and when</h2>
      <SummaryList
        rows={[
          { key: "Who has it", value: head.owner },
          { key: "State", value: record.state },
          ...record.clocks.map((clock) => ({
            key: clock.over ? "Overdue" : "Due",
            value: <span className={clock.over ? "due due--over" : "due"}>{clock.words}</span>,
          })),
          ...(record.fullName === "" ? [] : [{ key: "Full name", value: record.fullName }]),
          ...(record.birthDate === null ? [] : [{ key: "Date of birth", value: <When at={record.birthDate} /> }]),
          { key: "Practice", value: head.pcn === null ? head.practice : `${head.practice}, ${head.pcn}` },
          { key: "Sent", value: [`${head.sent}. ${head.door}.`, record.came ?? ""].join(" ").trim() },
        ]}
      />
    </section>
  );
}

function DataCode({ code, expiresAt, reference }: { code: string; expiresAt: Date; reference: string }) {
  return (
    <NotificationBanner kind="success" title="Code for the person" heading={<span className="data-code">{code}</span>}>
      <p>
        They open “See how your referral goes” at the foot of this site, and type the reference {reference} and this
        code in place of the word. It stays open for one hour.
      </p>
      <p>
        Give it to the person by the safe way, and to nobody else. It works once, until{" "}
        <When at={expiresAt} form="date-time" />. It is shown only now. An older code does not work any more.
      </p>
    </NotificationBanner>
  );
}

/** Which field of which form the summary leads to. */
function errorsOf(refused: Refused | null) {
  if (refused === null) return [];
  const { intent, problem, errors } = refused;
  const lines = Object.entries(errors).map(([name, text]) => ({ href: `#${intent}-${name}`, text }));
  return problem === null ? lines : [{ text: problem }, ...lines];
}
