/** Whether a member of a form's values is the one at a path, or part of it. */
export const isWithin = (path: string, member: string): boolean =>
  member === path || member.startsWith(`${path}.`)
