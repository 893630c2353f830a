import type { Heard } from "#app/domain/listening/heard.ts";
import { isUrgent } from "#app/domain/listening/risk-order.ts";
import { rewrites } from "./rewrites.ts";
import type { RiskLine } from "./read-risk-lines.ts";

export type Count = { hits: number; of: number };

/** Figures of one half of the phrase bank. Holds no line's text. */
export type RiskScore = {
  lines: number;
  /** By rewrite: lines of level A, B, of an urgent kind, and of no risk, in which an urgent danger was heard. */
  byRewrite: Record<string, { A: Count; B: Count; AandB: Count; kinds: Count; falseAlarms: Count }>;
  /** As written: A heard as A exactly; C heard as anything; C heard as urgent. */
  exactA: Count;
  noticedC: Count;
  alarmedC: Count;
  /** As written: urgent lines that were missed, by the group that the line stands in. */
  missed: Record<string, Count>;
  falseAlarmsByGroup: Record<string, Count>;
  /** Null when no line has been read twice. */
  kappa: number | null;
};

const urgentKinds = ["abuse", "child-in-danger", "harm-to-others"];

export function scoreRisk(lines: readonly RiskLine[], hear: (text: string) => Heard): RiskScore {
  const heard = lines.map((line) => ({ line, heard: hear(line.text) }));
  const urgent = heard.filter(({ line }) => isDanger(line));
  const ordinary = heard.filter(({ line }) => isOrdinary(line));
  const worn = heard.filter(({ line }) => line.level === "C");
  return {
    lines: lines.length,
    byRewrite: Object.fromEntries(
      Object.entries(rewrites).map(([name, rewrite]) => [name, scoreRewrite(lines, rewrite, hear)]),
    ),
    exactA: count(
      heard.filter(({ line }) => line.level === "A"),
      (one) => one.heard.risk === "A",
    ),
    noticedC: count(worn, (one) => one.heard.spans.length > 0),
    alarmedC: count(worn, (one) => isUrgent(one.heard)),
    missed: byGroup(urgent, (one) => !isUrgent(one.heard)),
    falseAlarmsByGroup: byGroup(ordinary, (one) => isUrgent(one.heard)),
    kappa: kappaOf(lines.map(({ readings }) => readings).filter(({ length }) => length > 1)),
  };
}

function scoreRewrite(lines: readonly RiskLine[], rewrite: (text: string) => string, hear: (text: string) => Heard) {
  const alarm = (chosen: readonly RiskLine[]) => count(chosen, ({ text }) => isUrgent(hear(rewrite(text))));
  const A = alarm(lines.filter(({ level }) => level === "A"));
  const B = alarm(lines.filter(({ level }) => level === "B"));
  return {
    A,
    B,
    AandB: { hits: A.hits + B.hits, of: A.of + B.of },
    kinds: alarm(lines.filter((line) => line.level === "none" && isDanger(line))),
    falseAlarms: alarm(lines.filter(isOrdinary)),
  };
}

/** Level A or B, or a kind that is urgent by itself and not past or denied. */
function isDanger({ level, kinds }: RiskLine): boolean {
  return level === "A" || level === "B" || (level === "none" && kinds.some((kind) => urgentKinds.includes(kind)));
}

function isOrdinary({ level, kinds }: RiskLine): boolean {
  return level === "none" && kinds.length === 0;
}

function count<One>(all: readonly One[], is: (one: One) => boolean): Count {
  return { hits: all.filter(is).length, of: all.length };
}

function byGroup<One extends { line: RiskLine }>(
  all: readonly One[],
  is: (one: One) => boolean,
): Record<string, Count> {
  const groups = [...new Set(all.map(({ line }) => line.group))].toSorted();
  return Object.fromEntries(
    groups.map((group) => [
      group,
      count(
        all.filter(({ line }) => line.group === group),
        is,
      ),
    ]),
  );
}

/** Cohen's kappa of the first two readings: how far they agree beyond chance, 1 being always. Null without any. */
export function kappaOf(readings: readonly (readonly string[])[]): number | null {
  if (readings.length === 0) return null;
  const labels = [...new Set(readings.flat())];
  const share = (is: (reading: readonly string[]) => boolean) => count(readings, is).hits / readings.length;
  const observed = share(([first, second]) => first === second);
  const byChance = labels.reduce(
    (sum, label) => sum + share(([first]) => first === label) * share(([, second]) => second === label),
    0,
  );
  return byChance === 1 ? 1 : (observed - byChance) / (1 - byChance);
}
