import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";

type Props = { team: { version: number; pausedSince: Date | null; sample: boolean } };

/** Whether the team takes people now, what a press would do, and the button. */
export function PauseOrResume({ team: { version, pausedSince, sample } }: Props) {
  const paused = pausedSince !== null;
  return (
    <section>
      {sample ? (
        <p>
          <SampleMark />
        </p>
      ) : null}
      {paused ? (
        <p>
          <Tag colour="yellow">Paused</Tag> since <When at={pausedSince} form="date" />. Nobody new comes to this team.
        </p>
      ) : (
        <p>
          This team takes people. When you pause it, nobody new comes, and whoever waits in its queue goes to the teams
          that agreed to take its people, else to the team for the council's area, else to the duty coordinator. Its
          link workers keep the people they hold.
        </p>
      )}
      <Form method="post">
        <input type="hidden" name="intent" value={paused ? "resume" : "pause"} />
        <input type="hidden" name="version" value={version} />
        <Button kind="secondary">{paused ? "Let the team take people" : "Pause the team"}</Button>
      </Form>
    </section>
  );
}
