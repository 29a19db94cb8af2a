/** What an agent may grant alone, and whom they ask beyond that. */

/** `bargain`: off the price. `refund`: given back or as a compensation. `resend`: the worth of goods sent anew. */
export const GRANTS = ['bargain', 'refund', 'resend'] as const;
export type Grant = (typeof GRANTS)[number];

/** In the shop's currency; up to and including. Null: no limit. */
export type Limits = Readonly<Record<Grant, number | null>>;

/** Where a team has set nothing. */
export const DEFAULT_LIMITS: Limits = { bargain: 20, refund: 50, resend: 100 };

/** Hours in which a request on the green channel is answered, where a team has set nothing. */
export const DEFAULT_ANSWER_HOURS = 1;

/** A post of the team, such as 售前接待 or 退款审核; what it does not set is as for everybody. */
export interface Post {
  id: string;
  name: string;
  limits?: Partial<Limits>;
}

export interface Authority {
  everybody: Limits;
  posts: Post[];
  /** How long the answer to a request may take. */
  answerHours: number;
}
