import type { ErrorItem } from "#app/ui/error-summary/error-summary.tsx";
import type { RefusedPost } from "./write-box.tsx";

/** The lines of the error summary for a box that came back. */
export function refusedItems(refused: RefusedPost | undefined): ErrorItem[] {
  const { problem = "", fileProblem } = refused ?? {};
  return [
    ...(problem === "" ? [] : [{ href: "#body", text: problem }]),
    ...(fileProblem === undefined ? [] : [{ href: "#files", text: fileProblem }]),
  ];
}
