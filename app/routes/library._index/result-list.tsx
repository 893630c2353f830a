import { Link } from "@remix-run/react";
import { sayMadeOn } from "#app/domain/library/say-made-on.ts";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";

export type Result = {
  number: number;
  title: string;
  summary: string;
  type: string | null;
  organisation: string;
  madeOn: string;
  licence: string;
  sample: boolean;
  checkedAt: Date | null;
  overdue: boolean;
  link: string | null;
  forWhom: string | null;
};

export function ResultList({ items }: { items: readonly Result[] }) {
  if (items.length === 0)
    return <p className="empty-list">Nothing fits all of this. Take something off and look again.</p>;
  return (
    <ul className="library-results">
      {items.map((item) => (
        <li key={item.number}>
          <h3 className="nhsuk-heading-s">
            <Link to={`/library/${item.number}`}>{item.title}</Link>
          </h3>
          <p className="card__tags">
            {item.sample ? <SampleMark /> : null}
            {item.forWhom === null ? null : <Tag colour="blue">{item.forWhom}</Tag>}
            {item.overdue ? <Tag colour="yellow">Due to be checked</Tag> : null}
            {item.link === null ? null : <Tag colour="red">{item.link}</Tag>}
          </p>
          {item.summary === "" ? null : <p>{item.summary}</p>}
          <p>
            {[item.type, item.organisation, sayMadeOn(item.madeOn), item.licence].filter((part) => part).join(" · ")}
            {item.checkedAt === null ? null : (
              <>
                {" "}
                · checked <When at={item.checkedAt} form="short" />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
