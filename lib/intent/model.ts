import { INTENTS } from './types';
import { type ParsedModel, parseWeights } from './weights';

/** The format of the weights of intents. */
export const INTENT_FORMAT = 'sellerside-intent';

/** What `tests/tools/make-intent-model.ts` writes and the extension ships as a pack. */
export const parseModel = (json: unknown): ParsedModel => parseWeights(json, INTENT_FORMAT, INTENTS);
