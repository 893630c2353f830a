/** The longest message that is taken, in letters: about a page and a half. */
export const mostLetters = 4000;
