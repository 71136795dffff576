/** How the fragment of a link begins that carries a project and not only a view. */
export const projectPrefix = 'v1.project.';

/** Whether a fragment, with or without `#`, says that it carries a project. */
export function carriesProject(fragment: string): boolean {
  return fragment.replace(/^#/, '').startsWith(projectPrefix);
}
