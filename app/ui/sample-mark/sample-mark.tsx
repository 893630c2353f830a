import { Tag } from "#app/ui/tag/tag.tsx";

/** Stands beside every invented person, team or organisation. */
export function SampleMark() {
  return <Tag colour="yellow">Sample, not real</Tag>;
}
