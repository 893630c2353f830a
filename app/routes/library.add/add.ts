import { redirect, type AppLoadContext } from "@remix-run/node";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { urlKey } from "#app/domain/library/url-key.ts";
import { addResource, type Content } from "#app/use-cases/library/add-resource.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listSameAddress, listSameBytes, type Duplicate } from "#db/queries/library/duplicates.ts";
import { findStored } from "#db/queries/library/versions.ts";
import { data } from "@remix-run/node";
import { parseTyped, type Refused } from "../administration/typed.ts";
import { readFormWithFiles, toHeld, type FormWithFiles } from "../library/held-files.ts";
import { resourceRefusals } from "../library/resource-refusals.ts";
import { embargoFault, resourceShape, toResource } from "../library/resource-shape.ts";
import type { HeldFile } from "#app/ui/file-input/use-uploads.ts";

/** The form as it comes back: everything typed, the files that are here, and what is in the library already. */
export type AddRefused = Refused & { held: HeldFile[]; duplicates: Duplicate[] };

/** Adds what a form says, or gives the form back with a reason. */
export async function addFromForm(request: Request, context: AppLoadContext, viewer: LibraryViewer) {
  const { services } = context;
  const form = await readFormWithFiles(request, context);
  const parsed = parseTyped(resourceShape, form.typed);
  const fault = embargoFault(form.typed);
  if (!parsed.ok) return comeBack(form, parsed.errors);
  if (fault !== null) return comeBack(form, { embargo: fault });
  if (form.problems.length > 0) return comeBack(form, { files: form.problems.join(" ") });
  const { url } = parsed.value;
  const content: Content =
    form.files.length > 0 || url === "" ? { kind: "file", files: form.files } : { kind: "link", url };
  const duplicates = form.typed["anyway"] === undefined ? await duplicatesOf(context, viewer, content) : [];
  if (duplicates.length > 0) return comeBack(form, { form: "This is in the library already. Look below." }, duplicates);
  const added = await perform(services, addResource, {
    viewer,
    ...toResource(parsed.value, services.calendar),
    content,
  });
  if (!added.ok) return comeBack(form, resourceRefusals(added.refusal));
  return redirect(`/library/${added.value.number}/release`);
}

function comeBack(form: FormWithFiles, errors: Refused["errors"], duplicates: Duplicate[] = []) {
  return data<AddRefused>(
    { typed: form.typed, errors, held: toHeld(form.files), duplicates },
    { status: duplicates.length > 0 ? 409 : 422 },
  );
}

async function duplicatesOf(
  { services }: AppLoadContext,
  viewer: LibraryViewer,
  content: Content,
): Promise<Duplicate[]> {
  const db = services.db.read;
  if (content.kind === "link") {
    const key = urlKey(content.url);
    return key === null ? [] : listSameAddress(db, viewer, key);
  }
  const stored = await Promise.all(content.files.map(({ storedId }) => findStored(db, storedId)));
  return listSameBytes(
    db,
    viewer,
    stored.flatMap((file) => (file === null ? [] : [file.sha256])),
  );
}
