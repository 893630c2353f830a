const most = 3;
const small = new Set(
  "about after all and any are but can did for get had has her his how its not our out she the was who why you again also anybody anyone been before being could does doing each else every from have having help helps here know like make many more most much need only other over people please should some somebody someone that their them then there these they thing things this those want were what when where which while will with work would your".split(
    " ",
  ),
);

/**
 * The members who said "ask me about" something that a question speaks of, at most three, those with most of its words
 * first. Ids. A word counts by its beginning, so that "walks" finds "walking"; small and short words do not count.
 */
export function findHelpers(question: string, members: readonly { id: string; askMeAbout: string }[]): string[] {
  const asked = wordsOf(question);
  return members
    .map(({ id, askMeAbout }) => ({ id, shared: [...wordsOf(askMeAbout)].filter((word) => asked.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !small.has(word)).map(beginningOf));
}

function beginningOf(word: string): string {
  const bare = word.replace(/(ings?|ers?|ed|es|s)$/, "");
  return bare.length >= 3 ? bare : word;
}
