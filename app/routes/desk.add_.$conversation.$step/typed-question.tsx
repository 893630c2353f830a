import { SaidLines } from "#app/routes/refer.$flow.$step/answers-so-far.tsx";
import type { NotTaken } from "#app/routes/refer.$flow.$step/not-taken.ts";
import { questionAddress } from "#app/routes/refer.$flow.$step/question-address.ts";
import { QuestionTurn } from "#app/routes/refer.$flow.$step/question-turn.tsx";
import type { QuestionView } from "#app/routes/refer.$flow.$step/question-view.ts";
import { useAnnouncedTurn } from "#app/routes/refer.$flow.$step/use-announced-turn.ts";
import { ConversationSoFar } from "#app/ui/chat/conversation-so-far.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { DangerLine } from "../desk.add/danger-line.tsx";
import { TypingLine } from "../desk.add/typing-line.tsx";
import type { TypingView } from "../desk.add/typing-view.ts";

type TypedQuestionProps = { view: QuestionView; typing: TypingView; refused: NotTaken | null };

/** A question of the guide as the person would see it, with who types and what is different when somebody reads it aloud. */
export function TypedQuestion({ view: asked, typing, refused }: TypedQuestionProps) {
  const view = refused?.practice ? { ...asked, practice: refused.practice } : asked;
  const { steps, stepId, said, form } = view;
  const place = `${steps} ${stepId} ${form.turn}`;
  const danger = view.safety.some(({ urgency }) => urgency !== "calm") || view.urgentCall !== null;
  useAnnouncedTurn(refused ?? place);
  return (
    <Page back={{ to: view.back ?? view.begin }}>
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
      <QuestionTurn
        key={place}
        view={view}
        refused={refused}
        aside={
          <>
            <TypingLine typing={typing} />
            {danger ? <DangerLine how={typing.how} urgentCall={view.urgentCall} /> : null}
            {view.kind === "check" ? <BeforeSending how={typing.how} /> : null}
          </>
        }
      />
    </Page>
  );
}

/** What the guide asks leave for is the person's to say. */
function BeforeSending({ how }: Pick<TypingView, "how">) {
  return (
    <InsetText>
      {how === "wrote"
        ? "Tick only what they themselves wrote that they agree to. Leave the rest empty: their link worker asks them."
        : "Read their answers back to them. Tick only what they themselves say yes to. Send it when they say that it is right."}
    </InsetText>
  );
}
