import { boardKinds, type BoardKind } from "#app/domain/discussion/notice-board.ts";
import { cleanLine } from "#app/domain/guide/clean-text.ts";
import type { FormWithFiles } from "../library/held-files.ts";
import { readPost } from "../threads.$number/read-post.ts";

/** What the form of a new thread says. */
export function readNew(form: FormWithFiles, isBoard: boolean) {
  const { typed } = form;
  const kind = boardKinds.find((one) => one === typed["kind"]?.[0]);
  const { replyTo: _none, ...post } = readPost(form);
  return {
    ...post,
    title: cleanLine(typed["title"]?.[0] ?? ""),
    question: typed["kind"]?.[0] === "question",
    board: isBoard ? boardOf(kind, typed["endsOn"]?.[0] ?? "") : null,
    places: (typed["places"] ?? []).slice(0, mostPlaces),
  };
}

const mostPlaces = 200;

function boardOf(kind: BoardKind | undefined, endsOn: string) {
  return kind === undefined || endsOn === "" ? null : { kind, endsOn };
}
