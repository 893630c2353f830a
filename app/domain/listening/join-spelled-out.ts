import type { Token } from "#app/domain/listening/token.ts";

const leastLetters = 4;

/** Joins letters that were written one by one, "k i l l" or "k.i.l.l", with the same single sign between them all. */
export function joinSpelledOut(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (let from = 0; from < tokens.length;) {
    const to = endOfRun(tokens, from, text);
    const [first, last] = [tokens[from], tokens[to]];
    if (first && last && to - from + 1 >= leastLetters) {
      const letters = tokens
        .slice(from, to + 1)
        .map((token) => token.text)
        .join("");
      joined.push({ ...first, text: letters, end: last.end });
    } else if (first) {
      joined.push(first);
      from += 1;
      continue;
    }
    from = to + 1;
  }
  return joined;
}

function endOfRun(tokens: readonly Token[], from: number, text: string): number {
  let to = from;
  let sign: string | null = null;
  for (;;) {
    const [token, next] = [tokens[to], tokens[to + 1]];
    if (!token || !next || token.text.length !== 1 || next.text.length !== 1) return to;
    const between = text.slice(token.end, next.start);
    if (between.length !== 1 || between === "\n" || (sign !== null && between !== sign)) return to;
    sign = between;
    to += 1;
  }
}
