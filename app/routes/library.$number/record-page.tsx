import { Link } from "@remix-run/react";
import { ButtonLink } from "#app/ui/button/button.tsx";
import { CopyButton } from "#app/ui/copy-button/copy-button.tsx";
import type { ThreadView } from "#app/ui/discussion/post-view.ts";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { As } from "../library/look-as.ts";
import { LibraryDone } from "../library/library-done.tsx";
import { AboutIt } from "./about-it.tsx";
import { FileSection } from "./file-section.tsx";
import { KeeperPart } from "./keeper-part.tsx";
import { Questions } from "./questions.tsx";
import type { RecordView } from "./record-view.ts";

type Props = {
  record: RecordView;
  questions: ThreadView[];
  as: As;
  address: string;
  member: boolean;
  done: string | null;
};

export function RecordPage({ record, questions, as, address, member, done }: Props) {
  const { number, version } = record;
  return (
    <Page heading={record.title} caption={record.type} back={{ to: "/library", text: "Library" }}>
      <LibraryDone done={done} />
      {as === null ? null : <LookingAs as={as} number={number} />}
      <State record={record} />
      {version.isNewest ? null : (
        <InsetText>
          <p>
            This is version {version.number}. <Link to={`/library/${number}`}>Go to the newest version</Link>, or see{" "}
            <Link to={`/library/${number}/changed?from=${version.number}`}>what changed since</Link>.
          </p>
        </InsetText>
      )}
      {record.summary === "" ? null : <p className="keep-lines">{record.summary}</p>}
      {version.url === null ? null : (
        <p>
          <a className="nhsuk-button" href={version.url} rel="nofollow ugc noopener noreferrer">
            Open the web page
          </a>
          <br />
          <span className="checksum">{version.url}</span>
        </p>
      )}
      {record.link?.says ? <p>{record.link.says}</p> : null}
      {record.files.map((file) => (
        <FileSection key={file.place} file={file} number={number} scanned={record.scanned} />
      ))}
      {record.discussion === null ? null : <FromDiscussion record={record} />}
      <AboutIt record={record} />
      <Questions threads={questions} />
      <p>
        <CopyButton text={address} label="Copy the link to this page" />
      </p>
      {member ? (
        <ButtonLink to={`/library/${number}/save`} kind="secondary">
          Save it in a list
        </ButtonLink>
      ) : null}
      {record.keeps ? <KeeperPart record={record} /> : null}
    </Page>
  );
}

/** What was made of a discussion says so, also while it is made again after somebody took their words out. */
function FromDiscussion({ record: { number, discussion, files, version } }: { record: RecordView }) {
  return (
    <InsetText>
      {files.length > 0 ? null : (
        <p>
          Words were taken out of this version, so it is gone.{" "}
          {version.isNewest ? (
            "What the others agreed to is made again: load the page again in a minute."
          ) : (
            <Link to={`/library/${number}`}>Go to the newest version</Link>
          )}
        </p>
      )}
      <p>
        This was made of a discussion. Everybody whose words stand in it has agreed.{" "}
        {discussion?.thread ? (
          <Link to={`/threads/${discussion.thread.number}`}>Read the discussion: {discussion.thread.title}</Link>
        ) : null}
      </p>
    </InsetText>
  );
}

function State({ record }: { record: RecordView }) {
  const { draft, withdrawn, embargoUntil, overdue, version } = record;
  return (
    <p className="card__tags">
      {record.sample ? <SampleMark /> : null}
      {draft ? <Tag colour="grey">Draft</Tag> : null}
      {withdrawn === null ? null : <Tag colour="red">Withdrawn</Tag>}
      {version.released ? null : <Tag colour="yellow">Not released yet</Tag>}
      {embargoUntil === null ? null : (
        <Tag colour="yellow">
          From <When at={embargoUntil} form="date-time" />
        </Tag>
      )}
      {overdue ? <Tag colour="yellow">Due to be checked</Tag> : null}
      {record.link?.badge ? <Tag colour="red">{record.link.badge}</Tag> : null}
    </p>
  );
}

function LookingAs({ as, number }: { as: "public" | "member"; number: number }) {
  return (
    <InsetText>
      <p>This is what {as === "public" ? "everyone who is not signed in" : "a member who is in no space"} sees.</p>
      <ButtonLink to={`/library/${number}`} kind="secondary">
        Back to how you see it
      </ButtonLink>
    </InsetText>
  );
}
