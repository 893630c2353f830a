import type { Part } from "./parts.ts";

/** One slide: what stands on it, and what the speaker says. */
export type Slide = { title: string; hidden: boolean; parts: Part[]; notes: string };

const hiddenMark = / \(hidden\)$/;

/** Every heading of the second level begins a slide; "(hidden)" at its end hides it. */
export function slidesOf(parts: readonly Part[]): Slide[] {
  const slides: Slide[] = [];
  for (const part of parts) {
    const slide = slides.at(-1);
    if (part.kind === "heading" && part.level === 2) {
      slides.push({
        title: part.text.replace(hiddenMark, ""),
        hidden: hiddenMark.test(part.text),
        parts: [],
        notes: "",
      });
    } else if (slide === undefined) throw new Error("A deck begins with a heading: ## First slide");
    else if (part.kind === "notes") slide.notes = [slide.notes, part.text].filter(Boolean).join("\n");
    else slide.parts.push(part);
  }
  return slides;
}
