import { sumFeedback, usefulWord, type Feedback } from "#app/domain/conference/feedback.ts";

/** What people thought of a session, as those who may read it see it. With few answers, no choice stands beside words. */
export function feedbackView(answers: readonly Feedback[]) {
  const sums = sumFeedback(answers);
  return {
    count: answers.length,
    sums,
    answers: answers.map(({ id, useful, better, next }) => ({
      id,
      useful: sums === null ? null : usefulWord(useful),
      better,
      next,
    })),
  };
}

export type FeedbackView = ReturnType<typeof feedbackView>;
