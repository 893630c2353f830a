import { Form, Link } from "@remix-run/react";
import { Button, ButtonGroup, ButtonLink } from "#app/ui/button/button.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Prose } from "#app/ui/prose/prose.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";
import type { loadStart } from "./begin.ts";

type Start = Awaited<ReturnType<typeof loadStart>>;

/** What people should know before the first question, and the button that begins. */
export function StartPage({ start, notice }: { start: Start; notice: string | null }) {
  return (
    <Page heading={start.title} back={{ to: "/", text: "Home" }} errors={notice === null ? [] : [{ text: notice }]}>
      <Prose html={start.html} />
      {start.sentences.length === 0 ? null : (
        <ul>
          {start.sentences.map(({ language, sentence }) => (
            <li key={language} lang={language}>
              {sentence}
            </li>
          ))}
        </ul>
      )}
      {[...start.safety, ...start.leaving].map((text) => (
        <SafetyCard key={text.id} text={text} />
      ))}
      <BeginForm start={start} />
      <p>
        Do you have a code to come back?{" "}
        <Link to="/refer/come-back" discover="none">
          Use your code
        </Link>
        .
      </p>
      {start.door === "guide" ? (
        <p>
          You can see{" "}
          <Link to="/refer/questions" discover="none">
            all the questions
          </Link>{" "}
          first.
        </p>
      ) : null}
    </Page>
  );
}

function BeginForm({ start }: { start: Start }) {
  const action = start.door === "guide" ? "/refer?index" : "/refer/call-back";
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="conversation" value={start.conversation} />
      <ButtonGroup>
        {start.goOn === null ? (
          <Button>Start</Button>
        ) : (
          <>
            <ButtonLink to={start.goOn}>Go on where you were</ButtonLink>
            <Button kind="secondary" name="again" value="yes">
              Start again
            </Button>
          </>
        )}
      </ButtonGroup>
      {start.goOn === null ? null : (
        <p>
          {start.called
            ? "You asked us to ring you, and we will. If you start again, we delete what you wrote after you asked for that."
            : "If you start again, we delete what you wrote before."}
        </p>
      )}
      {start.keptUntil === null ? null : (
        <p>You have a code. With it we keep what you wrote until {start.keptUntil}.</p>
      )}
    </Form>
  );
}
