import { Form, Link } from "@remix-run/react";
import type { QrCode } from "#app/sign-in/qr-code.ts";
import { Button, ButtonLink } from "#app/ui/button/button.tsx";
import { CodeInput } from "#app/ui/code-input/code-input.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { CodeProblem } from "./form.ts";

type Refusal = CodeProblem | null;

const errorsOf = (refusal: Refusal) => (refusal ? toErrorItems({ [refusal.field]: refusal.problem }) : []);
const problemOf = (refusal: Refusal, field: CodeProblem["field"]) =>
  refusal?.field === field ? refusal.problem : undefined;

export function EnterCode({ refusal, demonstration }: { refusal: Refusal; demonstration: boolean }) {
  return (
    <Page heading="Enter your sign-in code" errors={errorsOf(refusal)}>
      {demonstration ? (
        <InsetText>
          This is the demonstration. The codes of the sample members are on the{" "}
          <Link to="/demo/mailbox">mailbox page</Link>.
        </InsetText>
      ) : null}
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="code" />
        <CodeInput id="code" name="code" label="Six figures from your app" error={problemOf(refusal, "code")} />
        <Button>Go on</Button>
      </Form>
      <Details summary="I do not have my phone" open={refusal?.field === "recovery"}>
        <p>Use one of the recovery codes that you kept. Each works once.</p>
        <Form method="post" noValidate>
          <input type="hidden" name="intent" value="recovery" />
          <TextInput
            id="recovery"
            name="recovery"
            label="Recovery code"
            width={20}
            spellCheck={false}
            autoComplete="off"
            error={problemOf(refusal, "recovery")}
          />
          <Button kind="secondary">Use this code</Button>
        </Form>
        <p>No code either? Ask an administrator to let you set up your phone again.</p>
      </Details>
    </Page>
  );
}

type SetUp = { secret: string; address: string; qr: QrCode };

export function SetUpApp({ given, refusal }: { given: SetUp; refusal: Refusal }) {
  return (
    <Page heading="Set up sign-in codes" errors={errorsOf(refusal)}>
      <p>People trust us with private things. So besides your mail you need a code from an app on your phone.</p>
      <ol className="nhsuk-list nhsuk-list--number">
        <li>Put an authenticator app on your phone, if you have none. Any one will do.</li>
        <li>In the app, add an account and point the camera at the square code below.</li>
        <li>Enter the six figures that the app shows.</li>
      </ol>
      <svg
        viewBox={`0 0 ${given.qr.size} ${given.qr.size}`}
        width="240"
        height="240"
        role="img"
        aria-label="Square code for your app"
      >
        <rect width={given.qr.size} height={given.qr.size} fill="#fff" />
        <path d={given.qr.path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <p>
        Reading this on that phone? <a href={given.address}>Open your app</a>. Or type this key into the app:
      </p>
      <p>
        <code>{given.secret}</code>
      </p>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="enrol" />
        <CodeInput id="code" name="code" label="Six figures from your app" error={problemOf(refusal, "code")} />
        <Button>Go on</Button>
      </Form>
    </Page>
  );
}

export function RecoveryCodes({ codes, home }: { codes: readonly string[]; home: string }) {
  return (
    <Page heading="Keep these recovery codes">
      <p>
        They let you in when you do not have your phone. Each works once. They are shown only now, so print them or
        write them down.
      </p>
      <ul className="nhsuk-list">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <PrintButton />
      <ButtonLink to={home}>I have kept them: go on</ButtonLink>
    </Page>
  );
}

export function SignedIn({ home }: { home: string }) {
  return (
    <Page heading="You are signed in">
      <ButtonLink to={home}>Go on</ButtonLink>
    </Page>
  );
}

export function BeginAgain() {
  return (
    <Page heading="Set up sign-in codes">
      <p>Your sign-in needs a code from an app on your phone. It takes about five minutes to set up.</p>
      <Form method="post">
        <input type="hidden" name="intent" value="begin" />
        <Button>Begin</Button>
      </Form>
    </Page>
  );
}
