import { expect, test } from "#test/browser/support/test.ts";

test("a visitor asks to join, a facilitator lets them in, and what a member hides stands in no page and no data", async ({
  page,
  signedInAs,
  axe,
  javascript,
}) => {
  const name = javascript ? "Nadia Canary" : "Nadia Plain";
  await page.goto("/join?to=/members");
  await page.getByRole("button", { name: "Ask to join" }).click();
  await expect(page.getByRole("link", { name: "Write your name." })).toBeVisible();
  await axe(page);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Your work mail address").fill(`${name.split(" ")[1]?.toLowerCase()}@volunteers.example.org`);
  await page.getByLabel("What do you do?").fill("Organiser");
  await page.getByLabel("Where do you work or volunteer?").fill("Sample walkers");
  await page.getByLabel("Which place is it for?").selectOption({ label: "Darlington" });
  await page.getByLabel("Why would you like to join?").fill("To share what we learnt.");
  await page.getByRole("button", { name: "Ask to join" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We have your request");
  await axe(page);

  await signedInAs("grace.adeyemi@example.org");
  await page.goto("/network/requests");
  await axe(page);
  await page.getByRole("button", { name: `Let ${name} in` }).click();
  await expect(page.getByText("They are let in.")).toBeVisible();
  for (const path of [
    "/network",
    "/network/invitations",
    "/network/members",
    "/network/changes",
    "/network/links",
    "/welcome",
  ]) {
    await page.goto(path);
    await axe(page);
  }

  for (const path of ["/network/spaces", "/spaces"]) {
    await page.goto(path);
    await axe(page);
  }
  await page.goto("/account/delete");
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await axe(page);

  await page.goto("/account/profile");
  await page.getByLabel("Work phone number").fill("01632 960 777");
  await page.getByLabel("Who sees your name").selectOption("public");
  await axe(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved")).toBeVisible();
  for (const address of ["/members", "/members/grace-adeyemi", "/members.data", "/members/grace-adeyemi.data"]) {
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBe(200);
    expect(await answer.text(), address).not.toContain("960 777");
  }
  await page.goto("/members?q=grace");
  await axe(page);
  await page.getByRole("link", { name: "Grace Adeyemi" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Grace Adeyemi");
});
