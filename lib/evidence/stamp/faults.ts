/** Why an answer is no stamp. */
export type AnswerFault =
  /** No TimeStampResp: a page of a proxy, an error in words, or half of one. */
  | 'no-answer'
  /** The authority says that it does not stamp this. */
  | 'rejected'
  /** Of something else. */
  | 'wrong-imprint'
  /** To another question, perhaps an old one. */
  | 'wrong-nonce';

/** Why none came. */
export type OutsideFault =
  /** The user has not granted this site: it is asked for by name where its address is entered. */
  | 'not-permitted'
  /** No network, no such host, a redirect, or a certificate that the browser refuses: it does not say which. */
  | 'no-connection'
  | 'timeout'
  /** Another status than 200. */
  | 'refused'
  | 'too-large';

/** As a seal keeps it (`failure`), and as the detail `fault` of a failed call; `no-authority`: none is set. */
export type StampFault = OutsideFault | AnswerFault | 'no-authority';
