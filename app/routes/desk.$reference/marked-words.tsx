import type { MarkedPart } from "#app/domain/referral/mark-places.ts";
import { kindWords } from "../desk._index/flag-words.ts";

/** A person's own words as they wrote them. What was noticed is marked, and says so in words beside it, not by colour alone. */
export function MarkedWords({ parts }: { parts: readonly MarkedPart[] }) {
  return parts.map(({ words, rules }, index) =>
    rules.length === 0 ? (
      <span key={index}>{words}</span>
    ) : (
      <span key={index}>
        <mark className="noticed">{words}</mark>
        <span className="noticed-why">[noticed: {[...new Set(rules.map(kindOf))].join("; ")}]</span>
      </span>
    ),
  );
}

function kindOf(rule: string): string {
  return kindWords(rule.split(":")[1] ?? "").toLowerCase();
}
