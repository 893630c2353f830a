const base = 0x01000193;

/**
 * A word, and the word with up to two letters left out, each as a number of 32 bits made of its letters: the same letters
 * give the same number, and other letters hardly ever do. Numbers, because the words themselves would be a hundred
 * thousand short-lived texts at every start. Empty when nothing may be left out.
 */
export function shortenings(word: string, atMost: number): number[] {
  if (atMost === 0) return [];
  const { length } = word;
  const upTo = new Int32Array(length + 1);
  const power = new Int32Array(length + 1).fill(1);
  for (let at = 0; at < length; at += 1) {
    upTo[at + 1] = Math.imul(upTo[at] ?? 0, base) + word.charCodeAt(at);
    power[at + 1] = Math.imul(power[at] ?? 0, base);
  }
  /** The number of some letters with those between two places put after them. */
  const joined = (key: number, from: number, to: number) => {
    const shift = power[to - from] ?? 0;
    return (Math.imul(key - (upTo[from] ?? 0), shift) + (upTo[to] ?? 0)) | 0;
  };
  const keys = [upTo[length] ?? 0];
  for (let out = 0; out < length; out += 1) keys.push(joined(upTo[out] ?? 0, out + 1, length));
  if (atMost === 1) return keys;
  for (let out = 0; out < length; out += 1) {
    for (let second = out + 1; second < length; second += 1)
      keys.push(joined(joined(upTo[out] ?? 0, out + 1, second), second + 1, length));
  }
  return keys;
}
