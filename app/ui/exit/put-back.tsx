import { InsetText } from "#app/ui/inset-text/inset-text.tsx";

/** Says that what stands in the boxes was typed before the page was loaded again. Always there, so that it is spoken. */
export function PutBack({ shown }: { shown: boolean }) {
  return <div role="status">{shown ? <InsetText>We kept what you typed. It is not sent yet.</InsetText> : null}</div>;
}
