import { forwardRef, type ReactNode } from "react";
import type { PersonItem } from "#app/domain/conversation/transcript.ts";
import { LinkButton } from "#app/ui/button/button.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { When } from "#app/ui/when/when.tsx";
import { TalkFiles } from "./talk-files.tsx";

/** What is not in the conversation yet, as it is shown at its end. */
export type WaitingWords = {
  clientId: string;
  words: string;
  says: string;
  /** Where the words cannot go as they are: they go back into the box. */
  takeBack?: (() => void) | undefined;
};

export type TalkListProps = {
  items: readonly PersonItem[];
  waiting?: readonly WaitingWords[];
  /** Where the addresses of their files begin. */
  filesAt: string;
};

/** What the two sides wrote, oldest first, with what the site says between. A plain list: news of it is spoken elsewhere. */
export const TalkList = forwardRef<HTMLOListElement, TalkListProps>(function TalkList(
  { items, waiting = [], filesAt },
  list,
) {
  return (
    <ol className="talk" ref={list}>
      {items.map((item) => (
        <TalkItem key={keyOf(item)} item={item} filesAt={filesAt} />
      ))}
      {waiting.map(({ clientId, words, says, takeBack }) => (
        <li key={clientId} className="talk__item talk__item--waiting">
          <Head from="you">{says}</Head>
          <p className="talk__words">{words}</p>
          {takeBack ? (
            <LinkButton type="button" onClick={takeBack}>
              Take it back
            </LinkButton>
          ) : null}
        </li>
      ))}
    </ol>
  );
});

/** What waited keeps its place on the page when it is in the conversation. */
function keyOf(item: PersonItem): string {
  return item.kind === "message" && item.clientId !== null ? item.clientId : String(item.n);
}

function TalkItem({ item, filesAt }: { item: PersonItem; filesAt: string }) {
  const at = <When at={item.at} form="date-time" />;
  switch (item.kind) {
    case "answered":
      return null;
    case "line":
      return (
        <li className="talk__line" data-n={item.n} tabIndex={-1}>
          {item.words} <span className="talk__at">{at}</span>
        </li>
      );
    case "message":
      return (
        <li
          className={classNames("talk__item", item.from === "us" && "talk__item--staff")}
          data-n={item.n}
          tabIndex={-1}
        >
          <Head from={item.from}>
            {at}
            {item.from === "you" ? " · Sent" : null}
          </Head>
          {item.words === "" ? null : <p className="talk__words">{item.words}</p>}
          <TalkFiles files={item.files} at={filesAt} />
        </li>
      );
  }
}

function Head({ from, children }: { from: "you" | "us"; children: ReactNode }) {
  return (
    <p className="talk__head">
      <strong>{from === "you" ? "You" : "Your link worker’s team"}</strong> <span>{children}</span>
    </p>
  );
}
