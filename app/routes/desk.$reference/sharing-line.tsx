import { Link } from "@remix-run/react";
import type { RecordView } from "./record-view.ts";

/** Whom we may tell, and the way to write down that the person said otherwise. */
export function SharingLine({ record: { told, helper, head } }: { record: RecordView }) {
  const lines = [
    told.practice.shared ? "We may tell their GP practice." : "We do not tell their GP practice.",
    ...(helper === null ? [] : [told.referrer.shared ? "We may tell whoever asked for them." : asker]),
  ];
  return (
    <p>
      {lines.join(" ")} <Link to={`/desk/${head.reference}/sharing`}>Did they tell you otherwise?</Link>
    </p>
  );
}

const asker = "We do not tell whoever asked for them.";
