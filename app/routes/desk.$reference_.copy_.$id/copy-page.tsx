import { Form } from "@remix-run/react";
import { neverInCopy } from "#app/routes/track.$reference_.copy/copy-words.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { When } from "#app/ui/when/when.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import type { Refused } from "../administration/typed.ts";
import { CopySections } from "./copy-parts.tsx";
import type { ChooseView, PreviewView } from "./copy-view.ts";
import { fieldOf } from "./held-in-form.ts";

type ChooseProps = { view: ChooseView; refused: Refused | undefined };

/** Everything that hangs from the record, with a choice below each thing that somebody may hold back. */
export function ChoosePage({ view, refused }: ChooseProps) {
  return (
    <Page
      heading={`A copy for ${view.called}`}
      caption={`Reference ${view.shownReference}`}
      back={{ to: `/desk/${view.reference}/requests`, text: "What they asked of us" }}
      errors={errorItems(refused)}
    >
      <p>
        They asked for everything that we hold about them. Answer by <When at={view.dueOn} />.
      </p>
      <p>
        They get all of it, unless the law lets us hold something back. Their own words, and what we said to them,
        always go. Hold back what others said or what is about others, unless they agreed.
      </p>
      <Form method="post" noValidate>
        <input type="hidden" name="until" value={view.until} />
        <CopySections sections={view.sections} held={view.held} />
        <Button name="intent" value="preview">
          Show me what they will get
        </Button>
      </Form>
      <Refuse view={view} refused={refused} />
    </Page>
  );
}

function Refuse({ view, refused }: ChooseProps) {
  const kept = keptIn(refused);
  return (
    <Details summary="We cannot give a copy">
      <Form method="post" noValidate>
        <input type="hidden" name="until" value={view.until} />
        <TextArea
          {...kept.one("answer")}
          label="Why not, and what they can do"
          hint="They read it on their page, with your name. Say that they can complain to the Information Commissioner."
          rows={5}
        />
        <Button kind="secondary" name="intent" value="refuse">
          Refuse the copy
        </Button>
      </Form>
    </Details>
  );
}

type PreviewProps = { view: ChooseView; preview: PreviewView; refused: Refused | undefined };

/** The copy as the person will read it, and the decision. */
export function PreviewPage({ view, preview, refused }: PreviewProps) {
  const kept = keptIn(refused);
  return (
    <Page
      heading={`What ${view.called} will get`}
      caption={`Reference ${view.shownReference}`}
      back={{ to: `/desk/${view.reference}/copy/${view.id}`, text: "Choose again" }}
      errors={errorItems(refused)}
    >
      <InsetText>
        {preview.held.length === 0 ? <p>Nothing is held back.</p> : null}
        {preview.held.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </InsetText>
      <Form method="post" noValidate>
        <input type="hidden" name="until" value={preview.until} />
        {Object.entries(preview.chosen).map(([key, reason]) => (
          <input key={key} type="hidden" name={fieldOf(key)} value={reason} />
        ))}
        <TextArea
          {...kept.one("answer", preview.answer)}
          label="Your answer"
          hint="They read it on their page, with your name. If you hold something back, say so, without saying what it is."
          rows={5}
        />
        <Button name="intent" value="give">
          Give this copy
        </Button>
        <Button kind="secondary" name="intent" value="choose">
          Choose again
        </Button>
      </Form>
      <CopySections sections={preview.sections} held={null} />
      <h2 className="nhsuk-heading-m">Who looked at it</h2>
      <ul>
        {preview.readers.map(({ day, role, team }, index) => (
          <li key={index}>
            <When at={day} />: {role}, {team}
          </li>
        ))}
      </ul>
      <h2 className="nhsuk-heading-m">What stands in no copy</h2>
      <ul>
        {neverInCopy.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Page>
  );
}
