import type { Region } from "#app/domain/region/region.ts";
import type { RegionWords } from "#app/publishing/guide/compile-field.ts";

/** What the questions take from the region: its youngest age, and every language but the one the site is written in. */
export function regionWords({ settings, languages }: Pick<Region, "settings" | "languages">): RegionWords {
  const others = languages.filter(({ code }) => code !== settings.language);
  return {
    youngestAge: settings.youngestAge,
    languages: others.map(({ code, name, ownName }) => ({ id: code, label: `${name}: ${ownName}` })),
  };
}

/** "{setting:youngestAge}" in the words of a question or a start page. */
export function fillAge(text: string, youngestAge: number): string {
  return text.replaceAll("{setting:youngestAge}", String(youngestAge));
}
