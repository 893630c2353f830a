/** Whether files were chosen in a form: they cannot go over a socket. A box in which none was chosen gives one without a name. */
export function hasFiles(form: HTMLFormElement): boolean {
  return [...new FormData(form).values()].some((one) => one instanceof File && one.name !== "");
}
