import { BackLink } from "#app/ui/back-link/back-link.tsx";
import { Button, ButtonGroup, ButtonLink, LinkButton } from "#app/ui/button/button.tsx";
import { Pagination } from "#app/ui/pagination/pagination.tsx";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";

export function ActExamples() {
  return (
    <section>
      <h2 className="nhsuk-heading-l">Acts and links</h2>
      <ButtonGroup>
        <Button type="button">Continue</Button>
        <Button type="button" kind="secondary">
          Skip this question
        </Button>
        <Button type="button" kind="warning">
          Stop my referral
        </Button>
      </ButtonGroup>
      <ButtonGroup>
        <ButtonLink to="/design">A link that looks like a button</ButtonLink>
        <LinkButton type="button">A button that looks like a link</LinkButton>
        <PrintButton />
      </ButtonGroup>
      <BackLink to="/design" text="Back to the list" />
      <Pagination page={2} pages={7} hrefOf={(page) => `/design?page=${page}`} />
    </section>
  );
}
