/**
 * Where the book is edited, e.g. `https://github.com/owner/nabla/edit/main/`: set at build time. Without it
 * pages carry no edit link.
 */
const editRoot: string | undefined = import.meta.env.VITE_EDIT_ROOT;

/** Address for editing a file of the repository, if the build knows one. */
export const editHref = (path: string | undefined, root = editRoot): string | undefined =>
  root && path ? root + path : undefined;
