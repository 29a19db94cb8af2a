import type { Profile } from '../profile/types';
import { feigeChat } from './feige-chat';
import { pddChat } from './pdd-chat';

/** Every bundled console, in the order the workspace lists them. */
export const BUNDLED: readonly Profile[] = [pddChat, feigeChat];
