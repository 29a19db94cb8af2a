/**
 * `ab12-cd34`: which machine it is, beside the name that it gives itself. Enough to tell colleagues' machines apart;
 * proof is the whole number alone.
 *
 * @param member 32 hexadecimal digits
 */
export const machineText = (member: string): string => `${member.slice(0, 4)}-${member.slice(4, 8)}`;
