import { ordinaryPath } from "#app/publishing/guide/ordinary-path.ts";
import { longestPath } from "#app/domain/guide/longest-path.ts";
import type { CompiledFolder } from "#app/publishing/guide/compile-flow.ts";
import type { ContentFault } from "#app/publishing/guide/content-fault.ts";

const mostQuestions = 12;

/** The way of the person we meet most often is fully told in flow.yaml, ends in sending and has at most 12 questions. */
export function checkOrdinary(compiled: CompiledFolder): ContentFault[] {
  const { flow, settings, settingsFile, settingsLine, steps } = compiled;
  const faults: ContentFault[] = [];
  const fault = (key: string[], sentence: string) =>
    faults.push({ file: settingsFile, line: settingsLine(key), sentence });

  for (const [address, options] of Object.entries(settings.ordinary)) {
    const [stepId = "", fieldId = ""] = address.split(".");
    const field = flow.steps[stepId]?.fields.find(({ id }) => id === fieldId);
    const unknown = options.find((id) => !field?.options?.some((option) => option.id === id));
    if (!field) fault(["ordinary", address], `“${address}” is not a field of this flow.`);
    else if (unknown) fault(["ordinary", address], `“${address}” has no option “${unknown}”.`);
  }
  if (faults.length > 0) return faults;

  const ordinary = ordinaryPath(compiled);
  const undecided = ordinary.path
    .flatMap((id) => steps.get(id)?.whens ?? [])
    .flatMap(({ field, mentions }) => (field === null ? mentions : []));
  for (const address of new Set(undecided.map(({ field }) => field))) {
    const [stepId = "", fieldId = ""] = address.split(".");
    const field = flow.steps[stepId]?.fields.find(({ id }) => id === fieldId);
    const choice = field?.kind === "choice-one" || field?.kind === "choice-many";
    if (choice && ordinary.path.includes(stepId) && !settings.ordinary[address]) {
      fault(["ordinary"], `Say what the person chooses at “${address}”: a “when” on the ordinary way asks about it.`);
    }
  }
  if (ordinary.end !== "submitted")
    fault(["ordinary"], `The ordinary way ends with “${ordinary.end ?? "a loop"}”; it should end with “submitted”.`);
  else if (ordinary.questions > mostQuestions) {
    fault(
      ["ordinary"],
      `The ordinary way has ${ordinary.questions} questions; more than ${mostQuestions} is too many.`,
    );
  }
  const longest = longestPath(flow) ?? 0;
  if (longest > settings.longest)
    fault(["longest"], `The longest way has ${longest} questions, more than the ${settings.longest} set here.`);
  return faults;
}
