import { Form, Link } from "@remix-run/react";
import type { StaffNow } from "#app/domain/conversation/transcript.ts";
import { Button, ButtonGroup } from "#app/ui/button/button.tsx";
import type { LiveWords } from "../desk.live/live-words.ts";
import type { LiveView } from "./load-live.ts";

type LiveBarProps = {
  reference: string;
  called: string;
  live: LiveView;
  /** Null while it is not known: what was so before the line broke is not said any longer. */
  now: StaffNow | null;
  mayWrite: boolean;
  news: LiveWords | null; // what became of the button that was pressed
  line: string | null; // null without script
};

/** Who takes part now, and the buttons to take part. It keeps its height, so that nothing below it moves. */
export function LiveBar({ reference, called, live, now, mayWrite, news, line }: LiveBarProps) {
  return (
    <div className="live-bar">
      <p className="live-bar__now" role="status">
        {sayNow(now, called)}
      </p>
      {news?.kind === "info" ? (
        <p className="live-bar__news" role="alert">
          {news.words}
        </p>
      ) : null}
      <Buttons reference={reference} now={now ?? live.now} guideOpen={live.guideOpen} mayWrite={mayWrite} />
      <p className="live-bar__line">{line}</p>
    </div>
  );
}

function sayNow(now: StaffNow | null, called: string): string {
  if (now === null) return "Who is here is not known while the line is broken.";
  if (!now.live) return `Live conversations are off now. ${called} gets what you write on their tracking page.`;
  return `${now.says} ${sayHere(now, called)}`;
}

function sayHere({ personHere }: StaffNow, called: string): string {
  return personHere ? `${called} has the page open now.` : `${called} does not have the page open.`;
}

type ButtonsProps = { reference: string; now: StaffNow; guideOpen: boolean; mayWrite: boolean };

function Buttons({ reference, now, guideOpen, mayWrite }: ButtonsProps) {
  if (!now.joined && !now.canJoin) {
    return mayWrite && now.live ? (
      <p>
        To join, first say <Link to="/desk">on your desk</Link> that you are here.
      </p>
    ) : null;
  }
  return (
    <Form method="post" action="/desk/live" preventScrollReset>
      <input type="hidden" name="reference" value={reference} />
      <ButtonGroup>
        {now.joined ? (
          <Button kind="secondary" name="intent" value="leave">
            Leave
          </Button>
        ) : (
          <Button name="intent" value="join">
            Join the conversation
          </Button>
        )}
        {now.joined && guideOpen ? (
          <Button kind="secondary" name="intent" value="hand-back">
            Hand back to the guide
          </Button>
        ) : null}
      </ButtonGroup>
    </Form>
  );
}
