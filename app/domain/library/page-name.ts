/** "Slide 4: What we did", or "Page 2" where it has no title. */
export function pageName({ kind, number, title }: { kind: "page" | "slide"; number: number; title: string }): string {
  return `${kind === "slide" ? "Slide" : "Page"} ${number}${title === "" ? "" : `: ${title}`}`;
}
