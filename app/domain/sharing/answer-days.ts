/** How many days writers may be given to answer, as a facilitator chooses. */
export const answerDays = [7, 14, 28] as const;

export const usualAnswerDays = 14;
