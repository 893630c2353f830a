const before =
  /^\s*(((re|fw|fwd|aw|wg|sv|vs|antw|tr|rv|rif|res)(\[\d+\])?\s*:)|\[(ext|external|external sender|[a-z ]*spam[a-z ]*)\]|external:|\{?spam\??\}?:)\s*/i;
const longest = 120; // letters

/** A mail's subject as the title of a thread: without "Re:", "Fwd:" and what mail servers put before it, cut when it is long. */
export function cleanSubject(subject: string): string {
  let title = subject
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  for (let next = title.replace(before, ""); next !== title; next = title.replace(before, "")) title = next;
  const letters = [...title.trim()];
  return letters.length <= longest
    ? letters.join("")
    : `${letters
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`;
}
