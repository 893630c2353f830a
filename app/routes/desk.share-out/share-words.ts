import type { ProposedMove, WhyShared } from "#app/domain/referral/propose-moves.ts";
import type { Match, PassedBy } from "#app/domain/referral/routing.ts";

export const sharedReasons: readonly { id: WhyShared; label: string }[] = [
  { id: "leave", label: "They are away for long: everybody" },
  { id: "leaving", label: "They are leaving: everybody, and nobody new comes to them" },
  { id: "overload", label: "They hold too many people: those over their places" },
];

/** Why somebody would go to this worker, or to nobody. */
export function becauseWords(move: ProposedMove): string {
  if (move.toId === null) {
    const why = move.passed.map((one) => passedWords[one]);
    return why.length === 0 ? "Nobody else is in the team." : `Nobody is proposed. The others: ${why.join(", ")}.`;
  }
  const fits = move.matched.map((one) => matchWords[one]);
  const load = `${move.openCount} of ${move.capacity} places taken by then`;
  return fits.length === 0 ? `The least full: ${load}.` : `Fits best: ${fits.join(", ")}; ${load}.`;
}

const matchWords: Readonly<Record<Match, string>> = {
  language: "speaks their language",
  bsl: "signs BSL",
  wish: "a woman or a man, as they asked",
  specialism: "knows what they need",
};

const passedWords: Readonly<Record<PassedBy, string>> = {
  "not-active": "do not work here any more",
  "takes-no-new": "take nobody new",
  "not-at-work": "are not at work soon enough",
  conflict: "know the person",
  "not-step-free": "cannot meet in a step-free place",
  "no-home-visits": "make no home visits",
  full: "have no free place",
};
