/** A path of this site that the server names, as the router wants it: path and search apart. */
export function address(link: string) {
  const { pathname, searchParams } = new URL(link, location.origin);
  return { to: pathname as '/', search: Object.fromEntries(searchParams) as never };
}
