import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { MapStep, QuestionMap } from "#app/domain/guide/question-map.ts";
import { Details } from "#app/ui/details/details.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Prose } from "#app/ui/prose/prose.tsx";
import { When } from "#app/ui/when/when.tsx";
import { listFlowVersions } from "#db/queries/flow-versions.ts";

export const handle: RouteHandle = { journey: true };

/** The live questions, all of them, as they are asked today. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { content, db } = context.services;
  const published = await listFlowVersions(db.read);
  const flows = longestFirst(content.guide).map(({ flow, title, version, map, summary }) => ({
    id: flow.id,
    title,
    version: version.slice(0, 12),
    changed: published.find((row) => row.id === version)?.publishedAt ?? null,
    ordinary: summary.ordinary,
    longest: summary.longest,
    grade: summary.grade,
    stories: summary.stories,
    map,
  }));
  if (flows.length === 0) throw data(null, { status: 404 });
  return { flows };
}

function longestFirst<Flow extends { summary: { steps: number } }>(flows: readonly Flow[]): Flow[] {
  return flows.toSorted((a, b) => b.summary.steps - a.summary.steps);
}

export default function Questions() {
  const { flows } = useLoaderData<typeof loader>();
  return (
    <Page heading="All the questions we ask" back={{ to: "/refer" }}>
      <p>This is the live guide. It asks these questions and no others. Each one says where your answer takes you.</p>
      {flows.map((flow) => (
        <section key={flow.id} aria-labelledby={`flow-${flow.id}`}>
          <h2 id={`flow-${flow.id}`}>{flow.title}</h2>
          <FlowFacts flow={flow} />
          <FlowSteps map={flow.map} />
        </section>
      ))}
    </Page>
  );
}

type Flow = ReturnType<typeof useLoaderData<typeof loader>>["flows"][number];

function FlowFacts({ flow }: { flow: Flow }) {
  return (
    <ul>
      <li>
        Most people answer {flow.ordinary} questions or fewer. The longest way has {flow.longest}.
      </li>
      {flow.grade === null ? null : (
        <li>
          Reading level: school grade {flow.grade} (about age {Math.round(flow.grade) + 5}). A computer worked this out,
          so it is only a hint.
        </li>
      )}
      <li>We try {flow.stories} made-up stories on it each time it changes.</li>
      <li>
        Version {flow.version}
        {flow.changed === null ? null : (
          <>
            , in use here since <When at={flow.changed} form="date" />
          </>
        )}
        .
      </li>
    </ul>
  );
}

function FlowSteps({ map }: { map: QuestionMap }) {
  return (
    <ol className="question-map">
      {map.steps.map((step) => (
        <li key={step.id} id={`${map.id}-${step.id}`}>
          <StepCard step={step} flow={map.id} />
        </li>
      ))}
    </ol>
  );
}

function StepCard({ step, flow }: { step: MapStep; flow: string }) {
  return (
    <>
      <h3>{step.question}</h3>
      {step.between === null ? null : (
        <>
          <p>This comes in between, wherever you are in the guide, and only once. Only if:</p>
          <ul>
            {step.between.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </>
      )}
      <Prose html={step.body} />
      {step.fields.map((field, index) => (
        <div key={index}>
          {field.label === "" ? null : (
            <p>
              <strong>{field.label}</strong>
              {field.optional ? " (can be left out)" : ""}
            </p>
          )}
          {field.choices.length === 0 ? null : (
            <ul>
              {field.choices.map((choice) => (
                <li key={choice}>{choice}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {step.canSkip === null ? null : <p>You can choose “{step.canSkip}”.</p>}
      {step.why === null ? null : (
        <Details summary="Why we ask">
          <Prose html={step.why} />
        </Details>
      )}
      {step.branches.length === 0 ? null : (
        <ul className="question-map__ways">
          {step.branches.map((branch) => (
            <li key={`${branch.when} ${branch.to}`}>
              {branch.when === "" ? "Next: " : `${branch.when}: `}
              <a href={`#${flow}-${branch.to}`}>{branch.question}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
