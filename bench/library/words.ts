const syllables = "ba co di fu ga ho ja ke li mo na pe ro sa ti vu wa ye bri cla dra flo gre spa sta tri".split(" ");
const vocabulary = 12_000;

/** Words that come as seldom and as often as those of a language do: the n-th is about n times as rare as the first. */
export function makeWords(seed: number) {
  const words = Array.from({ length: vocabulary + 1 }, (_, rank) => wordAt(rank));
  let state = seed;
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const text = (count: number) =>
    Array.from({ length: count }, () => words[Math.floor((vocabulary + 1) ** chance()) - 1]).join(" ");
  return { chance, text };
}

/** The n-th word: 0 is the most common one. */
export function wordAt(rank: number): string {
  let word = "";
  for (let rest = rank + syllables.length ** 2; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length] ?? "";
  return word;
}

/** What people look for: from words that stand on thousands of pages to words that stand on a few, alone and together. */
export function makeSearches(count: number): string[] {
  const { chance } = makeWords(7);
  const rank = () => Math.floor(50 * 120 ** chance());
  return Array.from({ length: count }, (_, n) =>
    n % 3 === 0 ? `${wordAt(rank())} ${wordAt(rank())}` : wordAt(rank()),
  );
}
