import { lazy, Suspense } from "react";
import { ConversationSoFar } from "#app/ui/chat/conversation-so-far.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { SaidLines } from "./answers-so-far.tsx";
import type { NotTaken } from "./not-taken.ts";
import { questionAddress } from "./question-address.ts";
import { QuestionTurn } from "./question-turn.tsx";
import type { QuestionView } from "./question-view.ts";
import { useAnnouncedTurn } from "./use-announced-turn.ts";

type QuestionPageProps = { view: QuestionView; refused: NotTaken | null };

/** Its script comes only with a page that has it. */
const LivePanel = lazy(async () => ({
  default: (await import("#app/routes/track.$reference/live-panel.tsx")).LivePanel,
}));

/** The conversation with the guide: what was asked and said so far, and below it the question of now. */
export function QuestionPage({ view: asked, refused }: QuestionPageProps) {
  const view = refused?.practice ? { ...asked, practice: refused.practice } : asked;
  const { steps, stepId, said, form } = view;
  const place = `${steps} ${stepId} ${form.turn}`;
  useAnnouncedTurn(refused ?? place);
  return (
    <Page back={{ to: view.back ?? view.begin }}>
      {view.opens ? null : <p className="chat__guide">{view.ofItself}</p>}
      {view.kind === "check" ? null : (
        <ConversationSoFar
          turns={said.map((step) => ({
            id: step.stepId,
            asked: step.question,
            said: <SaidLines said={step.said} />,
            changeTo: questionAddress(steps, step.stepId),
          }))}
        />
      )}
      {view.live === null ? null : (
        <Suspense>
          <LivePanel view={view.live} />
        </Suspense>
      )}
      <QuestionTurn key={place} view={view} refused={refused} />
    </Page>
  );
}
