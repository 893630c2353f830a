import type { BoardKind } from "#app/domain/discussion/notice-board.ts";

/** What is put up on a noticeboard, as readers see it. */
export const boardKindName: Readonly<Record<BoardKind, string>> = {
  funding: "Funding",
  job: "Job",
  training: "Training",
  "meet-up": "Meet-up",
};
