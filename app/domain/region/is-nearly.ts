/** Whether two words differ by one slip of the finger: a letter wrong, missing, too many, or two neighbours swapped. */
export function isNearly(word: string, typed: string): boolean {
  if (Math.abs(word.length - typed.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === typed[start]) start += 1;
  let end = 0;
  const shorter = Math.min(word.length, typed.length) - start;
  while (end < shorter && word.at(-1 - end) === typed.at(-1 - end)) end += 1;
  const left = word.slice(start, word.length - end);
  const right = typed.slice(start, typed.length - end);
  return (left.length <= 1 && right.length <= 1) || isSwap(left, right);
}

function isSwap(left: string, right: string): boolean {
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
