import { boardKinds } from "#app/domain/discussion/notice-board.ts";
import { Button, ButtonGroup } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { DateInput } from "#app/ui/date-input/date-input.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { AddFiles } from "#app/ui/discussion/add-files.tsx";
import { MarkdownButtons } from "#app/ui/discussion/markdown-buttons.tsx";
import { Look } from "#app/ui/discussion/post-look.tsx";
import { WriteForm } from "#app/ui/discussion/write-form.tsx";
import { WithoutName } from "#app/ui/discussion/write-box.tsx";
import { Guarded, NoNeighbour, TellsMany } from "#app/ui/discussion/write-parts.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { Kept } from "../administration/kept.ts";
import { boardKindName } from "../spaces/board-kind-name.ts";
import type { BoxView } from "../threads.$number/box-view.ts";
import type { RefusedNew } from "./take-new.ts";

type NewThreadFormProps = {
  postId: string;
  longest: number;
  longestTitle: number;
  everyone: boolean;
  board: boolean;
  places: { councils: Choice[]; pcns: Choice[] };
  kept: Kept;
  refused: RefusedNew | undefined;
  box: BoxView;
};

type Choice = { value: string; label: string };

/** A new thread: its title, its words, what it is, and to whom it is put. */
export function NewThreadForm(props: NewThreadFormProps) {
  const { postId, longest, longestTitle, everyone, board, places, kept, refused, box } = props;
  return (
    <WriteForm kept={box.kept} rule={box.rule}>
      <input type="hidden" name="post" value={postId} />
      <Look look={refused?.look} />
      <NoNeighbour everyone={everyone} />
      <TextInput
        {...kept.one("title", box.draft.title)}
        label="Title (optional)"
        hint={`Up to ${longestTitle} letters. Without one, the first line becomes the title.`}
      />
      <TextArea
        {...kept.one("body", box.draft.body)}
        label={board ? "Your notice" : "Your words"}
        hint="Members see your name beside it, as your profile allows. Write @ and a member’s full name to tell them, or @space to tell everybody in the space."
        rows={10}
        maxLetters={longest}
      />
      <MarkdownButtons of="body" />
      <AddFiles takes={box.takes} held={refused?.held ?? []} fileProblem={kept.error("files")} />
      <Guarded findings={refused?.findings ?? []} />
      <TellsMany count={refused?.tellsMany} />
      {board ? <OfNotice kept={kept} /> : <OfTalk kept={kept} />}
      <PutTo places={places} kept={kept} />
      <WithoutName chosen={kept.values("without-name").includes("yes")} />
      <ButtonGroup>
        <Button name="intent" value="send">
          {board ? "Put it up" : "Start the thread"}
        </Button>
        <Button kind="secondary" name="intent" value="look">
          See how it looks
        </Button>
      </ButtonGroup>
    </WriteForm>
  );
}

function OfTalk({ kept }: { kept: Kept }) {
  return (
    <Radios
      {...kept.one("kind", "question")}
      label="What is it?"
      labelSize="s"
      choices={[
        { value: "question", label: "A question: I would like an answer" },
        { value: "talk", label: "Something to tell or to talk about" },
      ]}
    />
  );
}

function OfNotice({ kept }: { kept: Kept }) {
  return (
    <>
      <Radios
        {...kept.one("kind")}
        label="What is it?"
        labelSize="s"
        choices={boardKinds.map((value) => ({ value, label: boardKindName[value] }))}
      />
      <DateInput
        {...kept.day("endsOn")}
        label="Until when?"
        labelSize="s"
        hint="The last day on which it stands in the list. For example, 27 3 2027."
      />
    </>
  );
}

/** Those who work there are told, nobody else. */
function PutTo({ places, kept }: Pick<NewThreadFormProps, "places" | "kept">) {
  return (
    <Details summary="Put it to some places only (optional)" open={kept.values("places").length > 0}>
      <p>Link workers of the places that you choose are told of it. Whoever reads this space still reads it.</p>
      <Checkboxes {...kept.many("places")} label="Councils" labelSize="s" choices={places.councils} />
      <Checkboxes {...kept.many("places")} id="places-pcn" label="PCNs" labelSize="s" choices={places.pcns} />
    </Details>
  );
}
