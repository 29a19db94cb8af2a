import type { Role } from './types';

/** Whom a thing is for; a list that is absent leaves nobody out. */
export interface Audience {
  /** Only machines that joined with one of these groups. */
  groups?: string[];
  /** Only machines that joined in one of these roles. */
  roles?: Role[];
}

/** As whom a machine has joined. */
export interface Member {
  /** Empty: none. */
  group: string;
  role: Role;
}

/** What is kept from a machine is not secret from it: it is in the files that all of the team read. */
export function isFor({ groups, roles }: Audience, { group, role }: Member): boolean {
  return (groups?.includes(group) ?? true) && (roles?.includes(role) ?? true);
}

/** Of a thing that says more. */
export const audienceOf = ({ groups, roles }: Audience): Audience => ({
  ...(groups && { groups }),
  ...(roles && { roles }),
});

/** The same thing for others. */
export function withAudience<T extends Audience>(thing: T, audience: Audience): T {
  const { groups: _, roles: __, ...rest } = thing;
  return { ...rest, ...audienceOf(audience) } as T;
}
