import type { Calendar } from "#app/domain/clock/calendar.ts";

/** How useful a session was, in words; kept as 5 for the first down to 1 for the last. */
export const usefulWords = ["Very useful", "Quite useful", "Some of it was useful", "Not very useful", "Not useful"];

/** Letters of each answer in words. */
export const longestFeedback = 2_000;

/** With fewer answers than this no sum is shown: it would say what one person chose. */
export const fewestForSums = 3;

export type Feedback = { id: string; useful: number; better: string; next: string };

/** The number that is kept for a choice, and back. */
export function usefulWord(useful: number): string {
  return usefulWords[5 - useful] ?? "";
}

type Begun = { day: string; startsMinutes: number; cancelledAt: Date | null };

/** People answer once a session has begun, and about none that was cancelled. */
export function takesFeedback(
  { day, startsMinutes, cancelledAt }: Begun,
  now: Date,
  calendar: Pick<Calendar, "instantOf">,
): boolean {
  return cancelledAt === null && calendar.instantOf(day, startsMinutes) <= now;
}

export type FeedbackSums = { average: string; counts: { word: string; answers: number }[] };

/**
 * The mean of how useful it was ("4.3"), and how often each word was chosen; null with fewer than three answers.
 */
export function sumFeedback(answers: readonly Pick<Feedback, "useful">[]): FeedbackSums | null {
  if (answers.length < fewestForSums) return null;
  const sum = answers.reduce((total, { useful }) => total + useful, 0);
  const counts = usefulWords.map((word, index) => ({
    word,
    answers: answers.filter(({ useful }) => useful === 5 - index).length,
  }));
  return { average: (sum / answers.length).toFixed(1), counts };
}
